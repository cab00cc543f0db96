import { isUtf8 } from 'node:buffer';
import type { Container, TextEncoding } from '../container';
import { damaged, refuse } from '../refusal';

const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_LINES = 20;
const ZEROS_SAMPLE = 4096;
const MANY_ZEROS = 0.3;
/** C0 controls that no text has; tab, newlines, form feed and the end-of-file mark of DOS are fine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const CONTROL = /[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]/;
const HTML_START =
  /^<(?:!doctype html|html|head|meta|body|table|style|div)\b|^mime-version:|^<\?xml[^>]*>\s*<(?:!doctype html|html)/i;
const DIF_START = /^TABLE\r?\n0,1\r?\n"/;
const MAX_HEAD = 4096;
const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** Tables and documents that are plain text, or null when the bytes are no text. @throws RefusalError for bytes without any content */
export function identifyText(bytes: Buffer): Container | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.every((byte) => byte === 0)) damaged('only-zeros');
  const encoding = encodingOf(sample);
  const text = decode(sample, encoding)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text === '' && bytes.length <= SAMPLE_BYTES) refuse('empty-file', { what: 'blank' });
  if (CONTROL.test(text)) return null;
  if (DIF_START.test(text)) return { kind: 'dif' };
  const head = withoutComments(text).slice(0, MAX_HEAD);
  if (HTML_START.test(head)) return { kind: 'html', encoding };
  if (head.startsWith('<')) return identifyXml(head);
  return hasSeparatedLines(text) ? { kind: 'csv', encoding } : { kind: 'text', what: 'text' };
}

function encodingOf(sample: Buffer): TextEncoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const [even, odd] = shareOfZeros(sample.subarray(0, ZEROS_SAMPLE));
  if (odd > MANY_ZEROS && even < odd / 4) return 'utf-16le';
  if (even > MANY_ZEROS && odd < even / 4) return 'utf-16be';
  return isUtf8(wholeCharacters(sample)) ? 'utf-8' : '8bit';
}

/** UTF-16 without a mark: the upper halves of digits, separators and most letters are zero, the lower halves never. */
function shareOfZeros(sample: Buffer): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const pairs = Math.max(1, sample.length / 2);
  return [zeros[0] / pairs, zeros[1] / pairs];
}

/** The sample may end in the middle of a letter of up to four bytes. */
function wholeCharacters(sample: Buffer): Buffer {
  if (sample.length < SAMPLE_BYTES) return sample;
  let end = sample.length - 1;
  while (end > sample.length - 4 && ((sample[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return sample.subarray(0, end);
}

function decode(sample: Buffer, encoding: TextEncoding): string {
  if (encoding === '8bit') return sample.toString('latin1');
  return new TextDecoder(encoding).decode(sample);
}

/** Comments at the very start skipped, in one walk. */
function withoutComments(text: string): string {
  let start = 0;
  while (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    start = end + 3;
    while (/\s/.test(text.charAt(start))) start += 1;
  }
  return text.slice(start);
}

function identifyXml(text: string): Container {
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(text))
    return { kind: 'xml', flavour: 'spreadsheet2003' };
  if (/<office:document\b[^>]*opendocument\.spreadsheet/s.test(text)) return { kind: 'xml', flavour: 'flatOds' };
  if (/progid="Word\.Document"|<office:document\b[^>]*opendocument\.text/s.test(text))
    return { kind: 'document', what: 'word' };
  return { kind: 'text', what: 'xml' };
}

/** At least two lines, and a separator in at least half of them. Prose with many commas passes too: it has no table inside. */
function hasSeparatedLines(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/, SAMPLE_LINES * 2)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  if (lines.length < 2) return lines.some((line) => /[\t;]/.test(line));
  return SEPARATORS.some((separator) => lines.filter((line) => line.includes(separator)).length * 2 >= lines.length);
}
