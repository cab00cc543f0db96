import { builtinFormat } from './builtinFormats';
import { type CellStyle, formatMeaning, PLAIN_STYLE } from './numberFormat';

/** Excel allows 255 characters; more is cut off, so that no hostile format is matched for hours. */
const LONGEST_FORMAT_CODE = 1_000;

/** The styles of one workbook cut down to number format and font name, each kept once. Index 0 is the plain style. */
export class StyleCollector {
  readonly styles: CellStyle[] = [PLAIN_STYLE];
  private readonly known = new Map<string, number>([[keyOf(null, null), 0]]);

  /**
   * Index of the style with this format and font.
   * @param code as in the file; null, '' and General are the same
   */
  indexOf(code: string | null, font: string | null): number {
    const formatCode = code === null || /^(?:general)?$/i.test(code) ? null : code.slice(0, LONGEST_FORMAT_CODE);
    const key = keyOf(formatCode, font);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.styles.push({ formatCode, font, ...formatMeaning(formatCode) }) - 1;
    this.known.set(key, index);
    return index;
  }
}

function keyOf(formatCode: string | null, font: string | null): string {
  return JSON.stringify([formatCode, font]);
}

/** A row of the cell format table of Excel: numbers of a number format and of a font. */
export interface RawFormat {
  readonly numberFormatId: number;
  readonly fontId: number;
}

/** Cell formats cut down to number format and font name, each kept once. */
export interface StyleTable {
  readonly styles: readonly CellStyle[];
  /** Index into `styles` by the number a cell names; 0 is what a cell without such a number has. */
  readonly styleOfFormat: Uint16Array;
}

/** @param numberFormats the file's own formats by number; others are the built-in ones */
export function styleTable(
  formats: readonly RawFormat[],
  numberFormats: ReadonlyMap<number, string>,
  fontName: (fontId: number) => string | null,
): StyleTable {
  const collector = new StyleCollector();
  const styleOfFormat = Uint16Array.from(formats, ({ numberFormatId, fontId }) =>
    collector.indexOf(numberFormats.get(numberFormatId) ?? builtinFormat(numberFormatId), fontName(fontId)),
  );
  return { styles: collector.styles, styleOfFormat };
}
