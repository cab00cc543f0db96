import { foldedPhrase, foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import type { FoundTable, TableColumn } from '../tables/types';
import { mergedFromColumn } from './mergedFrom';

export type Level = 'province' | 'district' | 'commune';
export type Era = 'now' | 'former';

/** Sheet columns of one level at one time; null where the table has none. */
export interface LevelColumns {
  readonly code: number | null;
  readonly name: number | null;
}

/** A table of administrative units as officially published: several levels side by side, perhaps before and after a merger. */
export interface NationalColumns {
  readonly levels: Readonly<Record<Era, Readonly<Record<Level, LevelColumns>>>>;
  /** One column of names for all levels: the deepest code of a row tells its level. */
  readonly anyName: number | null;
  /** One column of codes for all levels: the number of digits tells the level. */
  readonly anyCode: number | null;
  readonly kind: number | null;
  readonly note: number | null;
  /** Names of the units each one was made of, several in one cell. */
  readonly mergedFrom: number | null;
  /** A column of codes of which nothing tells the level. */
  readonly looseCode: number | null;
}

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['district', /\b(?:huyen|quan|qh|district)\b/],
  ['commune', /\b(?:xa|phuong|px|commune|ward|unit)\b/],
  ['province', /\b(?:tinh|tp|thanh pho|province)\b/],
];
const OTHER = /\b(?:tieng anh|english|dan so|dien tich|ngay|nghi dinh|nghi quyet|stt|tt)\b/;
const FORMER = /\b(?:cu|truoc|old|former)\b/;
const CODE = /\b(?:ma|ma so|ms|code)\b/;
const KIND = /^(?:cap|loai|loai hinh|kind|level)$/;
const NOTE = /^(?:ghi chu|hinh thuc|hinh thuc sap xep|phuong an|note)\b/;
const ANY_NAME = /^(?:ten|ten don vi|ten don vi hanh chinh|don vi hanh chinh|ten dvhc|name)$/;
const ANY_CODE = /^(?:ma|ma so|ma dvhc|ma don vi hanh chinh|code)(?: moi| hien nay| hien hanh)?$/;
const COMMUNE_NAME = /^(?:xa|phuong|thi tran|dac khu|(?:p|x|tt)\.) ?\S/;
/** The deepest first. */
const LEVEL_NAMES: readonly Level[] = ['commune', 'district', 'province'];
const NONE: LevelColumns = { code: null, name: null };

/** @returns null when the table does not hold units of more than one level, or of before and after */
export function nationalColumns(table: FoundTable): NationalColumns | null {
  const { columns } = table;
  const mergedFrom = mergedFromColumn(table);
  const levels: Record<Era, Record<Level, LevelColumns>> = {
    now: { province: NONE, district: NONE, commune: NONE },
    former: { province: NONE, district: NONE, commune: NONE },
  };
  for (const column of columns) {
    const place = column.column === mergedFrom ? null : placeOf(column);
    if (place === null) continue;
    const { era, level, what } = place;
    if (levels[era][level][what] === null) levels[era][level] = { ...levels[era][level], [what]: column.column };
  }
  const first = (pattern: RegExp) => columns.find(({ header }) => pattern.test(foldedPhrase(header)))?.column ?? null;
  const anyName = first(ANY_NAME);
  if (levels.now.commune.name === null && anyName !== null && isAnyNamed(levels.now) && namesCommunes(table, anyName))
    levels.now.commune = { ...levels.now.commune, name: anyName };
  const looseCodes = (['now', 'former'] as const).flatMap((era) => givePlainCodes(columns, era, levels[era]));
  const found = {
    levels,
    anyName,
    anyCode: first(ANY_CODE),
    mergedFrom,
    looseCode: looseCodes[0] ?? null,
    kind: first(KIND),
    note: first(NOTE),
  };
  return isNational(found) ? found : null;
}

function isAnyNamed(levels: Readonly<Record<Level, LevelColumns>>): boolean {
  return Object.values(levels).some(({ name }) => name !== null);
}

/** "Tên đơn vị" beside "Huyện" names communes, unless it names schools or offices. */
function namesCommunes({ sheet, rows }: FoundTable, column: number): boolean {
  const names = rows.flatMap(({ kind, row }) => (kind === 'record' ? [textOf(cellAt(sheet, row, column))] : []));
  return (
    names.length > 0 && names.filter((name) => COMMUNE_NAME.test(foldForSearch(name))).length >= names.length * 0.6
  );
}

/**
 * "Mã" beside "Tên xã" and "Huyện": one for each name in their order, or the code of the deepest level.
 * @returns columns of codes that could not be given to a level
 */
function givePlainCodes(
  columns: readonly TableColumn[],
  era: Era,
  levels: Record<Level, LevelColumns>,
): readonly number[] {
  const isOfEra = ({ path }: TableColumn) => FORMER.test(foldedPhrase(path.join(' '))) === (era === 'former');
  const codes = columns.filter((column) => ANY_CODE.test(foldedPhrase(column.header)) && isOfEra(column));
  const named = LEVEL_NAMES.filter((level) => levels[level].name !== null).sort(
    (one, other) => (levels[one].name ?? 0) - (levels[other].name ?? 0),
  );
  const open = named.filter((level) => levels[level].code === null);
  const deepest = LEVEL_NAMES.find((level) => levels[level].name !== null);
  const alone = codes.length === 1 ? open.filter((level) => level === deepest) : [];
  const takers = codes.length === open.length ? open : alone;
  for (const [at, level] of takers.entries()) levels[level] = { ...levels[level], code: codes[at]?.column ?? null };
  return named.length === 0 ? [] : codes.slice(takers.length).map(({ column }) => column);
}

function placeOf({ header, path }: TableColumn): { era: Era; level: Level; what: 'code' | 'name' } | null {
  const lowest = foldedPhrase(header.replace(/_/g, ' '));
  const whole = foldedPhrase(path.join(' ').replace(/_/g, ' '));
  if (OTHER.test(lowest) || ANY_NAME.test(lowest)) return null;
  const level = LEVELS.find(([, pattern]) => pattern.test(lowest))?.[0];
  if (level === undefined) return null;
  return { era: FORMER.test(whole) ? 'former' : 'now', level, what: isCode(header, lowest) ? 'code' : 'name' };
}

/** "Xã (mã)" heads names with their codes. */
function isCode(header: string, lowest: string): boolean {
  return CODE.test(lowest) && !/\(\s*mã/iu.test(header.normalize('NFC'));
}

function isNational({ levels, anyName, anyCode }: NationalColumns): boolean {
  const isThere = ({ code, name }: LevelColumns) => code !== null || name !== null;
  const count = (era: Era) => Object.values(levels[era]).filter(isThere).length;
  const isNamed = levels.now.commune.name !== null || anyName !== null;
  if (!isNamed) return false;
  return count('now') > 1 || count('former') > 0 || (count('now') === 0 && anyName !== null && anyCode !== null);
}
