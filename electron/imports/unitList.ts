import type { IsoDay } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import { nfc, spellingKey } from '../domain/vietnamese';
import { importMessages as say } from '../text/importMessages';
import { shownCells, textOf } from './cells';
import { parseDay } from './days';
import { address, type Cell, cellAt, mergeAt, type Sheet, type Workbook } from './grid';
import { capped, issueAt } from './issues';
import { findTables } from './tables/findTables';
import { sectionName, sectionsOver } from './tables/sections';
import type { FoundTable, TableRow } from './tables/types';
import { textIssues } from './text/textIssues';
import { MergedCells } from './units/mergedCells';
import { nationalColumns } from './units/nationalColumns';
import { nationalRows } from './units/nationalRows';
import { unitCode } from './units/unitCode';
import { type Strictness, type UnitColumns, unitColumns } from './units/unitColumns';
import { type UnitDetails, unitDetails } from './units/unitDetails';
import { doubtsAboutUnits } from './units/unitDoubts';
import { kindOfName, splitCodeFromName } from './units/unitKinds';
import { unnumberedUnits } from './units/unnumberedUnits';

/** Kinds of places a line over other units may name. */
const KINDS_OVER: ReadonlySet<string> = new Set(['tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận']);

/** Kinds of places that lie in a commune and hardly have names of their own. */
const HAMLETS: ReadonlySet<string> = new Set(
  'thôn,khu phố,tổ dân phố,ấp,khóm,xóm,bản,buôn,làng,bon,phum,sóc'.split(','),
);

/** One unit as a list gives it, before it meets the registry. */
export interface UnitListRow extends UnitDetails {
  /** Names the row within its list: a code of before and one of after a merger are two units. */
  readonly key: string;
  /** Row of the same list that this one lies in; null when the list does not say. */
  readonly parentKey: string | null;
  /** Text with its leading zeros; null when the list gives none. */
  readonly code: string | null;
  readonly name: string;
  /** Kind word in lower case; "" when neither the list nor the name says it. */
  readonly kind: string;
  readonly groups: readonly string[];
  readonly aliases: readonly string[];
  readonly validFrom: IsoDay | null;
  readonly validTo: IsoDay | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  /** Name of the unit above as the office's own list gives it; null when it does not. */
  readonly above: string | null;
  readonly sourceRow: number;
}

/** What became of a unit, as a list tells it. */
export interface ListedSuccession {
  readonly fromKey: string;
  readonly toKey: string;
  readonly extent: 'whole' | 'part';
  readonly since: IsoDay;
}

export interface UnitList {
  readonly fileName: string;
  readonly successions: readonly ListedSuccession[];
  readonly sheet: string;
  /** The plain table of the national list: one row per commune, names and codes of the levels above beside it. */
  readonly isNationalList: boolean;
  readonly rows: readonly UnitListRow[];
  /** Units the list names beside its own: provinces, districts, communes of before a merger. */
  readonly around: readonly UnitListRow[];
  /** Rows that were read, the rejected ones and repetitions included. */
  readonly read: number;
  readonly issues: readonly Issue[];
}

/** @returns null when no table of the workbook is a list of units */
export function readUnitList(workbook: Workbook, fileName: string): UnitList | null {
  return readWith(workbook, fileName, 'telling') ?? readWith(workbook, fileName, 'any');
}

function readWith(workbook: Workbook, fileName: string, strictness: Strictness): UnitList | null {
  for (const sheet of workbook.sheets.filter(({ state }) => state === 'visible'))
    for (const [at, table] of findTables(sheet).entries()) {
      const national = readNational(sheet, table, nfc(fileName));
      if (national !== null) return national;
      const columns = unitColumns(table, strictness);
      if (columns === null) continue;
      const below = findTables(sheet)
        .slice(at + 1)
        .filter((other) => headingsOf(other) === headingsOf(table));
      const others = below.flatMap((other): readonly Part[] => {
        const own = unitColumns(other, strictness);
        return own === null ? [] : [{ table: other, columns: own }];
      });
      return readParts(sheet, [{ table, columns }, ...others], nfc(fileName));
    }
  return null;
}

function headingsOf({ columns }: FoundTable): string {
  return columns.map(({ path }) => path.join('/')).join('|');
}

/** The published tables of several levels; a list with columns of the office's own (groups, aliases, days) is read plainly. */
function readNational(sheet: Sheet, table: FoundTable, fileName: string): UnitList | null {
  const columns = nationalColumns(table);
  const own = unitColumns(table);
  const districts = Object.values(columns?.levels ?? {}).map(({ district }) => district.name);
  const isAbove = own?.above != null && !districts.includes(own.above);
  if (columns === null || own?.groups != null || own?.aliases != null || own?.validFrom != null || isAbove) return null;
  const found = nationalRows(table, columns);
  if (found === null) return null;
  return {
    fileName,
    sheet: sheet.name,
    isNationalList: true,
    read: table.rows.filter(({ kind }) => kind === 'record').length,
    rows: found.communes,
    around: found.around,
    successions: found.successions,
    issues: capped(found.issues, (code, left) =>
      issueAt('note', code, say.moreIssues(sheet.name, left), { sheet: sheet.name }),
    ),
  };
}

