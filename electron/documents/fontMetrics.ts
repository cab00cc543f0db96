import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Widths of text in the bundled Liberation Serif, whose letters are as wide as those of Times New Roman. Word cannot be
 * asked how wide a line is, and the rules of a letterhead have to be as long as their text.
 */
export type FontFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

export interface FontMetrics {
  /** Width in millimetres of one line of NFC text at `sizePt`, without kerning (Word has none by default). */
  widthMm(text: string, face: FontFace, sizePt: number): number;
  /** Signs of a text the font has no letter for, each once: another font has to lend them, or they are not printed. */
  missingSigns(text: string): readonly string[];
  /** Height of the letters' top above the baseline, in em. */
  readonly ascentEm: number;
}

const FILES: Record<FontFace, string> = {
  regular: 'LiberationSerif-Regular.ttf',
  bold: 'LiberationSerif-Bold.ttf',
  italic: 'LiberationSerif-Italic.ttf',
  boldItalic: 'LiberationSerif-BoldItalic.ttf',
};
const MM_PER_PT = 25.4 / 72;

/** Reads `resources/fonts`. @throws Error when a font file is missing or is not TrueType */
export function loadFontMetrics(resourcesFolder: string): FontMetrics {
  const read = (face: FontFace) => readFace(readFileSync(join(resourcesFolder, 'fonts', FILES[face])));
  const faces: Record<FontFace, Face> = {
    regular: read('regular'),
    bold: read('bold'),
    italic: read('italic'),
    boldItalic: read('boldItalic'),
  };
  return {
    ascentEm: faces.regular.ascentEm,
    missingSigns: (text) => [
      ...new Set(
        text
          .normalize('NFC')
          .match(/[^\s\p{C}\p{M}]/gu)
          ?.filter((sign) => !faces.regular.has(codeOf(sign))),
      ),
    ],
    widthMm: (text, face, sizePt) => {
      let em = 0;
      for (const letter of text.normalize('NFC')) em += faces[face].advanceEm(codeOf(letter));
      return em * sizePt * MM_PER_PT;
    },
  };
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

interface Face {
  readonly ascentEm: number;
  /** Advance of a code point in em; that of the missing-glyph box when the font lacks it. */
  advanceEm(codePoint: number): number;
  has(codePoint: number): boolean;
}

/** OpenType tables used: `head` (units per em), `hhea` and `hmtx` (advances), `cmap` format 4 (letters of plane 0). */
function readFace(file: Buffer): Face {
  const table = (tag: string) => file.subarray(tableOffset(file, tag));
  const unitsPerEm = table('head').readUInt16BE(18);
  const hhea = table('hhea');
  const lastMetric = hhea.readUInt16BE(34) - 1;
  const hmtx = table('hmtx');
  const glyphs = readCmap(table('cmap'));
  return {
    ascentEm: hhea.readInt16BE(4) / unitsPerEm,
    has: (codePoint) => (glyphs.get(codePoint) ?? 0) !== 0,
    advanceEm: (codePoint) => hmtx.readUInt16BE(4 * Math.min(glyphs.get(codePoint) ?? 0, lastMetric)) / unitsPerEm,
  };
}

function tableOffset(file: Buffer, tag: string): number {
  const count = file.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8);
  }
  throw new Error(`font without table ${tag}`);
}

function readCmap(cmap: Buffer): ReadonlyMap<number, number> {
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    if (subtable.readUInt16BE(0) === 4) return readSegments(subtable);
  }
  throw new Error('font without a Unicode cmap of format 4');
}

function readSegments(subtable: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const twice = subtable.readUInt16BE(6);
  for (let entry = 0; entry < twice; entry += 2) {
    const end = subtable.readUInt16BE(14 + entry);
    const start = subtable.readUInt16BE(16 + twice + entry);
    const delta = subtable.readUInt16BE(16 + 2 * twice + entry);
    const rangeAt = 16 + 3 * twice + entry;
    const range = subtable.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : subtable.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (range === 0 || raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
  return glyphs;
}
