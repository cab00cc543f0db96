import { PLAIN_STYLE } from '../grid/numberFormat';
import { type RawFormat, type StyleTable, styleTable } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import { START, XmlScanner } from '../xml/xmlScanner';

export const NO_STYLES: StyleTable = { styles: [PLAIN_STYLE], styleOfFormat: Uint16Array.of(0) };

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
  if (formats.length === 0) return NO_STYLES;
  return styleTable(formats, new Map(numberFormats), (fontId) => fonts[fontId] ?? null);
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
  return [Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? ''];
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
