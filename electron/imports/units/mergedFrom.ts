import type { IsoDay } from '../../domain/calendar';
import { foldedPhrase, foldForSearch, nfc, tidy } from '../../domain/vietnamese';
import { shownCells } from '../cells';
import { findDays } from '../days';
import type { FoundTable } from '../tables/types';
import { kindOfName, splitCodeFromName } from './unitKinds';

/** A unit of before, as a cell beside the unit of now names it. */
export interface FormerName {
  readonly name: string;
  readonly code: string | null;
  readonly extent: 'whole' | 'part';
}

const HEADING =
  /^(?:(?:duoc|moi|cac|ten|don vi|dvhc|xa|phuong|hanh chinh|thi tran|dia phuong|thanh phan)\s)*(?:sap nhap|hop nhat|nhap|sap xep|hinh thanh|thanh lap|to chuc lai)(?: moi)?(?: (?:tu|tren co so|gom|bao gom|cua|boi)\b.*)?$|^(?:ten |cac )?(?:don vi|don vi hanh chinh|dvhc|xa phuong|phuong xa|xa phuong thi tran|ten goi|ten) (?:hanh chinh )?(?:cu|truoc day|truoc sap xep|truoc sap nhap|truoc khi sap xep|truoc khi sap nhap|tien than|cap xa cu|cu sap nhap)$|^(?:cac |ten )?(?:dvhc|don vi|don vi hanh chinh|xa|xa phuong) (?:cap xa )?(?:duoc |thuc hien )?(?:sap xep|sap nhap|hop nhat|nhap)$|^(?:nguon goc|tien than|gom cac (?:xa|don vi).*|sap nhap(?: cac)?(?: xa| phuong| don vi)?)$/;
const KEPT = /^(?:-+|khong|ko|giu nguyen.*|khong (?:sap xep|sap nhap|thay doi|doi).*|nguyen trang|doc lap)$/;
/** Words around a name that say how much of the unit went over. */
const PART = /\b(?:mot phan|phan con lai|1 phan)\b/;
const WHOLE = /\b(?:toan bo|nguyen trang)\b/;
const EXTENT = /\(\s*(?:một phần|1 phần|phần còn lại|toàn bộ|nguyên trạng)[^)]*\)/giu;
const AREA = /\(\s*(?:thuộc\s+)?(?:huyện|quận|thị xã|thành phố|tp\.?|tỉnh)\s[^)]*\)/giu;
/** How a resolution says that units were merged, renamed or divided, before it names them. */
const VERBS =
  'sáp nhập|hợp nhất|nhập|sắp xếp|tổ chức lại|thành lập(?: mới)?|đổi tên|đổi|tách ra|tách|chia|điều chỉnh|trên cơ sở|từ việc|nguyên là|trước đây là|tên cũ(?: là)?|tên gọi|đơn vị hành chính';
const LEADING = new RegExp(
  `^(?:(?:${VERBS}|và|gồm|bao gồm|từ|toàn bộ|nguyên trạng|một phần|1 phần|phần còn lại|của|các|\\d{1,2}[.)]|[-+•–:]|(?:gồm|từ)\\s*:|\\d{1,2}(?=\\s+(?:xã|phường|thị trấn|đơn vị)))\\s*(?=\\s|\\p{L}|\\d)\\s*)+`,
  'iu',
);
/** "thành phường Bồng Sơn", "vào xã Hoài Hải", "thuộc huyện An Lão": where they went or lay, behind their names. */
const TRAILING =
  /\s+(?:(?:để\s+)?thành lập|để lập|thành|vào|thuộc|của|theo|kể từ|từ ngày)(?:\s+(?:địa bàn|một|mới))*\s+(?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|nghị quyết|ngày)\s|đvhc|\d).*$/iu;
/** "… sau khi sắp xếp": small words up to the end behind a name with capitals. */
const SMALL_TAIL = /(?<=\s\p{Lu}\p{Ll}*)(?:\s+\p{Ll}+){2,}$/u;
const LAND_AND_PEOPLE =
  /(?:diện tích(?: tự nhiên)?|quy mô dân số|dân số)(?:(?:\s*,\s*|\s+và\s+|\s+)(?:diện tích(?: tự nhiên)?|quy mô dân số|dân số))*(?:\s+của)?/giu;
