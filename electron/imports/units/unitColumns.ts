import { foldedPhrase } from '../../domain/vietnamese';
import type { FoundTable } from '../tables/types';

/** Columns of a list of units, by sheet column; null where the list has none. */
export interface UnitColumns {
  readonly name: number;
  readonly code: number | null;
  readonly kind: number | null;
  readonly groups: number | null;
  readonly aliases: number | null;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly parentCode: number | null;
  readonly parentName: number | null;
}

type Key = keyof UnitColumns;

/** Headings by what they name, the surest first; each column is used once. */
const HEADINGS: readonly (readonly [Key, RegExp])[] = [
  ['aliases', /^(?:ten goi khac|ten khac|ten viet tat|viet tat|bi danh|alias(?:es)?)\b/],
  ['validFrom', /^(?:tu ngay|ngay bat dau|hieu luc tu|ngay hieu luc|co hieu luc tu|valid from)\b/],
  ['validTo', /^(?:den ngay|ngay ket thuc|het hieu luc|hieu luc den|valid to)\b/],
  ['code', /^(?:ma don vi|ma dv|ma xa|ma px|ma phuong xa|ma xa phuong|unit code)$/],
  ['parentCode', /^(?:ma tinh|ma tp|ma tinh thanh pho|ma thanh pho|province code)$/],
  ['code', /^(?:ma|ma so|code)$/],
  ['parentName', /^(?:tinh|tinh thanh pho|ten tinh|tinh tp|thanh pho tinh|province)$/],
  [
    'name',
    /^(?:ten don vi|ten xa|phuong xa|xa phuong|xa phuong thi tran|xa phuong dac khu|ten phuong xa|ten don vi hanh chinh|unit)$/,
  ],
  ['name', /^(?:ten|don vi|ten co quan|co quan|co quan don vi|ten co quan don vi|name)$/],
  ['kind', /^(?:loai|cap|loai hinh|loai don vi|cap hanh chinh|kind|level)$/],
  ['groups', /^(?:nhom|khoi|nhom don vi|thuoc nhom|groups?)$/],
];

/** @returns null when the table is no list of units: it names none, or gives nothing but names */
export function unitColumns({ columns }: FoundTable): UnitColumns | null {
  const found = new Map<Key, number>();
  const used = new Set<number>();
  for (const [key, heading] of HEADINGS) {
    if (found.has(key)) continue;
    const column = columns.find((each) => !used.has(each.column) && heading.test(foldedPhrase(each.header)));
    if (column === undefined) continue;
    found.set(key, column.column);
    used.add(column.column);
  }
  const name = found.get('name');
  const of = (key: Key) => found.get(key) ?? null;
  const isTold = of('code') !== null || of('kind') !== null || of('groups') !== null || of('aliases') !== null;
  if (name === undefined || !isTold) return null;
  return {
    name,
    code: of('code'),
    kind: of('kind'),
    groups: of('groups'),
    aliases: of('aliases'),
    validFrom: of('validFrom'),
    validTo: of('validTo'),
    parentCode: of('parentCode'),
    parentName: of('parentName'),
  };
}
