import { type CellStyle, formatMeaning, PLAIN_STYLE } from '../grid/numberFormat';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import { START, XmlScanner } from '../xml/xmlScanner';
import { builtinFormat } from './builtinFormats';

/** Cell formats cut down to number format and font name, each kept once. */
export interface StyleTable {
  readonly styles: readonly CellStyle[];
  /** Index into `styles` by the number a cell names (`s="7"`); 0 is what a cell without `s` has. */
  readonly styleOfFormat: Uint16Array;
}

export const NO_STYLES: StyleTable = { styles: [PLAIN_STYLE], styleOfFormat: Uint16Array.of(0) };

/** Excel allows 255 characters; more is cut off, so that no hostile format is matched for hours. */
const LONGEST_FORMAT_CODE = 1_000;

interface RawFormat {
  readonly numberFormatId: number;
  readonly fontId: number;
}

/** @throws RefusalError damaged XML, or too-large by number of formats or fonts */
export function readStyles(content: Buffer, part: string, limits: ReadLimits): StyleTable {
  const scanner = new XmlScanner(content, part);
  const max = limits.cellFormats;
  let numberFormats: [number, string][] = [];
  let fonts: (string | null)[] = [];
  let formats: RawFormat[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START || scanner.depth === 1) continue;
    if (scanner.is('numFmts')) numberFormats = readChildren(scanner, 'numFmt', max, numberFormat);
    else if (scanner.is('fonts')) fonts = readChildren(scanner, 'font', max, fontName);
    else if (scanner.is('cellXfs')) formats = readChildren(scanner, 'xf', max, rawFormat);
    else scanner.skipElement();
  }
  return distinctStyles(formats, new Map(numberFormats), fonts);
}

function readChildren<T>(scanner: XmlScanner, name: string, max: number, read: (scanner: XmlScanner) => T): T[] {
  const results: T[] = [];
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== START || !scanner.is(name)) continue;
    if (results.length === max) refuse('too-large', { what: 'cell-formats', limit: max });
    results.push(read(scanner));
  }
  return results;
}

function numberFormat(scanner: XmlScanner): [number, string] {
  return [Number(scanner.attribute('numFmtId')), (scanner.attribute('formatCode') ?? '').slice(0, LONGEST_FORMAT_CODE)];
}

/** `<font><name val="Times New Roman"/></font>`; null when the font has no name. */
function fontName(scanner: XmlScanner): string | null {
  let name: string | null = null;
  if (scanner.isSelfClosing) return name;
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token === START && scanner.is('name')) name = scanner.attribute('val');
  }
  return name;
}

function rawFormat(scanner: XmlScanner): RawFormat {
  return { numberFormatId: Number(scanner.attribute('numFmtId')), fontId: Number(scanner.attribute('fontId')) };
}

function distinctStyles(
  formats: readonly RawFormat[],
  numberFormats: ReadonlyMap<number, string>,
  fonts: readonly (string | null)[],
): StyleTable {
  if (formats.length === 0) return NO_STYLES;
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  const styleOfFormat = Uint16Array.from(formats, ({ numberFormatId, fontId }) => {
    const code = numberFormats.get(numberFormatId) ?? builtinFormat(numberFormatId);
    const formatCode = code === null || /^(general)?$/i.test(code) ? null : code;
    const font = fonts[fontId] ?? null;
    const key = JSON.stringify([formatCode, font]);
    const index = known.get(key) ?? styles.push({ formatCode, font, ...formatMeaning(formatCode) }) - 1;
    known.set(key, index);
    return index;
  });
  return { styles, styleOfFormat };
}