const KIND_OF_LINE =
  /[\n\r]+(?=\s*(?:[-+•–]|\d{1,2}[.)])?\s*(?:phường|xã|thị trấn|đặc khu|huyện|quận|thành phố|thị xã)\s)/giu;
const KIND_AND_COLON = /(phường|xã|thị trấn|đặc khu)\s*:\s*/giu;
const EFFECTIVE =
  /(?:tu|sau|sap xep|sap nhap|hieu luc|thuc hien)(?: ngay| ke tu| tu| sap xep| sap nhap| khi)*[ :(]*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} thang \d{1,2} nam \d{4})/;
const ROWS_OF_TITLE = 8;
const LONGEST_NAME = 60;
const WORDS_OF_SENTENCE = 4;

/** Column that names the units each one was made of, "Sáp nhập từ"; null without one. */
export function mergedFromColumn({ columns }: FoundTable): number | null {
  return columns.find(({ header }) => HEADING.test(foldedPhrase(header)))?.column ?? null;
}

/**
 * The units named in one such cell: "Phường Bồng Sơn (21640), Hoài Đức và một phần xã Hoài Châu". A name without a kind
 * has that of the one before it. Empty when the unit was kept as it was or the cell says nothing.
 * @param raw text as the cell has it, with its line breaks
 * @returns null when the cell holds something else than names
 */
export function formerNamesIn(raw: string): readonly FormerName[] | null {
  const written = tidy(raw);
  if (written === '' || KEPT.test(foldForSearch(written).replace(/[.;]+$/, ''))) return [];
  const names: FormerName[] = [];
  let kind = '';
  let isPart = false;
  for (const part of partsOf(nfc(raw))) {
    const bare = bareName(part);
    if (bare === '') continue;
    const isNumbered = /^\d{1,2}$/.test(bare) && kind !== ''; // "Phường 1, 2, 3"
    const { name, code } = isNumbered ? { name: bare, code: null } : splitCodeFromName(bare);
    if ((!isNumbered && !/\p{L}/u.test(name)) || name.length > LONGEST_NAME || isSentence(name)) return null;
    const own = kindOfName(name);
    const named = own === '' && kind !== '' ? `${kind} ${name}` : name;
    kind = own || kind;
    // "phần còn lại của các xã Vĩnh Kim, Vĩnh Hảo" is of both
    isPart = PART.test(foldForSearch(part)) || (isPart && own === '' && !WHOLE.test(foldForSearch(part)));
    names.push({ name: capitalised(named), code, extent: isPart ? 'part' : 'whole' });
  }
  return names;
}

/** One stretch between commas without the words around the name. */
function bareName(part: string): string {
  const inside = tidy(part.replace(EXTENT, ' ').replace(AREA, ' '));
  return tidy(inside.replace(LEADING, '').replace(TRAILING, '').replace(SMALL_TAIL, '')).replace(/[.:]+$/, '');
}

/** More words than any name, and the first of them small and no kind: nobody's name. */
function isSentence(name: string): boolean {
  return kindOfName(name) === '' && /^\p{Ll}/u.test(name) && name.split(' ').length >= WORDS_OF_SENTENCE;
}

/** Cut at commas, semicolons, plus signs, "và" and lines that start another unit, but not inside brackets. */
function partsOf(text: string): readonly string[] {
  return text
    .replace(/\([^)]*\)/g, (inside) => inside.replace(/[,;+]/g, ' '))
    .replace(LAND_AND_PEOPLE, ' ')
    .replace(KIND_OF_LINE, ';')
    .replace(KIND_AND_COLON, '$1 ')
    .split(/[,;+]|(?<=[\p{L})])\s+-\s+(?=\p{L})|\s+và\s+/iu);
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** The day since which the list holds, as the lines over it say; null when they do not. */
export function effectiveDay({ sheet, area }: FoundTable): IsoDay | null {
  for (let row = area.top - 1; row >= Math.max(1, area.top - ROWS_OF_TITLE); row -= 1)
    for (const { text } of shownCells(sheet, row)) {
      const written = EFFECTIVE.exec(foldForSearch(text))?.[1];
      const day = written === undefined ? null : (findDays(written, null)[0]?.day ?? null);
      if (day !== null) return day;
    }
  return null;
}
