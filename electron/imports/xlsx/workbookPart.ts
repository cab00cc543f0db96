import type { Sheet } from '../grid';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { START, XmlScanner } from '../xml/xmlScanner';
import type { ZipArchive } from '../zip/archive';
import { type Relationship, readRelationships } from './relationships';

export interface SheetPlace {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly part: string;
}

/** What the workbook part says: its sheets of cells in tab order, and where the shared tables are. */
export interface WorkbookParts {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPlace[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface SheetEntry {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly relationshipId: string;
}

const USUAL_WORKBOOK_PART = 'xl/workbook.xml';
const MAX_WORKBOOK_BYTES = 32 * 1024 * 1024;

/** Name of the workbook part by the relationships of the package; the usual name when they do not tell. */
export function findWorkbookPart(archive: ZipArchive): string {
  const office = readRelationships(archive, '').find(({ kind }) => kind === 'officeDocument');
  return office?.part ?? USUAL_WORKBOOK_PART;
}

/** @throws RefusalError damaged when a sheet leads nowhere or two sheets lead to one part; too-large by number of sheets */
export function readWorkbookParts(archive: ZipArchive, part: string, limits: ReadLimits): WorkbookParts {
  const scanner = new XmlScanner(archive.read(part, MAX_WORKBOOK_BYTES), part);
  const { date1904, entries } = readWorkbookPart(scanner, limits.sheets);
  const relationships = readRelationships(archive, part);
  const sheets = entries.flatMap((entry) => placeOf(entry, relationships, part));
  if (new Set(sheets.map((sheet) => sheet.part)).size < sheets.length) damaged('sheet-part-twice', { part });
  const partOf = (kind: string) => relationships.find((one) => one.kind === kind)?.part ?? null;
  return { date1904, sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

function readWorkbookPart(scanner: XmlScanner, maxSheets: number): { date1904: boolean; entries: SheetEntry[] } {
  let date1904 = false;
  const entries: SheetEntry[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START) continue;
    if (scanner.is('workbookPr')) date1904 = isTrue(scanner.attribute('date1904'));
    if (!scanner.is('sheet')) continue;
    if (entries.length === maxSheets) refuse('too-large', { what: 'sheets', limit: maxSheets });
    entries.push(sheetEntry(scanner));
  }
  return { date1904, entries };
}

function sheetEntry(scanner: XmlScanner): SheetEntry {
  const state = scanner.attribute('state');
  return {
    name: scanner.attribute('name') ?? '',
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationshipId: scanner.attribute('id') ?? '', // `r:id`; the sheet's own number is called sheetId
  };
}

/** Charts, dialogs and macro sheets hold no table: none. */
function placeOf(entry: SheetEntry, relationships: readonly Relationship[], workbook: string): SheetPlace[] {
  const target = relationships.find(({ id }) => id === entry.relationshipId);
  if (!target?.part) return damaged('sheet-without-part', { part: workbook, sheet: entry.name });
  if (target.kind !== 'worksheet') return [];
  return [{ name: entry.name, state: entry.state, part: target.part }];
}

/** An XML boolean; null (absent) is false. */
export function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true';
}
