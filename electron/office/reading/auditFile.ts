import { sourceText } from '../../domain/directiveText/passage';
import type { PercentAudit } from '../../domain/percentAudit/audited';
import { auditPercents } from '../../domain/percentAudit/auditPercents';
import { letterText } from '../../imports/letter/readLetter';
import { refusalOf } from '../../imports/refusal';
import { type FoundFile, readFileBytes } from '../collectFiles';
import type { Unopened } from './fileReader';

/** A file, a paper of our own as its bytes, or words typed or pasted. */
export type AuditSource =
  | FoundFile
  | { readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly text: string };

/** A text with every percentage recomputed; places are places in `text`. */
export interface AuditedText extends PercentAudit {
  readonly text: string;
}

/** Words as they are, or those of a finished paper of whoever made it; a file without words to take is refused. */
export function audit(source: AuditSource): AuditedText | Promise<AuditedText | Unopened> {
  if ('text' in source) return auditText(source.text);
  return 'bytes' in source ? auditBytes(source.bytes, source.fileName) : auditFile(source);
}

function auditText(raw: string): AuditedText {
  const text = sourceText(raw);
  return { text, ...auditPercents(text) };
}

async function auditFile({ path, fileName }: FoundFile): Promise<AuditedText | Unopened> {
  const read = await readFileBytes(path);
  return 'unreadable' in read ? read : auditBytes(read.bytes, fileName);
}

async function auditBytes(bytes: Uint8Array, fileName: string): Promise<AuditedText | Unopened> {
  try {
    return auditText(await letterText(bytes, fileName));
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}
