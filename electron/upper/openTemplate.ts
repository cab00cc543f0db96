import type { Workbook } from '../imports/grid';
import type { Area } from '../imports/grid/areas';
import { type CellStyle, PLAIN_STYLE } from '../imports/grid/numberFormat';
import { DEFAULT_LIMITS } from '../imports/limits';
import { refuse } from '../imports/refusal';
import { parseArea } from '../imports/xlsx/cellReference';
import { readRelationships } from '../imports/xlsx/relationships';
import { NO_STYLES, readStyles } from '../imports/xlsx/styles';
import { findWorkbookPart, isTrue, readWorkbookParts, type SheetPlace } from '../imports/xlsx/workbookPart';
import { START, TEXT, XmlScanner } from '../imports/xml/xmlScanner';
import { ZipArchive } from '../imports/zip/archive';
import { formulaAreas, type NameAreas, type SheetArea } from './formulaAreas';
import { indexSheet, type SheetIndex } from './sheetIndex';

export interface TemplateSheet extends SheetPlace {
  /** As the window shows it; `name` is what formulas call it. */
  readonly shownName: string;
  readonly index: SheetIndex;
  /** Its cells are kept as headings by a table of Excel, or are laid out by a pivot table. */
  readonly held: readonly HeldArea[];
}

export interface HeldArea extends Area {
  readonly why: 'tableHeading' | 'pivot';
}

/** An Excel workbook opened for filling. */
export interface TemplateWorkbook {
  readonly archive: ZipArchive;
  readonly bytes: Buffer;
  readonly extension: 'xlsx' | 'xlsm';
  readonly workbookPart: string;
  readonly date1904: boolean;
  readonly isSigned: boolean;
  readonly sheets: readonly TemplateSheet[];
  readonly names: NameAreas;
  readonly styleOf: (index: number) => CellStyle;
  /** Cells of the style may not be typed into once their sheet is protected. */
  readonly isLocked: (index: number) => boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';
const MAX_TYPES_BYTES = 4 * 1024 * 1024;

/**
 * @param workbook the same bytes as they were read
 * @param rows of each sheet whose cells are wanted, by its name
 * @throws RefusalError `unsupported-version` for any other kind of spreadsheet
 */
export function openTemplate(
  bytes: Buffer,
  { container, sheets: read }: Workbook,
  rows: ReadonlyMap<string, ReadonlySet<number>>,
): TemplateWorkbook {
  if (container !== 'xlsx') refuse('unsupported-version', { what: container });
  const archive = new ZipArchive(bytes, { ...DEFAULT_LIMITS, totalBytes: DEFAULT_LIMITS.totalBytes * 2 });
  const workbookPart = findWorkbookPart(archive);
  const parts = readWorkbookParts(archive, workbookPart, DEFAULT_LIMITS);
  const styles = parts.styles === null ? null : archive.read(parts.styles);
  const table = styles === null ? NO_STYLES : readStyles(styles, parts.styles ?? '', DEFAULT_LIMITS);
  const locks = styles === null ? [] : readLocks(styles, parts.styles ?? '');
  const sheets = parts.sheets.map((place, at) => {
    const shownName = (read[at]?.name ?? place.name).normalize('NFC');
    return {
      ...place,
      shownName,
      index: indexSheet(archive.read(place.part), place.part, rows.get(shownName) ?? new Set()),
      held: heldAreas(archive, place.part),
    };
  });
  return {
    archive,
    bytes,
    extension: extensionOf(archive),
    workbookPart,
    date1904: parts.date1904,
    isSigned: archive.names().some((name) => /^_xmlsignatures\//i.test(name)),
    sheets,
    names: definedNames(archive, workbookPart),
    styleOf: (index) => table.styles[table.styleOfFormat[index] ?? 0] ?? PLAIN_STYLE,
    isLocked: (index) => locks[index] ?? true,
  };
}

function extensionOf(archive: ZipArchive): 'xlsx' | 'xlsm' {
  const types = archive.find(CONTENT_TYPES) ? archive.read(CONTENT_TYPES, MAX_TYPES_BYTES).toString('latin1') : '';
  if (/(?:template|addin)\.(?:macroEnabled\.)?main\+xml/i.test(types)) refuse('unsupported-version', { what: 'xltx' });
  return /macroEnabled\.main\+xml/i.test(types) ? 'xlsm' : 'xlsx';
}

/** Of each row of the cell formats whether it locks its cells; Excel's default is that it does. */
function readLocks(styles: Buffer, part: string): readonly boolean[] {
  const scanner = new XmlScanner(styles, part);
  const locks: boolean[] = [];
  let isInFormats = false;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== TEXT && scanner.is('cellXfs')) isInFormats = token === START;
    if (token !== START || !isInFormats) continue;
    if (scanner.is('xf')) locks.push(true);
    else if (scanner.is('protection')) locks[locks.length - 1] = isTrue(scanner.attribute('locked') ?? '1');
  }
  return locks;
}

function heldAreas(archive: ZipArchive, part: string): readonly HeldArea[] {
  return readRelationships(archive, part).flatMap(({ kind, part: target }): readonly HeldArea[] => {
    if (target === null || !archive.find(target)) return [];
    if (kind === 'table') return tableHeading(new XmlScanner(archive.read(target), target));
    return kind === 'pivotTable' ? pivotArea(new XmlScanner(archive.read(target), target)) : [];
  });
}

/** The words of the heading are the names of the columns: other ones and Excel calls the file damaged. */
function tableHeading(scanner: XmlScanner): readonly HeldArea[] {
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START || !scanner.is('table')) continue;
    const area = parseArea(scanner.attribute('ref') ?? '');
    const rows = Number(scanner.attribute('headerRowCount') ?? '1');
    return area === null || rows === 0 ? [] : [{ ...area, bottom: area.top, why: 'tableHeading' }];
  }
  return [];
}

function pivotArea(scanner: XmlScanner): readonly HeldArea[] {
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START || !scanner.is('location')) continue;
    const area = parseArea(scanner.attribute('ref') ?? '');
    return area === null ? [] : [{ ...area, why: 'pivot' }];
  }
  return [];
}

/** Names of cells and areas; a name for anything else is not known. */
function definedNames(archive: ZipArchive, part: string): NameAreas {
  const scanner = new XmlScanner(archive.read(part), part);
  const texts = new Map<string, string | null>();
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START || !scanner.is('definedName')) continue;
    const name = (scanner.attribute('name') ?? '').toLowerCase();
    const text = scanner.isSelfClosing || scanner.next() !== TEXT ? '' : scanner.spanText();
    texts.set(name, texts.has(name) ? null : text); // one of a sheet's own beside one of the workbook
  }
  return (name) => {
    const text = texts.get(name.toLowerCase());
    if (text === undefined || text === null) return null;
    const { areas, isOpen } = formulaAreas(text, { sheet: '', down: 0, right: 0 }, () => null);
    const known: readonly SheetArea[] = areas;
    return isOpen || known.length === 0 || known.some(({ sheet }) => sheet === '') ? null : known;
  };
}
