import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailDraft, mailAddress } from '../../../electron/documents/email/emailDraft';
import { encodedParameter, encodedWords } from '../../../electron/documents/email/encodedWords';

/** Reads encoded words as RFC 2047 says: the space between two of them is not part of the text. */
function decoded(header: string): string {
  return header
    .replace(/\r\n /g, ' ')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, letters: string) => Buffer.from(letters, 'base64').toString('utf8'));
}

/** Headers and body of a draft, split as a mail program does. */
function readDraft(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = new Map(
    text
      .slice(0, end)
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return { headers, body: text.slice(end + 4), text };
}

const unit = { name: 'UBND phường Bồng Sơn', address: 'ubnd.bongson@example.gov.vn' };

test('a draft that mail programs open for sending, to the unit, in letters every program reads', () => {
  const draft = readDraft(
    emailDraft({ to: unit, subject: 'Đôn đốc báo cáo – Phường Bồng Sơn', body: 'Kính gửi\nĐề nghị', attachments: [] }),
  );
  expect(draft.headers.get('X-Unsent')).toBe('1');
  expect(decoded(draft.headers.get('To') ?? '')).toBe('UBND phường Bồng Sơn <ubnd.bongson@example.gov.vn>');
  expect(decoded(draft.headers.get('Subject') ?? '')).toBe('Đôn đốc báo cáo – Phường Bồng Sơn');
  expect(draft.headers.get('Content-Type')).toBe('text/plain; charset=UTF-8');
  expect(Buffer.from(draft.body, 'base64').toString('utf8')).toBe('Kính gửi\r\nĐề nghị');
  expect(draft.text.replaceAll('\r\n', '')).toMatch(/^[ -~]*$/);
  expect(draft.headers.has('From')).toBe(false);
});

test('the letter goes along byte for byte under its Vietnamese name', () => {
  const pdf = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);
  const { text } = readDraft(
    emailDraft({
      to: null,
      subject: 'x',
      body: 'y',
      attachments: [{ fileName: 'Công văn (1).pdf', media: 'application/pdf', bytes: pdf }],
    }),
  );
  const boundary = /boundary="([^"]+)"/.exec(text)?.[1] ?? '';
  const parts = text.split(`--${boundary}`);
  expect(parts).toHaveLength(4);
  expect(parts[3]).toBe('--\r\n');
  expect(parts[2]).toContain("filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20%281%29.pdf");
  const bytes = Buffer.from(parts[2]?.slice(parts[2].indexOf('\r\n\r\n')) ?? '', 'base64');
  expect(new Uint8Array(bytes)).toEqual(pdf);
  expect(text.split('\r\n').every((line) => line.length <= 76 || line.startsWith('Content-'))).toBe(true);
  expect(text).not.toContain('To:');
});

describe('headers', () => {
  test('whatever the text, words of at most 75 letters that give it back, and never a second header', () => {
    const letters = fc.constantFrom(...'Đôn đốc ệ ữ 😀 abc =?:\r\n"');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 200 }), (parts) => {
        const text = parts.join('');
        const header = encodedWords(text);
        for (const word of header.split(/\r\n /)) expect(word.length).toBeLessThanOrEqual(Math.max(75, text.length));
        expect(header.replace(/\r\n /g, '')).not.toMatch(/[\r\n]/);
        expect(decoded(header)).toBe(text.normalize('NFC').replace(/[\r\n]+/g, ' '));
      }),
    );
  });
  test('no line of a header with such words is longer than 76 letters, whatever name and subject', () => {
    const letters = fc.constantFrom(...'Đôn đốc ệ ữ 😀 Ủy ban nhân dân');
    const texts = fc.array(letters, { minLength: 1, maxLength: 120 }).map((parts) => `Đ${parts.join('')}`);
    fc.assert(
      fc.property(texts, texts, (name, subject) => {
        const draft = readDraft(emailDraft({ to: { ...unit, name }, subject, body: 'x', attachments: [] }));
        const head = draft.text.slice(0, draft.text.indexOf('\r\n\r\n'));
        for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
        expect(decoded(draft.headers.get('Subject') ?? '')).toBe(subject.normalize('NFC'));
        expect(decoded(draft.headers.get('To') ?? '')).toBe(`${name.normalize('NFC')} <${unit.address}>`);
      }),
    );
  });
  test('a decomposed name is composed, a plain one stays plain', () => {
    expect(decoded(encodedWords('Hoài Mỹ'.normalize('NFD')))).toBe('Hoài Mỹ');
    expect(encodedWords('Bluezone 60%')).toBe('Bluezone 60%');
    expect(encodedParameter("don doc's.pdf")).toBe("UTF-8''don%20doc%27s.pdf");
  });
  test.each([
    ['vanthu@example.gov.vn', 'vanthu@example.gov.vn'],
    ['  a.b@c.vn ', 'a.b@c.vn'],
    ['a@b.vn\r\nBcc: x@y.vn', null],
    ['a@b.vn, c@d.vn', null],
    ['không có', null],
    ['', null],
  ])('%j as a mail address', (text, address) => expect(mailAddress(text)).toBe(address));
});
