import { foldForSearch } from '../../domain/vietnamese';
import type { SheetRows } from './sheetRows';
import type { TableRow } from './types';

/** Rows with figures that are neither data nor sums. All tests take the label as written. */

const PLACES = 'xa|phuong|huyen|thi xa|thanh pho|tinh|nganh|truong|khoi|vung|don vi|dia ban|dot|ky|nam';
/** Says beyond doubt that it is an average of all the others. */
const AVERAGE_OF_ALL = new RegExp(
  `^(?:binh quan|trung binh|tb|bq)(?: cong)? (?:chung|toan (?:${PLACES})|ca (?:${PLACES}))$`,
);
const AVERAGE = /^(?:(?:gia tri )?(?:binh quan|trung binh)(?: cong)?|tb|bq|average|mean)$/;
const EXTREME = /^(?:cao nhat|thap nhat|lon nhat|nho nhat|max|min|maximum|minimum)$/;
const CARRIED =
  /^(?:so )?(?:mang|chuyen) (?:(?:tu |sang |qua |xuong )?trang(?: (?:sau|truoc|ke|tiep|tiep theo|\d{1,3}))?(?: sang)?|sang|tiep)$|^trang truoc (?:mang|chuyen) sang$/;
/** Figures of the time before, alone or together with those of this table. */
const CUMULATIVE =
  /^(?:tong )?(?:so )?(?:luy ke|cong don)(?: (?:tu|den|tinh|ca|toan|nam|trong|thuc hien|so)\b.*)?$|^(?:so )?(?:ton )?(?:ky|thang|quy|nam|tuan|ngay|dot) truoc(?: (?:mang|chuyen) (?:sang|qua))?$|^so (?:du )?dau ky$/;

/** "Trung Bình", both words with a capital, is a commune. */
const COMMUNE = /^Trung Bình$/;

/**
 * Whether a row with figures and without an ordinal is an average, an extreme, a carried sum or, under a total, a running one. A table of temperatures
 * has "Trung bình" and "Cao nhất" under each place for its records, so those need a record of another kind above them.
 */
export function isAside(rows: SheetRows, label: string, before: readonly TableRow[]): boolean {
  const folded = plain(label);
  const last = before.at(-1)?.kind;
  if ((last === 'total' || last === 'aside') && CUMULATIVE.test(folded)) return true;
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