/** One table of a list of units, and what its columns say. */
interface Part {
  readonly table: FoundTable;
  readonly columns: UnitColumns;
}

/** The first table and those below it under the same headings: a list by districts is often typed so. */
function readParts(sheet: Sheet, parts: readonly [Part, ...Part[]], fileName: string): UnitList {
  const rows = new Map<string, UnitListRow>();
  const read = parts.map((part) => readTable(sheet, part, rows));
  const [{ columns }] = parts;
  return {
    fileName,
    successions: read.flatMap(({ merged }) => merged?.successions ?? []),
    around: read.flatMap(({ merged }) => merged?.former ?? []),
    sheet: sheet.name,
    isNationalList: columns.parentName !== null,
    rows: [...rows.values()],
    read: read.reduce((sum, { count }) => sum + count, 0),
    issues: [
      ...read.flatMap(({ issues, merged }) => [...issues, ...(merged?.issues ?? [])]),
      ...doubtsAboutUnits(sheet, [...rows.values()], columns),
      ...textIssues(sheet),
    ],
  };
}

/** Adds the units of one table to those of the tables above it. */
function readTable(sheet: Sheet, { table, columns }: Part, rows: Map<string, UnitListRow>) {
  const isOne = ({ kind, row }: TableRow) =>
    kind === 'record' ||
    (columns.mergedFrom !== null && kind === 'continuation' && isCovered(sheet, row, columns.name));
  const unnumbered = unnumberedUnits(table, columns.name);
  const records = [...table.rows.filter(isOne).map(({ row }) => row), ...unnumbered.units].sort((a, b) => a - b);
  const issues: Issue[] = [...unnumbered.issues];
  const merged = columns.mergedFrom === null ? null : new MergedCells(table, columns.mergedFrom);
  let over: string | null = null;
  for (const row of records) {
    const written: UnitListRow | null = readRow(table, row, columns, issues, over);
    if (written === null) continue;
    over = HAMLETS.has(written.kind) ? written.above : null;
    const own = { code: formerCode(sheet, row, columns), since: written.validFrom };
    const isNew = merged?.read(row, cellOver(sheet, row, columns.mergedFrom ?? 0), written.key, own) === true;
    const unit = isNew ? { ...written, validFrom: written.validFrom ?? merged.since } : written;
    const known = rows.get(unit.key);
    if (known === undefined) rows.set(unit.key, unit);
    else if (known.name !== unit.name && unit.code !== null) issues.push(codeTwice(sheet, columns, unit, known));
    else if (columns.parentName === null && !isNew && !isCovered(sheet, row, columns.name))
      issues.push(unitTwice(sheet, columns, unit, known));
  }
  return { merged, issues, count: records.length + unnumbered.issues.length };
}

function formerCode(sheet: Sheet, row: number, columns: UnitColumns): string | null {
  if (columns.formerCode === null) return null;
  const name = textOf(cellOver(sheet, row, columns.mergedFrom ?? columns.name));
  return unitCode(cellOver(sheet, row, columns.formerCode), kindOfName(name))?.code ?? null;
}

/** @param over the commune of the village above: a sparing list names it once */
function readRow(
  table: FoundTable,
  row: number,
  columns: UnitColumns,
  issues: Issue[],
  over: string | null,
): UnitListRow | null {
  const { sheet } = table;
  const cell = (column: number | null) => (column === null ? undefined : cellOver(sheet, row, column));
  const text = (column: number | null) => textOf(cell(column));
  const written = splitCodeFromName(numberedName(text(columns.name), text(columns.kind)));
  if (!/\p{L}/u.test(written.name)) {
    const named = { sheet: sheet.name, cell: address(row, columns.name) };
    issues.push(
      issueAt('error', 'unit-without-name', say.unitWithoutName(named), {
        sheet: sheet.name,
        row,
        column: columns.name,
      }),
    );
    return null;
  }
  const kind = (text(columns.kind) || kindOfName(written.name)).toLowerCase();
  const code = unitCode(cell(columns.code), kind);
  if (code?.isRepaired && columns.code !== null)
    issues.push(codeRepaired(sheet, row, columns.code, text(columns.code), code.code));
  const official = code?.code ?? written.code;
  const above = text(columns.above) || (placeOver(table, row, kind) ?? (HAMLETS.has(kind) ? over : null));
  return {
    key: official ?? spellingKey(`${kind} ${written.name}/${above ?? ''}`),
    parentKey: null,
    code: official,
    name: written.name,
    kind,
    groups: groupsOf(text(columns.groups)),
    aliases: listOf(text(columns.aliases)),
    validFrom: dayOf(sheet, row, columns.validFrom, issues),
    validTo: dayOf(sheet, row, columns.validTo, issues),
    parentCode: unitCode(cell(columns.parentCode), 'tỉnh')?.code ?? null,
    parentName: text(columns.parentName) || null,
    above,
    sourceRow: row,
    ...unitDetails(table, row, columns, issues),
  };
}

