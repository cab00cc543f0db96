import { foldedPhrase } from '../../domain/vietnamese';
import type { FoundTable, TableColumn } from '../tables/types';

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
const ANY_CODE = /^(?:ma|ma so|ma dvhc|ma don vi hanh chinh|code)$/;
const NONE: LevelColumns = { code: null, name: null };

/** @returns null when the table does not hold units of more than one level, or of before and after */
export function nationalColumns({ columns }: FoundTable): NationalColumns | null {
  const levels = {
    now: { province: NONE, district: NONE, commune: NONE },
    former: { province: NONE, district: NONE, commune: NONE },
  };
  for (const column of columns) {
    const place = placeOf(column);
    if (place === null) continue;
    const { era, level, what } = place;
    if (levels[era][level][what] === null) levels[era][level] = { ...levels[era][level], [what]: column.column };
  }
  const first = (pattern: RegExp) => columns.find(({ header }) => pattern.test(foldedPhrase(header)))?.column ?? null;
  const found = {
    levels,
    anyName: first(ANY_NAME),
    anyCode: first(ANY_CODE),
    kind: first(KIND),
    note: first(NOTE),
  };
  return isNational(found) ? found : null;
}

function placeOf({ header, path }: TableColumn): { era: Era; level: Level; what: 'code' | 'name' } | null {
  const lowest = foldedPhrase(header.replace(/_/g, ' '));
  const whole = foldedPhrase(path.join(' ').replace(/_/g, ' '));
  if (OTHER.test(lowest) || ANY_NAME.test(lowest)) return null;
  const level = LEVELS.find(([, pattern]) => pattern.test(lowest))?.[0];
  if (level === undefined) return null;
  return { era: FORMER.test(whole) ? 'former' : 'now', level, what: CODE.test(lowest) ? 'code' : 'name' };
}

function isNational({ levels, anyName, anyCode }: NationalColumns): boolean {
  const isThere = ({ code, name }: LevelColumns) => code !== null || name !== null;
  const count = (era: Era) => Object.values(levels[era]).filter(isThere).length;
  const isNamed = levels.now.commune.name !== null || anyName !== null;
  if (!isNamed) return false;
  return count('now') > 1 || count('former') > 0 || (count('now') === 0 && anyName !== null && anyCode !== null);
}
