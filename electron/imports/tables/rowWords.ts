import { foldForSearch } from '../../domain/vietnamese';
import { looksLikePerson } from './personNames';
import { isPlaceAndDate } from './words';

/** The words by which the rows under a heading are told apart. All tests take folded text unless said. */

/** Says of itself that it signs: no value of a table is written so. */
const SIGNING =
  /^(?:nguoi (?:lap|tong hop|bao cao|kiem tra|ghi so|thuc hien)|thu truong (?:don vi|co quan)$|xac nhan (?:cua|don vi)|lap (?:bang|bieu)$)|^(?:tm|kt|tl|tuq)\. ?\p{L}|^q\. ?(?:chu tich|giam doc|truong|hieu truong)|^\(?ky(?: va)?(?: ten)?, (?:ghi|dong|ho)|^\(?ky ten|^noi nhan\b/u;
/** A post: signs when nothing else stands in the row. */
const POST =
  /^(?:thu truong|chu tich|pho chu tich|giam doc|pho giam doc|hieu truong|pho hieu truong|truong (?:phong|ban|don vi|cong an|thon)|pho truong phong|chanh van phong|lanh dao|ke toan|ke toan truong|thu quy|can bo (?:tong hop|lap|phu trach)|bi thu|cuc truong|chi cuc truong|tram truong|to truong)\b|^(?:nguoi (?:nhan|giao|nop|chi|thu|duyet|phat|cap|de nghi|lam chung|giam sat|kiem soat)(?: (?:tien|qua|hang|thuoc))?|dai dien (?:cac )?(?:ho|ben|thon|nhan dan|doan the)(?: [\p{L} ]{1,30})?|ben (?:giao|nhan)|nguoi dai dien|thu kho|chu toa|thu ky)$/u;
const NOTE =
  /^(?:ghi chu|chu thich|luu y|nguon|nguon so lieu|chu y|note|source|notes)\b[^:]{0,20}:|^\*+ *\p{L}|^\(\*+\)|^\([a-z0-9]\) *\p{L}{3}|^\d\) *\p{L}.*:|^- *(?:ghi |cot \(?\d)|^(?:bieu|bang|mau|danh sach) (?:nay|tren)\b|^trang \d+|^page \d+|^\(?(?:tiep theo|cont)/u;
const SECTION_TEXT =
  /^(?:[ivx]{1,5}|[a-h])[.)/:] *\p{L}|^(?:khoi|nhom|cum|khu vuc|phan|muc|loai hinh|linh vuc) \p{L}|^(?:phan|chia) (?:theo|ra)\b|^by \p{L}/u;
const OF_WHICH = /^[-+* ]*(?:trong do|trong tong so|chia ra|of which|in which)\b/;

/** A row below which no record of this table stands. */
export function isSigning(folded: string): boolean {
  return SIGNING.test(folded) || isPlaceAndDate(folded);
}

/** The post of somebody who signs, or of somebody in a list. */
export function isPost(folded: string): boolean {
  return POST.test(folded);
}

/** "……", "_____": printed to be written on, and left empty. */
export function isLineToWriteOn(text: string): boolean {
  return /^(?:[._]{2,}|…)[._…\s]*$/.test(text);
}

/** "Trang 1/2", "Trang 2": what a page prints of itself. */
export function isPageNumber(folded: string): boolean {
  return /^(?:trang|page)[ :]*\d+(?: *(?:\/|tren|of) *\d+)?$/.test(folded);
}

export function isNote(folded: string): boolean {
  return NOTE.test(folded);
}

/**
 * "I. Khối phường", "Khối xã", "Phần thu": a section named in one cell. Takes the text as written, because the family name
 * Phan folds like "phần".
 */
export function isSectionText(text: string): boolean {
  return SECTION_TEXT.test(foldForSearch(text)) && !(/^phan /i.test(text.normalize('NFC')) && looksLikePerson(text));
}

/** "Trong đó:", "Trong đó: nữ", "Of which": part of a row above. */
export function isOfWhich(folded: string): boolean {
  return OF_WHICH.test(folded);
}

/** certain: "Tổng số", "Cộng (I+II)", "TOÀN TỈNH - WHOLE PROVINCE"; likely: "Tổng thu", "Cộng khối THCS". */
export type TotalLabel = 'certain' | 'likely' | null;

const FIRST_WORDS = new Set([
  'tổng',
  'tong',
  'cộng',
  'cong',
  'toàn',
  'toan',
  'cả',
  'ca',
  'total',
  'grand',
  'sum',
  'sub-total',
  'subtotal',
  'whole',
  'lũy',
  'luỹ',
]);
const AREA =
  'thi xa|thi tran|xa|phuong|huyen|quan|tinh|thanh pho|tp|quoc|nganh|don vi|truong|vung|khu vuc|co quan|cong ty|dia ban|he thong|dang bo|khoi|cum';
const CERTAIN = new RegExp(
  `^(?:tong(?: so| cong| chung| so chung)?|cong(?: chung)?|tong cong toan (?:${AREA})|(?:grand |sub-?)?total|sum|ca nuoc|toan quoc|whole (?:country|province|district|city)|toan bo|toan (?:${AREA})(?: [\\p{L} ]{2,40})?)(?: (?:[ivx]+|[a-h]|\\d{1,2}))?$`,
  'u',
);
const GROUPS = new RegExp(
  `^(?:tong|cong)(?: so| cong)? (?:muc|phan|khoi|nhom|cac|chuong|doan|trang|mang sang|chuyen sang|don vi|thon|to|cap|loai|dot|ngay|thang|quy|nam|trong (?:ngay|tuan|thang|quy|nam|ky|dot)|toan|huyen|xa|phuong|${AREA}|thcs|thpt|tieu hoc|mam non|th|mn)\\b`,
);
/** "Tổng Công ty", "Tổng cục", "Cộng Hòa", "cộng tác viên": names, not sums. */
const NAMES =
  /^(?:tong (?:cong ty|cty|cuc|dai|kho|lanh su|lien doan|thau|giam doc|bi thu|hop|bien tap|quan|doi)|cong (?:hoa|dong|tac|san|an|ty|nghe|trinh|vu|viec|suat)|toan (?!ca )(?:thang|cau|dien|phat|my))\b/;

/**
 * Whether a label is that of a total. Looks at the accents, because the family name Tống and the commune Cộng Hòa fold
 * alike. Takes the text as written.
 */
export function totalLabel(text: string): TotalLabel {
  const written = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s\-+*•]+/, '');
  const first = /^[\p{L}-]+/u.exec(written)?.[0] ?? '';
  if (!FIRST_WORDS.has(first)) return null;
  const label = withoutTail(foldForSearch(written));
  if (NAMES.test(label)) return null;
  if (CERTAIN.test(label) || GROUPS.test(label)) return 'certain';
  return /^(?:tong|cong|total) [\p{L}\d]/u.test(label) && label.length <= 80 ? 'likely' : null;
}

/** Without its other language, what is in brackets and what comes after a colon. */
function withoutTail(label: string): string {
  return label
    .replace(/\(.*$/, '')
    .replace(/[:=].*$/, '')
    .replace(/ *[-/–] *(?:grand )?(?:total|whole|sum|sub-?total)\b.*$/, '')
    .replace(/(?<=\p{L} )(?:grand )?(?:total|whole \p{L}+)$/u, '')
    .replace(/[.,;*]+$/, '')
    .replace(/ *[+&,] */g, ' ')
    .replace(/ (?:[ivx]+|[a-h]|\d)(?: (?:[ivx]+|[a-h]|\d))+$/, '')
    .trim();
}
