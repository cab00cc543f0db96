import type { RecipientLine } from '../../domain/directive';
import type { Layout, LayoutWording } from '../layout';
import { type Closing, PLAIN_CLOSING } from '../model';
import { bare } from './bare';

export interface ClosingInput {
  readonly recipients: readonly RecipientLine[];
  /** Drafter or unit after "Lưu: VT"; "" for none. Only used for lines that carry nothing of the kind yet. */
  readonly archiveSuffix: string;
  /** Whether a missing "Như trên" line is put first, as on công văn and báo cáo. */
  readonly startsAsAbove: boolean;
  readonly authorityLines: readonly string[];
  readonly signerName: string;
  /** Ô 7b, above the name. */
  readonly otherTitleLines?: readonly string[];
  /** Ô 12: "PL.(300)". */
  readonly drafterCode?: string | null;
}

/** Ô 7a–7c and 9b: `- ` before each recipient, `;` after it; the archive line comes last and ends with `.` (II.9.d). */
export function closingBlock(input: ClosingInput, { wording }: Layout): Closing {
  return {
    kind: 'closing',
    recipientsLabel: wording.recipients,
    recipientLines: recipientLines(input, wording),
    authorityLines: input.authorityLines,
    signerName: input.signerName,
    otherTitleLines: input.otherTitleLines ?? PLAIN_CLOSING.otherTitleLines,
    drafterCode: input.drafterCode ?? PLAIN_CLOSING.drafterCode,
    signature: PLAIN_CLOSING.signature,
  };
}

function recipientLines(input: ClosingInput, wording: LayoutWording): readonly string[] {
  const others = input.recipients.filter((line) => !line.isArchiveLine).map((line) => bare(line.text));
  const isAbove = others.some((text) => /^như (trên|kính gửi)/i.test(text)); // under "Gửi bản điện tử:" it is not the first
  const first = input.startsAsAbove && !isAbove ? [wording.asAbove] : [];
  const archive = input.recipients.find((line) => line.isArchiveLine)?.text ?? wording.archive;
  return [...[...first, ...others].map(recipientText), `- ${archiveText(archive, input.archiveSuffix, wording)}`];
}

/** "Gửi bản điện tử:" heads others; a number written behind the mark ("…; (18)") stays behind it. */
function recipientText(text: string): string {
  if (text.endsWith(':')) return text;
  return /;\s*\(\d+\)$/.test(text) ? `- ${text}` : `- ${text};`;
}

/** `Lưu: VT.`, `Lưu: VT, NVĐP.`; a number of copies after the full stop ("Lưu: VT. 75") stays as it is. */
function archiveText(text: string, suffix: string, wording: LayoutWording): string {
  const line = bare(text);
  if (/\.\s*\d+$/.test(line)) return line;
  return line === wording.archive && suffix !== '' ? `${line}, ${bare(suffix)}.` : `${line}.`;
}
