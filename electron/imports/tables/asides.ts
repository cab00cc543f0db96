import { foldForSearch } from '../../domain/vietnamese';
import type { SheetRows } from './sheetRows';
import type { TableRow } from './types';

/** Rows with figures that are neither data nor sums. All tests take the label as written. */

const PLACES = 'xa|phuong|huyen|thi xa|thanh pho|tinh|nganh|truong|khoi|vung|don vi|dia ban|dot|ky|nam';
/** Says beyond doubt that it is an average of all the others. */
const AVERAGE_OF_ALL = new RegExp(
  `^(?:diem |muc )?(?:binh quan|trung binh|tb|bq)(?: cong)? (?:chung(?: (?:toan|ca) (?:${PLACES}))?|toan (?:${PLACES})|ca (?:${PLACES}))$`,
);
/** "Mức bình quân/xã", "Lượng mưa TB": an average only where numbers tell the records from it. */
const AVERAGE_OF_MEASURE = new RegExp(
  `^(?:diem|muc|gia(?: tri)?|don gia|ty le|so luong|so|nang suat|luong mua|nhiet do|thu nhap|du no) (?:binh quan|trung binh|tb|bq)(?: cong)?(?: chung)?(?: ?/ ?(?:1 |mot )?(?:${PLACES}|ho|nguoi|thon)| (?:1|mot|moi|cua|cac|toan|ca) [\\p{L} ]{2,30})?$`,
  'u',
);
const AVERAGE = /^(?:(?:gia tri )?(?:binh quan|trung binh)(?: cong)?|tb|bq|average|mean)$/;
const EXTREME = /^(?:cao nhat|thap nhat|lon nhat|nho nhat|max|min|maximum|minimum)$/;
const CARRIED =
  /^(?:so )?(?:mang|chuyen) (?:(?:tu |sang |qua |xuong )?trang(?: (?:sau|truoc|ke|tiep|tiep theo|\d{1,3}))?(?: sang)?|sang|tiep)$|^trang truoc (?:mang|chuyen) sang$/;
/** Figures of the time before, alone or together with those of this table. */
const CUMULATIVE =
  /^(?:tong )?(?:so )?(?:luy ke|cong don)(?: (?:tu|den|tinh|ca|cac|toan|nam|trong|thuc hien|so|trang|\d+ trang)\b.*)?$|^(?:so )?(?:ton )?(?:ky|thang|quy|nam|tuan|ngay|dot) truoc(?: (?:mang|chuyen) (?:sang|qua))?$|^so (?:du )?dau ky$/;

/** The row of shares under a total. */
const SHARE_OF_TOTAL =
  /^(?:dat )?(?:ty le|ti le|ty trong|co cau|phan tram)(?: ?(?:dat|chung|so voi [\p{L} ]+))?(?: ?%)?$|^%$/u;

/** What is left at the start or the end of a time, or between what came in and what went out. */
const BALANCE =
  /^(?:dau|cuoi) (?:ky|thang|quy|nam|ngay)$|^(?:so )?(?:du |ton )?ban dau$|^(?:so du|so ton|ton|ton quy|ton kho|ket du|du)(?: (?:quy|kho|tien|tien mat))?(?: (?:dau|cuoi|truoc|chuyen|mang|con lai|den|tinh den|thang|quy|nam|ky)\b.*)?$|^(?:chenh lech|can doi)(?: (?:thu|nhap)[ ,/–-]+(?:chi|xuat))?$|^con (?:lai|ton|du)(?: (?:cuoi|chuyen|den|trong quy|tai quy)\b.*)?$/;
/** "TỒN QUỸ (I-II)": says itself how it was worked out from rows above. */
const WORKED_OUT =
  /\( *(?:[IVX]{1,4}|[A-H]|\d{1,2})(?: *[+–-] *(?:[IVX]{1,4}|[A-H]|\d{1,2}))* *[–-] *(?:[IVX]{1,4}|[A-H]|\d{1,2}) *\)/;

/** "Trung Bình", both words with a capital, is a commune. */
const COMMUNE = /^Trung Bình$/;

/** "Số dư đầu kỳ", "Tồn cuối tháng". Takes the label as written. */
export function isBalance(label: string): boolean {
  return BALANCE.test(plain(label));
}

/** "TỒN QUỸ (I-II)", "Còn lại (III = I - II)": what is left, with the rows it was worked out from. Takes the label as written. */
export function isWorkedOutBalance(label: string): boolean {
  return WORKED_OUT.test(label.normalize('NFC').replace(/\( *(?:[IVX]+|[A-H]|\d{1,2}) *=/, '(')) && isBalance(label);
}

/**
 * Whether a row with figures and without an ordinal is an average, an extreme, a balance, a carried sum or, under a total, a running one. A table of temperatures
 * has "Trung bình" and "Cao nhất" under each place for its records, so those need a record of another kind above them.
 * @param isSetApart the records have an ordinal or a day in front and this row has none
 */
export function isAside(rows: SheetRows, label: string, before: readonly TableRow[], isSetApart: boolean): boolean {
  const folded = plain(label);
  if (isSetApart && (isBalance(label) || AVERAGE_OF_MEASURE.test(folded))) return true;
  const last = before.at(-1)?.kind;
  if ((last === 'total' || last === 'aside') && (CUMULATIVE.test(folded) || SHARE_OF_TOTAL.test(folded))) return true;
  if (CARRIED.test(folded) || AVERAGE_OF_ALL.test(folded)) return true;
  if (!isMeasure(label)) return false;
  const above = before.findLast(({ kind }) => kind === 'record' || kind === 'section' || kind === 'aside');
  if (above === undefined || above.kind === 'section') return false;
  return above.kind === 'aside' || !rows.at(above.row).some(({ text }) => isMeasure(text));
}

/** "Bình quân", "Cao nhất". */
function isMeasure(label: string): boolean {
  if (COMMUNE.test(label.normalize('NFC').trim())) return false;
  const folded = plain(label);
  return AVERAGE.test(folded) || EXTREME.test(folded);
}

function plain(label: string): string {
  return foldForSearch(label)
    .replace(/\(.*$/, '')
    .replace(/[:.,;*]+$/, '')
    .trim();
}
