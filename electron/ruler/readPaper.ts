import { identifyContainer } from '../imports/container';
import { DEFAULT_LIMITS } from '../imports/limits';
import { refuse } from '../imports/refusal';
import { refuseContainer } from '../imports/refuseContainer';
import { readDocx } from './docx/readDocx';
import type { MeasuredPaper } from './paper';
import { readPdf } from './pdf/readPdf';

/** Far more than an official paper with its annexes has; longer ones are lists. */
const MOST_LINES = 60_000;

/**
 * A finished paper as the ruler sees it. What the file is, its bytes decide.
 * @throws RefusalError with `what` = `no-words` for a scan; password-protected, damaged, too-large, unsafe-content or
 *   unsupported-version for what cannot be measured
 */
export async function readPaper(bytes: Uint8Array, fileName: string): Promise<MeasuredPaper> {
  if (bytes.length > DEFAULT_LIMITS.fileBytes) refuse('too-large', { what: 'file' });
  const paper = await readAs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
  if (paper.lines.length === 0) refuse('empty-file', { what: 'no-words' });
  if (paper.lines.length > MOST_LINES) refuse('too-large', { what: 'lines', limit: MOST_LINES });
  return paper;
}

function readAs(bytes: Buffer, fileName: string): MeasuredPaper | Promise<MeasuredPaper> {
  const container = identifyContainer(bytes, fileName);
  if (container.kind !== 'document') return refuseContainer(container);
  if (container.what === 'pdf') return readPdf(bytes);
  if (container.what === 'word' && bytes.readUInt16BE(0) === 0x504b) return readDocx(bytes);
  return refuseContainer(container);
}
