import { foldedPhrase } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import type { FoundTable, TableColumn } from '../tables/types';
import { mergedFromColumn } from './mergedFrom';
import { kindOfName, splitCodeFromName } from './unitKinds';

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
  /** Name of the unit above, of whatever level. */
  readonly above: number | null;
  readonly contactName: number | null;
  readonly contactTitle: number | null;
  readonly phone: number | null;
  readonly email: number | null;
  readonly zalo: number | null;
  readonly channel: number | null;
  /** Names of the units each one was made of, several in one cell. */
  readonly mergedFrom: number | null;
  /** Codes of the units of before, where each row names one of them. */
  readonly formerCode: number | null;
  /** Columns of figures about the unit: people, phones, subscribers. */
  readonly measures: readonly TableColumn[];
}

type Key = Exclude<keyof UnitColumns, 'measures' | 'mergedFrom'>;

/** "Tên ĐVHC mới" beside what it was made of. */
const NEW_NAME =
  /^(?:ten )?(?:don vi|don vi hanh chinh|dvhc|xa|phuong|xa phuong|phuong xa|xa phuong dac khu)(?: cap xa)? (?:moi|hien nay|hien tai|sau sap xep|sau sap nhap)$|^ten moi$|^ten (?:xa phuong|dvhc|dvhc cap xa)$/;

/** "Thôn, khu phố": with the communes beside them, which are the units above. */
const HAMLET =
  /^ten thon$|^(?:ten )?(?:(?:thon|khu pho|to dan pho|to|ap|khom|xom|ban|lang|buon|bon|phum|soc|khu dan cu)(?: |$))+$/;

/** "Tổ trưởng", "Họ tên trưởng thôn", "Hiệu trưởng": who answers for the unit, named by the post. */
const HEAD_OF_UNIT =
  /^(?:(?:ho (?:va )?)?ten (?:cua )?)?(?:to truong(?: to dan pho)?|to truong tdp|truong (?:thon|ap|khom|xom|ban|lang|buon|bon|phum|soc|khu|khu pho|phong|tram)|hieu truong|thu truong|thu truong don vi|nguoi dung dau|chu tich(?: ubnd)?|bi thu(?: chi bo)?|giam doc|dai dien(?: don vi)?|lanh dao(?: don vi)?|can bo|can bo tong hop)$/;

/** Headings by what they name, the surest first; each column is used once. */
const HEADINGS: readonly (readonly [Key, RegExp])[] = [
  ['aliases', /^(?:ten goi khac|ten khac|ten viet tat|viet tat|bi danh|alias(?:es)?)\b/],
  ['validFrom', /^(?:tu ngay|ngay bat dau|hieu luc tu|ngay hieu luc|co hieu luc tu|valid from)\b/],
  ['validTo', /^(?:den ngay|ngay ket thuc|het hieu luc|hieu luc den|valid to)\b/],
  [
    'above',
    /^(?:don vi cap tren|cap tren|co quan cap tren|don vi chu quan|co quan chu quan|truc thuoc|thuoc|thuoc don vi)$/,
  ],
  ['channel', /^(?:kenh|kenh lien he|kenh lien lac|kenh uu tien|hinh thuc lien he|hinh thuc gui|cach lien he)\b/],
  ['zalo', /\bzalo\b/],
  ['email', /\b(?:email|e mail|thu dien tu|hop thu)\b/],
  [
    'phone',
    /^(?:so dien thoai|dien thoai|sdt|so dt|dt|dien thoai lien he|di dong|so di dong|dien thoai di dong)(?: lien he)?$/,
  ],
  ['contactTitle', /^(?:chuc vu|chuc danh|chuc vu nguoi lien he)$/],
  [
    'contactName',
    /^(?:nguoi lien he|dau moi|can bo dau moi|dau moi lien he|nguoi phu trach|can bo phu trach|ho ten dau moi|ho va ten dau moi|ho ten|ho va ten|ho va ten nguoi lien he|lien he)$/,
  ],
  ['contactName', HEAD_OF_UNIT],
  ['code', /^(?:ma don vi|ma dv|ma xa|ma px|ma phuong xa|ma xa phuong|unit code)$/],
  ['parentCode', /^(?:ma tinh|ma tp|ma tinh thanh pho|ma thanh pho|province code)$/],
  [
    'code',
    /^ma(?: so)?(?: dvhc| don vi hanh chinh| don vi| xa| xa phuong)?(?: cap xa)? (?:moi|hien nay|hien hanh|sau sap xep)$/,
  ],
  [
    'formerCode',
    /^ma(?: so)?(?: dvhc| don vi hanh chinh| don vi| xa| xa phuong)?(?: cap xa)? (?:cu|truoc day|truoc sap xep|truoc sap nhap)$/,
  ],
  ['code', /^(?:ma|ma so|code)$/],
  ['parentName', /^(?:tinh|tinh thanh pho|ten tinh|tinh tp|thanh pho tinh|province)$/],
  ['name', HAMLET],
  [
    'name',
    /^(?:ten don vi|ten xa|phuong xa|xa phuong|xa phuong thi tran|xa phuong dac khu|ten phuong xa|ten don vi hanh chinh|unit)$/,
  ],
  [
    'name',
    /^(?:ten|ten don vi|ten xa|ten phuong|ten xa phuong|ten dvhc|don vi|xa phuong)(?: hanh chinh)? (?:va )?ma(?: so)?$/,
  ],
  ['name', NEW_NAME],
  ['name', /^(?:ten )?(?:truong|truong hoc)$/],
  ['name', /^(?:ten|don vi|ten co quan|co quan|co quan don vi|ten co quan don vi|name)$/],
  ['above', /^(?:ten |thuoc )?(?:huyen|quan|quan huyen|huyen thi xa|huyen quan|thi xa|thanh pho|huyen thanh pho)$/],
  ['name', /^(?:xa|phuong|xa phuong thi tran|xa thi tran|thi tran)$/], // nothing else names the units
  ['above', /^(?:ten |thuoc )?(?:xa|phuong|xa phuong|phuong xa|xa phuong thi tran|xa phuong dac khu|xa thi tran)$/],
  ['kind', /^(?:loai|cap|loai hinh|loai don vi|cap hanh chinh|kind|level)$/],
  ['groups', /^(?:nhom|khoi|nhom don vi|thuoc nhom|groups?)$/],
];