/** "2" beside "Phường" is Phường 2. */
function numberedName(name: string, kind: string): string {
  return /^\d{1,2}$/.test(name) && kind !== '' ? `${kind} ${name}` : name;
}

/** "II. HUYỆN VÂN CANH" over the rows of its communes; null where no line over the row names a place of another kind. */
function placeOver(table: FoundTable, row: number, kind: string): string | null {
  const position = table.rows.findIndex((each) => each.row === row);
  const over = [...sectionsOver(table, position).map(sectionName), ...linesOver(table)].map(bareBanner);
  const place = over.find((name) => KINDS_OVER.has(kindOfName(name)) && kindOfName(name) !== kind);
  return place ?? null;
}

/** Lines right over the heading: a district over a table of its own. */
function linesOver({ sheet, area }: FoundTable): readonly string[] {
  return [area.top - 1, area.top - 2].flatMap((row) => (row < 1 ? [] : shownCells(sheet, row).map(({ text }) => text)));
}

/** "TỈNH GIA LAI (02 đơn vị):", "HUYỆN TUY PHƯỚC (mã 550)" without what stands behind the name. */
function bareBanner(text: string): string {
  return text.replace(/[\s:]*(?:\([^)]*\))?[\s:]*$/u, '').replace(/^[IVX\d]+[.)]\s*/u, '');
}

/** A unit merged over the rows of what it was made of. */
function cellOver(sheet: Sheet, row: number, column: number): Cell | undefined {
  const merge = mergeAt(sheet, row, column);
  return cellAt(sheet, merge?.top ?? row, merge?.left ?? column);
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return (mergeAt(sheet, row, column)?.top ?? row) < row;
}

/**
 * Names of groups may hold commas: "UBND các xã, phường; Khối Đảng" are two. Where commas alone part them, a small letter
 * goes on with a name of several words: "Các phòng, ban, ngành" is one, "Xã, phường" are two.
 */
function groupsOf(text: string): readonly string[] {
  if (/[;|\n]/.test(text)) return partsOf(text, /[;|\n]/);
  const names: string[] = [];
  for (const part of listOf(text)) {
    const before = names.at(-1) ?? '';
    if (/\s/.test(before) && /^\p{Ll}/u.test(part)) names.splice(-1, 1, `${before}, ${part}`);
    else names.push(part);
  }
  return names;
}

function listOf(text: string): readonly string[] {
  return partsOf(text, /[;,|\n]/);
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function dayOf(sheet: Sheet, row: number, column: number | null, issues: Issue[]): IsoDay | null {
  const raw = column === null ? '' : textOf(cellAt(sheet, row, column));
  if (column === null || raw === '' || /^-+$/.test(raw)) return null;
  const day = parseDay(raw, null)?.day ?? null;
  if (day === null) {
    const named = { sheet: sheet.name, cell: address(row, column) };
    issues.push(
      issueAt('warning', 'day-unreadable', say.dayUnreadable(named, raw), { sheet: sheet.name, row, column }, { raw }),
    );
  }
  return day;
}

function codeRepaired(sheet: Sheet, row: number, column: number, raw: string, code: string): Issue {
  const message = say.codeRepaired({ sheet: sheet.name, cell: address(row, column) }, raw, code);
  return issueAt('note', 'code-leading-zero', message, { sheet: sheet.name, row, column }, { raw, understood: code });
}

function codeTwice(sheet: Sheet, columns: UnitColumns, unit: UnitListRow, known: UnitListRow): Issue {
  const column = columns.code ?? columns.name;
  const named = { sheet: sheet.name, cell: address(unit.sourceRow, column) };
  const message = say.codeTwice(named, unit.code ?? '', unit.name, known.name, known.sourceRow);
  return issueAt(
    'error',
    'unit-code-twice',
    message,
    { sheet: sheet.name, row: unit.sourceRow, column },
    { raw: unit.name },
  );
}

function unitTwice(sheet: Sheet, columns: UnitColumns, unit: UnitListRow, known: UnitListRow): Issue {
  const named = { sheet: sheet.name, cell: address(unit.sourceRow, columns.name) };
  const message = say.unitTwice(named, unit.name, known.sourceRow);
  return issueAt(
    'warning',
    'unit-twice',
    message,
    { sheet: sheet.name, row: unit.sourceRow, column: columns.name },
    { raw: unit.name },
  );
}
