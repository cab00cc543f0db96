import { type Cell, cellAt, type Sheet, type Workbook } from '../../electron/imports/grid';
import { type ReadOptions, readRawWorkbook } from '../../electron/imports/readWorkbook';
import type { Refusal } from '../../electron/imports/refusal';
import { makeZip, type ZipOptions, type ZipPart } from './workbookZip';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook written by hand: XML of its parts, with usual ones where a test does not care. */
export interface HandMade {
  /** Whole worksheet parts, or just what stands inside `<worksheet>`. */
  readonly sheets?: readonly string[];
  readonly sheetAttributes?: readonly string[];
  /** Inside `<sst>`; undefined: no such part. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Before `<sheets>` in the workbook. */
  readonly workbookStart?: string;
  readonly strict?: boolean;
  /** Instead of the parts made here, by name; null leaves the part out. */
  readonly replace?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly zip?: ZipOptions;
  /** How each part is put into the zip. */
  readonly pack?: Partial<ZipPart>;
  readonly more?: readonly ZipPart[];
}

export function handMadeParts(made: HandMade): ZipPart[] {
  const parts: Record<string, string | Uint8Array | null> = { ...usualParts(made), ...made.replace };
  return Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content, ...made.pack }],
  );
}

export function handMadeWorkbook(made: HandMade): Buffer {
  return makeZip([...handMadeParts(made), ...(made.more ?? [])], made.zip);
}

function usualParts(made: HandMade): Record<string, string> {
  const main = made.strict ? STRICT_MAIN : MAIN;
  const office = made.strict ? STRICT_OFFICE : OFFICE;
  const sheets = made.sheets ?? [''];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['rId1', `${office}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(made, main, office, sheets.length),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): Link => [`rId${index + 1}`, `${office}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
      ...(made.strings === undefined ? [] : [['rIdS', `${office}/sharedStrings`, 'sharedStrings.xml'] as Link]),
      ...(made.styles === undefined ? [] : [['rIdF', `${office}/styles`, '/xl/styles.xml'] as Link]),
    ]),
  };
  sheets.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = /^<\?xml|worksheet\b/.test(xml)
      ? xml
      : `<worksheet xmlns="${main}">${xml}</worksheet>`;
  });
  if (made.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${made.strings}</sst>`;
  if (made.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${main}">${made.styles}</styleSheet>`;
  return parts;
}

type Link = readonly [id: string, type: string, target: string];

export function relationships(links: readonly Link[]): string {
  const items = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
}

function workbookXml(made: HandMade, main: string, office: string, count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => {
    const attributes = made.sheetAttributes?.[index] ?? `name="Sheet${index + 1}"`;
    return `<sheet ${attributes} sheetId="${index + 7}" r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}">${made.workbookStart ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`;
}

/** `<sheetData>` around rows. */
export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** As the reader hands it out: texts exactly as in the file. */
export function readOk(bytes: Uint8Array, options?: ReadOptions): Workbook {
  const result = readRawWorkbook(bytes, 'bao-cao.xlsx', options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.workbook;
}

export function readRefused(bytes: Uint8Array, options?: ReadOptions, fileName = 'bao-cao.xlsx'): Refusal {
  const result = readRawWorkbook(bytes, fileName, options);
  if (result.ok) throw new Error('not refused');
  return result.refusal;
}

export function firstSheet(made: HandMade): Sheet {
  const [sheet] = readOk(handMadeWorkbook(made)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Cell of the first sheet by row and column. */
export function firstSheetCell(made: HandMade, row: number, column: number): Cell | undefined {
  return cellAt(firstSheet(made), row, column);
}
