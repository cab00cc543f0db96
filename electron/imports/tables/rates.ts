/** Shares, averages, prices and ranks: no total of them is a sum. */
const RATE =
  /\b(?:ty le|ti le|ty trong|mat do|nang suat|don gia|chi so|he so|toc do|co cau|ty suat|density|rate|yield|index|percent(?:age)?|nam sinh|nam thanh lap)\b|\bbinh quan\b|\b(?:tn)?bq(?:dn)?\b|\btrung binh\b|\baverage\b|%|\/(?:km2|nguoi|ha|ho)\b/;
/** "Dân số trung bình" is a number of people after all. */
const COUNTED_ON_AVERAGE = /dan so trung binh|average population|lao dong (?:binh quan|trung binh)|so .*binh quan nam/;

/** "Thu nhập (triệu đồng/năm)", "Điểm TB": perhaps an average, perhaps a quantity. */
const PERHAPS_RATE = /\/(?:nam|thang|quy|tuan|ngay|gio|lan|vu|suat|luot|don vi|xa|lop|ca)\b|\bd?tb\b/;

/** Whether a total under a heading, folded, may be an average where it is no sum. */
export function isPerhapsRate(folded: string): boolean {
  return PERHAPS_RATE.test(folded);
}

/** Whether a heading or title, folded, is of a rate. */
export function isRate(folded: string): boolean {
  return RATE.test(folded) && !COUNTED_ON_AVERAGE.test(folded);
}
