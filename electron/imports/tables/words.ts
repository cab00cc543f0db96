/** The words by which headings are told from what stands around them. All tests take folded text. */

const ORDINAL_HEADING = /^(?:s ?tt|t\/t|tt|so tt|so thu tu|thu tu|no\.?|stt[ /-]*(?:no\.?|order)?|order)$/;
const HEADING_WORDS: readonly RegExp[] = [
  ORDINAL_HEADING,
  /^(?:ho|ho va|ho,) ?(?:ten|chu dem)|^chu ho\b/,
  /^(?:ten|ten goi)(?: |$)/,
  /^(?:don vi|dia phuong|dia ban|co quan|truong|phong|ban|nganh)(?: |$|,|\/|\()/,
  /^(?:(?:tinh|huyen|quan|thi xa|thanh pho|tp|xa|phuong|thi tran|dac khu|thon|ap|khom|khu pho|to dan pho|to|xom|ban)(?:[,/ -]+|(?= ?\()|$))+(?:\((?:ten|ma)[^)]*\))?$/,
  /^(?:dia chi|dia diem|noi o|noi cu tru|noi cong tac|cho o|thuong tru|tam tru|que quan)/,
  /^(?:so |so)?(?:dien thoai|dt|sdt|di dong)/,
  /^(?:tong|tong so|tong cong|cong|trong do|chia ra|bao gom|gom)(?: |$|:|\()/,
  /^(?:so|so luong|sl|ket qua|chi tieu|chi so|ke hoach|thuc hien|uoc|du toan|quyet toan|luy ke|cong don|khoi luong|gia tri|don gia|thanh tien|so tien|kinh phi|dien tich|dan so|san luong|nang suat)(?: |$|\()/,
  /^(?:ty le|ti le|%|dat|so voi|so sanh|tang|giam)(?: |$|\()/,
  /^(?:ghi chu|nhan xet|noi dung|danh muc|hang muc|muc|chuc vu|chuc danh|gioi tinh|nam sinh|ngay sinh|cccd|cmnd|email|trinh do|dan toc|quan he|nghe nghiep)/,
  /^(?:ma|ma so|ma don vi|loai|nhom|cap|ngay|thoi diem|thoi gian|thoi han|tu ngay|den ngay|kenh|ky|nam|thang|quy|don vi tinh|dvt)(?: |$|\()/,
  /^(?:unit|name|full name|total|number|address|phone|date|remarks?|percent|percentage|code|quantity|area|population|of which|year)(?: |$)/,
  /^(?:nam|nu|male|female|thanh thi|nong thon|urban|rural)(?: |$|-)/,
];
const LETTERHEAD =
  /cong hoa xa hoi|doc lap *- *tu do|^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|so:|dang uy|huyen uy|thi uy|tinh uy)\b|^so *:|^so *\d+ *\/|^kinh gui|^(?:bao cao|bieu|mau so|mau bieu|mau \d|phu luc|danh sach|bang tong hop|bang ke|thong ke|tong hop so lieu)\b|^\(?mau |^\(?(?:kem theo|ban hanh kem)|^\(?(?:dvt|don vi tinh|don vi|unit) *:|^don vi bao cao/;
const PLACE_AND_DATE =
  /(?:^|, *)ngay *(?:\d+|[. …]*) *thang *(?:\d+|[. …]*) *nam|^[a-z][a-z .-]{1,40}, *ngay *\d{1,2} *[/.-] *\d{1,2} *[/.-] *\d{4}\.?$/;
/** A title may hang over the table in a merge of its own width. */
const TITLE =
  /^(?:danh sach|bang|bao cao|bieu|phu luc|thong ke|tong hop|theo doi|ke hoach|quyet toan|du toan|tinh hinh|cong khai|\(|tu ngay|tinh den|thang \d|nam \d{4}$|so lieu|don vi|dvt|unit|nguoi *- *person|trang \d)/;
const NIL =
  /^[^a-z0-9]*(?:(?:hom nay|trong ngay|ngay [\d/.-]+)[, :]*)?(?:khong|ko|k)(?: co)?(?: truong hop| nguoi| so lieu)?(?: nao)?(?: moi)? phat sinh\b/;
const CHECKING = /^(?:kiem tra|check|doi chieu|cong thuc)\b|^(?:trung(?: lap)?|loc|dung|ok|test|ham) *\??$|^=/;
const LONGEST_HEADING_WORDS = 80;

export function isHeadingWord(folded: string): boolean {
  const words = folded.replace(/_/g, ' ');
  return words.length <= LONGEST_HEADING_WORDS && HEADING_WORDS.some((pattern) => pattern.test(words));
}

export function isOrdinalHeading(folded: string): boolean {
  return ORDINAL_HEADING.test(folded);
}

/** "Kiểm tra", "Trùng?": a column by which somebody checks a list. */
export function isCheckingHeading(folded: string): boolean {
  return CHECKING.test(folded);
}

/** "khẩu", "và tên": words that go on with what stands above them. */
export function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text.normalize('NFC'));
}

/** Office and country at the top of a paper, its number, its title, "Kính gửi", the measure of the figures. */
export function isLetterhead(folded: string): boolean {
  return LETTERHEAD.test(folded) || PLACE_AND_DATE.test(folded);
}

export function isPlaceAndDate(folded: string): boolean {
  return PLACE_AND_DATE.test(folded);
}

export function isTitle(folded: string): boolean {
  return TITLE.test(folded) || LETTERHEAD.test(folded);
}

/** "Không phát sinh", "Trong ngày không có phát sinh": a report of nothing. */
export function isNilDeclaration(folded: string): boolean {
  return NIL.test(folded);
}
