import { encodedParameter, encodedWords } from './encodedWords';

export interface EmailDraft {
  /** null: the clerk fills it in. */
  readonly to: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly { readonly fileName: string; readonly media: string; readonly bytes: Uint8Array }[];
}

/** "=_" can stand in no Base64, so no part can hold it. */
const BOUNDARY = '=_don-doc-don-doc';
const LINE_LENGTH = 76;
const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/;

/**
 * A mail as a file that mail programs open for sending (`X-Unsent: 1`): nothing is sent, and no sender stands in it, so
 * that it goes out under the clerk's own account.
 */
export function emailDraft({ to, subject, body, attachments }: EmailDraft): Uint8Array {
  const headers = [
    'X-Unsent: 1',
    ...(to === null ? [] : [`To: ${mailbox(to)}`]),
    `Subject: ${encodedWords(subject, 'Subject')}`,
    'MIME-Version: 1.0',
  ];
  const text = [
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(Buffer.from(body.normalize('NFC').replaceAll('\n', '\r\n'), 'utf8')),
  ];
  const lines =
    attachments.length === 0 ? [...headers, ...text] : [...headers, ...multipart([text, ...attachments.map(attached)])];
  return Buffer.from([...lines, ''].join('\r\n'), 'ascii');
}

/** A mail address as it may stand in a header; null when it is none. */
export function mailAddress(text: string): string | null {
  const address = text.trim();
  return ADDRESS.test(address) && /^[!-~]+$/.test(address) ? address : null;
}

function mailbox({ name, address }: { readonly name: string; readonly address: string }): string {
  if (name === '') return address;
  const words = encodedWords(name, 'To');
  return words === name ? `"${name.replace(/["\\]/g, '')}" <${address}>` : `${words}\r\n <${address}>`;
}

function attached({ fileName, media, bytes }: EmailDraft['attachments'][number]): readonly string[] {
  return [
    `Content-Type: ${media}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n filename*=${encodedParameter(fileName)}`,
    '',
    base64(bytes),
  ];
}

function multipart(parts: readonly (readonly string[])[]): readonly string[] {
  const opened = parts.flatMap((part) => [`--${BOUNDARY}`, ...part]);
  return [`Content-Type: multipart/mixed; boundary="${BOUNDARY}"`, '', ...opened, `--${BOUNDARY}--`];
}

function base64(bytes: Uint8Array): string {
  const letters = Buffer.from(bytes).toString('base64');
  return letters.replace(new RegExp(`.{${LINE_LENGTH}}(?=.)`, 'g'), (line) => `${line}\r\n`);
}