/** Columns that tell a list of units from a table of reports that merely names them. */
const TELLING: readonly Key[] = ['code', 'kind', 'groups', 'aliases', 'above', 'channel', 'contactName'];

export type Strictness = 'telling' | 'any';

/**
 * @param strictness 'telling': something beside the names says that this is a list of units; 'any': the units are named
 *   under a heading of their own and known by their kinds, whatever other words stand beside them
 * @returns null when the table is no list of units: it names none, or gives nothing but names
 */
export function unitColumns(table: FoundTable, strictness: Strictness = 'telling'): UnitColumns | null {
  const { columns } = table;
  const found = new Map<Key, number>();
  const mergedFrom = mergedFromColumn(table);
  const used = new Set<number>(mergedFrom === null ? [] : [mergedFrom]);
  for (const [key, heading] of HEADINGS) {
    if (found.has(key)) continue;
    const column = columns.find((each) => !used.has(each.column) && heading.test(foldedPhrase(each.header)));
    if (column === undefined) continue;
    found.set(key, column.column);
    used.add(column.column);
  }
  const name = found.get('name');
  const of = (key: Key) => found.get(key) ?? null;
  if (name === undefined) return null;
  const isTold = TELLING.some((key) => found.has(key)) || namesHoldCodes(table, name);
  const isList =
    isTold ||
    isNothingElse(columns, used) ||
    (strictness === 'any' && hasNoFigures(columns, used) && namesAreUnits(table, name));
  if (!isList) return null;
  const measures = columns.filter(
    ({ column, role, header }) => role === 'number' && !used.has(column) && header !== '',
  );
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
    above: of('above'),
    contactName: of('contactName'),
    contactTitle: of('contactTitle'),
    phone: of('phone'),
    email: of('email'),
    zalo: of('zalo'),
    channel: of('channel'),
    mergedFrom,
    formerCode: of('formerCode'),
    measures,
  };
}

const ORDINAL_OR_REMARK = /^(?:stt|so tt|tt|ghi chu)$/;

/** Names, perhaps with ordinals and phones: a table of reports would have columns to be filled. */
function isNothingElse(columns: readonly TableColumn[], used: ReadonlySet<number>): boolean {
  return columns.every(
    ({ column, header }) => used.has(column) || header === '' || ORDINAL_OR_REMARK.test(foldedPhrase(header)),
  );
}

/** A table of reports has figures. */
function hasNoFigures(columns: readonly TableColumn[], used: ReadonlySet<number>): boolean {
  return columns.every(({ column, role }) => used.has(column) || role !== 'number');
}

/** "Phường 1 (26734)" in most rows: a list of names and codes in one column. */
function namesHoldCodes(table: FoundTable, column: number): boolean {
  return mostNames(table, column, (name) => splitCodeFromName(name).code !== null);
}

/** "Tổ dân phố Cây Đa", "Trường Mầm non Hoa Sen" in most rows. */
function namesAreUnits(table: FoundTable, column: number): boolean {
  return mostNames(table, column, (name) => kindOfName(name) !== '');
}

function mostNames({ sheet, rows }: FoundTable, column: number, holds: (name: string) => boolean): boolean {
  const names = rows.flatMap(({ kind, row }) => (kind === 'record' ? [textOf(cellAt(sheet, row, column))] : []));
  return names.length > 1 && names.filter(holds).length >= names.length * 0.6;
}
