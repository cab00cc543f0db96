import { foldForSearch } from '../../domain/vietnamese';

/** The words by which rows and headings of Vietnamese tables are told apart. All tests take folded text unless said. */

const HEADING_WORDS: readonly RegExp[] = [
  /^(?:s ?tt|tt|so tt|so thu tu|no\.?)$/,
  /^(?:ho|ho va|ho,) ?(?:ten|chu dem)/,
  /^(?:ten|ten goi)(?: |$)/,
  /^(?:don vi|dia phuong|co quan)(?: |$|,|\/|\()/,
  /^(?:(?:tinh|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|thon|khu pho|to dan pho)(?:[,/ -]+|$))+$/,
  /^(?:dia chi|noi o|noi cu tru|thuong tru|tam tru)/,
  /^(?:so |so)?(?:dien thoai|dt|sdt|di dong)/,
  /^(?:tong|tong so|tong cong|cong|trong do)(?: |$|:|\()/,
  /^(?:so|so luong|sl|ket qua|chi tieu|ke hoach|thuc hien|luy ke|cong don)(?: |$|\()/,
  /^(?:ty le|ti le|%|dat|so voi)/,
  /^(?:ghi chu|nhan xet|noi dung|chuc vu|chuc danh|gioi tinh|nam sinh|ngay sinh|cccd|cmnd|email)/,
  /^(?:ma|ma so|ma don vi|loai|nhom|cap|ngay|thoi diem|thoi gian|tu ngay|den ngay|kenh|ky)(?: |$|\()/,
  /^(?:unit|name|full name|total|number|address|phone|date|remarks?|percent|percentage|code|quantity)(?: |$)/,
];
const LETTERHEAD =
  /cong hoa xa hoi|doc lap *- *tu do|^(?:uy ban nhan dan|ubnd|hdnd)\b|^so *:|^kinh gui|^(?:bao cao|bieu|mau so|mau \d|phu luc|danh sach|bang tong hop|thong ke)\b|^\(mau|^\(kem theo/;
const SIGNATURE =
  /^(?:nguoi (?:lap|tong hop|bao cao|kiem tra)|thu truong|chu tich|pho chu tich|giam doc|pho giam doc|hieu truong|truong (?:phong|ban|don vi)|lanh dao|ke toan|can bo (?:tong hop|lap))\b|^(?:tm|kt|tl|tuq)\. ?\p{L}|^q\. ?(?:chu tich|giam doc|truong|hieu truong)|^\(?ky(?: ten)?, (?:ghi ro|dong dau)|^\(?ky ten|^noi nhan\b|^(?:xac nhan|lap bang|lap bieu)\b/u;
const PLACE_AND_DATE = /(?:^|, *)ngay *(?:\d+|[. …]*) *thang *(?:\d+|[. …]*) *nam/;
const NOTE = /^(?:ghi chu|chu thich|luu y|nguon|chu y)\b[^:]{0,20}:|^\*+ *\p{L}|^\(\*+\)|^- *ghi /u;
const NIL =
  /^[^a-z0-9]*(?:(?:hom nay|trong ngay|ngay [\d/.-]+)[, :]*)?(?:khong|ko|k)(?: co)?(?: truong hop| nguoi| so lieu)?(?: nao)?(?: moi)? phat sinh\b/;
const SECTION_MARK = /^(?:[ivx]{1,5}|[a-h])[.)]?$/;
const SECTION_TEXT = /^(?:[ivx]{1,5}|[a-h])[.)/:] *\p{L}|^(?:khoi|nhom|cum|khu vuc|phan) \p{L}/u;

export function isHeadingWord(folded: string): boolean {
  const words = folded.replace(/_/g, ' ');
  return words.length <= 80 && HEADING_WORDS.some((pattern) => pattern.test(words));
}

export function isOrdinalHeading(folded: string): boolean {
  return HEADING_WORDS[0]?.test(folded) ?? false;
}

export function isLetterhead(folded: string): boolean {
  return LETTERHEAD.test(folded) || PLACE_AND_DATE.test(folded);
}

/** Signature block or the line of place and date above it: the table ends here. */
export function isSignature(folded: string): boolean {
  return SIGNATURE.test(folded) || PLACE_AND_DATE.test(folded);
}

export function isNote(folded: string): boolean {
  return NOTE.test(folded);
}

/** "Không phát sinh", "Trong ngày không có phát sinh": a report of nothing. */
export function isNilDeclaration(folded: string): boolean {
  return NIL.test(folded);
}

/** "I", "II.", "A", "b)": the mark of a section in the column of ordinals. */
export function isSectionMark(folded: string): boolean {
  return SECTION_MARK.test(folded);
}

/** "I. Khối phường", "Khối xã": a section named in one cell. */
export function isSectionText(folded: string): boolean {
  return SECTION_TEXT.test(folded);
}

/**
 * A label of a total: "Tổng số", "Cộng:", "Tổng cộng (I+II)", "Toàn thị xã". Looks at the accents, because the family
 * name Tống and the commune Cộng Hòa fold alike. Takes the text as written.
 */
export function isTotalLabel(text: string): boolean {
  const written = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s\-+*•]+/, '');
  const first = /^[\p{L}-]+/u.exec(written)?.[0] ?? '';
  return TOTAL_WORDS.has(first) && TOTAL.test(foldForSearch(written));
}

const TOTAL_WORDS = new Set([
  'tổng',
  'tong',
  'cộng',
  'cong',
  'toàn',
  'toan',
  'total',
  'grand',
  'sum',
  'sub-total',
  'subtotal',
]);
const TOTAL =
  /^(?:tong(?: so| cong| chung)?|cong|(?:grand |sub-?)?total|sum)(?:$| *[:.(]| +(?:chung|toan|ca|cac|khoi|muc|phan|don vi|[ivx]+$|\d))|^toan (?:thi xa|thi tran|xa|phuong|huyen|quan|tinh|thanh pho|quoc|nganh|don vi)$/;
