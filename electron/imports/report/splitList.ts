import type { Issue } from '../../domain/issue';
import type { Unit } from '../../domain/unit';
import { formMessages as say } from '../../text/formMessages';
import { address } from '../grid';
import { issueAt } from '../issues';
import { sectionName, sectionsOver } from '../tables/sections';
import type { FoundTable, TableRow } from '../tables/types';
import { indexUnits, unitsOfLine } from '../unitIndex';
import { type BodyRead, NO_ROWS } from './bodyRead';
import { type ListContext, readList } from './readList';
import type { ReportPart } from './readTable';
import { addRows } from './sheetTwins';
import type { UnitBanner } from './unitBanners';

export interface SplitContext extends ListContext {
  readonly units: readonly Unit[];
  /** Groups that owe the form; empty: nobody is asked about. */
  readonly groups: ReadonlySet<string>;
}

export type SplitRead = BodyRead & { readonly parts: readonly ReportPart[]; readonly choices: readonly [] };

/** The rows of one unit: those under its banners, the banners included. */
interface Share {
  readonly banner: UnitBanner;
  readonly rows: readonly TableRow[];
}

/** The list cut up by its banners; null when a person stands under none of them, so that nobody knows whose it is. */
export function sharesOf(
  table: FoundTable,
  banners: readonly UnitBanner[],
  units: readonly Unit[],
): readonly Share[] | null {
  const owners = ownersOf(table, units);
  const isWhole = table.rows.every(({ kind }, at) => kind !== 'record' || owners[at] !== null);
  if (!isWhole) return null;
  return banners.map((banner) => ({
    banner,
    rows: table.rows.filter((_, at) => owners[at] === banner.unit.id),
  }));
}

/** By position the unit of the nearest banner that names one; totals belong to the rows above them when each unit has one. */
function ownersOf(table: FoundTable, units: readonly Unit[]): readonly (string | null)[] {
  const index = indexUnits(units);
  const named = new Map<TableRow, string | null>();
  const unitOf = (section: TableRow) => {
    const known = named.get(section);
    if (known !== undefined) return known;
    const line = unitsOfLine(index, sectionName(section));
    const unitId = line.isSure ? (line.named[0]?.unitId ?? null) : null;
    named.set(section, unitId);
    return unitId;
  };
  const owners = table.rows.map((row, at) => {
    const over = row.kind === 'section' ? [row, ...sectionsOver(table, at)] : sectionsOver(table, at);
    return over.map(unitOf).find((unitId) => unitId !== null) ?? null;
  });
  return withTotals(table.rows, owners);
}

function withTotals(rows: readonly TableRow[], owners: readonly (string | null)[]): readonly (string | null)[] {
  const ended = new Map<number, string>();
  for (const [at, { kind }] of rows.entries()) {
    const before = owners[at - 1];
    if (kind === 'total' && rows[at - 1]?.kind === 'record' && before != null) ended.set(at, before);
  }
  const isOneEach = new Set(ended.values()).size === new Set(owners.filter((owner) => owner !== null)).size;
  return isOneEach ? owners.map((owner, at) => owner ?? ended.get(at) ?? null) : owners;
}

/**
 * A list of several communes as a report of each. What cannot be taken of one does not stop the others, and is said; a
 * total that is written once for all of them is nobody's own.
 */
export function readSplitList(table: FoundTable, shares: readonly Share[], context: SplitContext): SplitRead {
  const read = shares.map((share) => ({ share, body: readShare(table, share, context) }));
  const parts = read.flatMap(({ share, body }): readonly ReportPart[] => {
    const { unit, line } = share.banner;
    const isTaken = owes(unit, context) && !body.issues.some(({ severity }) => severity === 'error');
    if (!isTaken || body.content === null) return [];
    return [{ unitId: unit.id, row: line.row, content: body.content, figures: body.figures }];
  });
  const [first] = read;
  const { sheet } = table;
  const names = shares.map(({ banner }) => banner.unit.name);
  const place = { sheet: sheet.name, row: shares[0]?.banner.line.row };
  return {
    content: null,
    parts,
    choices: [],
    rows: read.map(({ body }) => body.rows).reduce(addRows, NO_ROWS),
    figures: [],
    list: first?.body.list ?? null,
    issues: [
      issueAt('warning', 'list-split', say.listSplit(sheet.name, names), place),
      ...(parts.length > 0
        ? []
        : [issueAt('error', 'table-empty', say.tableEmpty(context.fileName, sheet.name, context.form.label), place)]),
      ...read.flatMap(({ share, body }) => issuesOf(table, share, body, context)),
    ],
  };
}

function readShare(table: FoundTable, { rows }: Share, context: SplitContext): BodyRead {
  const taken = new Set(rows.map(({ row }) => row));
  return readList({ ...table, rows }, { ...context, ownRows: taken });
}

function owes({ groups: own }: Unit, { groups }: SplitContext): boolean {
  return groups.size === 0 || own.some((group) => groups.has(group));
}

function issuesOf(table: FoundTable, { banner }: Share, body: BodyRead, context: SplitContext): readonly Issue[] {
  const { unit, line } = banner;
  const place = { sheet: table.sheet.name, row: line.row, column: line.column };
  if (!owes(unit, context)) {
    const named = { sheet: place.sheet, cell: address(line.row, line.column) };
    return [issueAt('warning', 'row-not-owing', say.rowNotOwing(named, unit.name, context.form.label), place)];
  }
  return body.issues.map((issue) =>
    issue.severity === 'error'
      ? { ...issue, severity: 'warning', message: say.shareRefused(issue.message, unit.name) }
      : issue,
  );
}
