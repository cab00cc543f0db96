import { contentsOf, type PdfFile } from './readFile';
import { isDict, isStream, type PdfObject, PdfRef } from './values';
import { packedStream } from './writeFile';

/** More lines in one block are not allowed (ISO 32000-1, 9.10.3). */
const MOST_LINES = 100;
const RANGES = /\d+\s+beginbfrange\s([\s\S]*?)endbfrange/g;
const RANGE = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g;

/**
 * The maps from glyphs to letters of a file's fonts with a line for each glyph. Chromium writes runs of glyphs, which
 * Ghostscript 10.0 misreads: Đ, Ủ and ị would be other letters in whatever a virtual printer or a compressor makes of the
 * file. By number of the object; maps without runs are left out.
 */
export function plainMaps({ objects }: PdfFile): ReadonlyMap<number, PdfObject> {
  const plain = new Map<number, PdfObject>();
  for (const object of objects.values()) {
    const map = isStream(object) || !isDict(object.value) ? undefined : object.value.get('ToUnicode');
    const stream = map instanceof PdfRef ? objects.get(map.id) : undefined;
    if (!(map instanceof PdfRef) || !isStream(stream)) continue;
    const text = Buffer.from(contentsOf(stream)).toString('latin1');
    if (text.includes('beginbfrange')) plain.set(map.id, packedStream(Buffer.from(withoutRanges(text), 'latin1')));
  }
  return plain;
}

/** A map's text with each run of glyphs written out. */
export function withoutRanges(text: string): string {
  return text.replace(RANGES, (_, ranges: string) => {
    const lines = Array.from(ranges.matchAll(RANGE), ([, first = '', last = '', letter = '']) =>
      linesOf(first, last, letter),
    ).flat();
    return blocksOf(lines).join('\n');
  });
}

function linesOf(first: string, last: string, letter: string): readonly string[] {
  const start = Number.parseInt(first, 16);
  const count = Number.parseInt(last, 16) - start + 1;
  return Array.from({ length: count }, (_, index) => `<${hex(start + index, first)}> <${following(letter, index)}>`);
}

/** Only the last two bytes of a run's letter count on. */
function following(letter: string, by: number): string {
  const end = letter.slice(-4);
  return letter.slice(0, -4) + hex(Number.parseInt(end, 16) + by, end);
}

function hex(value: number, like: string): string {
  return value.toString(16).toUpperCase().padStart(like.length, '0');
}

function blocksOf(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += MOST_LINES) {
    const some = lines.slice(at, at + MOST_LINES);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return blocks;
}
