import { foldedPhrase, foldForSearch } from './vietnamese';

/** A text of a sample above what its form asks for. */
export interface HeadText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface FormHead {
  /** Title as printed, line by line; empty: none is to be seen. */
  readonly titleLines: readonly string[];
  /** What stands on the left above it, down to the place of the sender; empty: it has none. */
  readonly headLines: readonly string[];
  /** "Đơn vị tính: hộ"; null: not said. */
  readonly measure: string | null;
}

/** Kinds of papers that units fill in; a title begins with one of them. */
const TITLE =
  /^(?:bao cao|danh sach|bang|bieu (?:tong hop|mau|bao cao|thong ke|theo doi)|thong ke|tong hop|ket qua|tinh hinh|phieu|so lieu|tien do|so theo doi|theo doi|ra soat|ke khai|cap nhat|de cuong|bien ban|kiem ke)\b/;
const NATION = /^(?:cong hoa xa hoi|doc lap\b|dang cong san)/;
/** "Mẫu số 01/BC", "(Biểu 2)", "PHỤ LỤC I", "Kèm theo Công văn số …": says which annex this is. */
const ANNEX = /^(?:mau|bieu|phu luc)(?: so| bieu)?[ :.]*(?:\d|[ivx]+\b)|^(?:ban hanh )?kem theo\b|^dinh kem\b/;
/** "Đơn vị tính: hộ", "ĐVT: người". */
const MEASURE = /^(?:don vi tinh|dvt)\b/;
/** "Phường X, ngày … tháng … năm 2026". */
const PLACE_AND_DAY = /\bngay\b.*\bthang\b.*\bnam\b/;
/** "Kính gửi: …", "Nơi nhận", "Số: …/BC", "Kỳ báo cáo: …", "Người lập". */
const ASIDE =
  /^(?:kinh gui|noi nhan|so ?:|so \.|ky bao cao|ngay bao cao|thoi (?:gian|diem)|tinh den|tu ngay|nguoi |ho va ten|ho ten|dien thoai|sdt|email|ghi chu|luu y)/;
/** "Tên đơn vị: …", "Đơn vị báo cáo", "Tổ dân phố: ……": filled in by whoever sends the report. */
const SENDER = /^(?:ten )?(?:don vi|co quan|dia phuong|truong|thon|khu pho|to dan pho)(?: bao cao| gui| lap)?\b/;
/** A blank to fill in. */
const BLANK = /[.…_]{3,}|…/;
/** "ngày 25/11/2026", "Tháng 11 năm 2026", "đến 17h00 ngày …": of this sample alone, at the end of a title line. */
const OF_THIS_ONE =
  /[\s,(–-]*(?:(?:tính|số liệu|cập nhật)?\s*(?:đến|từ)\s+)?(?:\d{1,2}\s*(?:h|giờ)\s*\d{0,2}\s*,?\s*)?(?:ngày|tháng|tuần|quý|năm|kỳ)\s*(?:thứ\s*)?(?:[\d.…_/]|[ivx]+\s*[/–-])[^)]*\)?\s*$/iu;
const MOST_TITLE_LINES = 3;
/** As many texts beside each other are headings of columns: “Số liệu” over one of them is no title. */
const FEWEST_HEADS = 3;
const LONGEST_LINE = 200;

/** Title, head and measure of the texts above a form; what is not plainly one of them is left to the clerk. */
export function readFormHead(texts: readonly HeadText[]): FormHead {
  const lines = texts.flatMap(({ text, ...place }) =>
    text
      .split(/\r?\n/)
      .map((part) => ({ ...place, text: part.trim() }))
      .filter((line) => line.text !== ''),
  );
  const at = titleAt(lines);
  const measure = lines.map(({ text }) => measureIn(text)).find((found) => found !== null) ?? null;
  return { titleLines: at < 0 ? [] : titleFrom(lines.slice(at)), headLines: headOf(lines, at), measure };
}

/** Last row of the title; 0: none is to be seen. Label lines begin below it. */
export function titleEnd(texts: readonly HeadText[]): number {
  const at = titleAt(texts);
  if (at < 0 || !TITLE.test(foldedPhrase(texts[at]?.text ?? ''))) return 0;
  const row = texts[at]?.row ?? 0;
  const lines = titleFrom(texts.slice(at)).length;
  return texts.filter((text) => text.row >= row).map((text) => text.row)[Math.max(0, lines - 1)] ?? row;
}

/** "Ngày báo cáo: …", "Kính gửi: …": stands above or below what a form asks, and is none of it. */
export function isBesideForm(text: string): boolean {
  const folded = foldForSearch(text).trim();
  return /^\(/.test(text) || [PLACE_AND_DAY, ABOUT_FORM, MEASURE].some((kind) => kind.test(folded));
}

const ABOUT_FORM =
  /^(?:kinh gui|noi nhan|ky bao cao|ngay bao cao|ngay [\d.…_/]|thoi (?:gian|diem) (?:bao cao|chot)|so lieu (?:tinh )?den|(?:ten )?don vi bao cao)\b/;

/** The first line that names a kind of report; else the longest line in capitals that may be a title. */
function titleAt(lines: readonly HeadText[]): number {
  const isAlone = ({ row }: HeadText) => lines.filter((line) => line.row === row).length < FEWEST_HEADS;
  const named = lines.findIndex(
    (line) => TITLE.test(foldedPhrase(line.text)) && !BLANK.test(withoutDay(line.text)) && isAlone(line),
  );
  if (named >= 0) return named;
  const first = lines[0];
  const capitals = lines
    .filter(isAlone)
    .filter(
      ({ text, row, column }) =>
        isCapitals(text) && mayBeTitle(text) && !(row === first?.row && column === first.column),
    );
  const longest = capitals.toSorted((left, right) => right.text.length - left.text.length)[0];
  return longest === undefined ? -1 : lines.indexOf(longest);
}

function titleFrom(lines: readonly HeadText[]): readonly string[] {
  const title: string[] = [];
  let row = lines[0]?.row ?? 0;
  for (const line of lines) {
    const isNext = title.length === 0 || (line.row <= row + 1 && mayBeTitle(line.text));
    if (!isNext || title.length === MOST_TITLE_LINES) break;
    const text = withoutDay(line.text);
    if (text === '') break;
    title.push(text.slice(0, LONGEST_LINE));
    row = line.row;
  }
  return title;
}

/** A title loses the day of the sample; a line that only names a day is no title. */
function withoutDay(text: string): string {
  return text.replace(OF_THIS_ONE, '').trim();
}

function mayBeTitle(text: string): boolean {
  const folded = foldForSearch(text).trim();
  if (/^[("]/.test(text) || BLANK.test(withoutDay(text)) || !/\p{L}{2}/u.test(text)) return false;
  return ![NATION, ANNEX, MEASURE, PLACE_AND_DAY, ASIDE, SENDER, ISSUER].some((kind) => kind.test(folded));
}

/** Who sends or asks: "UBND phường …", "ĐẢNG ỦY", "PHÒNG KINH TẾ". */
const ISSUER =
  /^(?:uy ban|ubnd|ub mttq|mat tran|hoi dong|hdnd|dang uy|phong (?!chay|chong|ngua)|ban (?:nhan|chi|quan|chap|dan)|cong an|tram|trung tam|truong )/;

/** The left column above the title, of the nation and of notes nothing; the sender's blank keeps only its words. */
function headOf(lines: readonly HeadText[], titleAt: number): readonly string[] {
  const above = titleAt < 0 ? lines : lines.slice(0, titleAt);
  const left = Math.min(...above.map(({ column }) => column));
  const head = above
    .filter(({ column, text }) => column === left && isHead(text))
    .map(({ text }) => withoutBlank(text))
    .filter((text) => text !== '')
    .slice(0, MOST_TITLE_LINES);
  return head.slice(0, head.findLastIndex((line) => SENDER.test(foldForSearch(line))) + 1);
}

/** "TÊN ĐƠN VỊ: ……" and "Tên đơn vị: TDP An Thái" keep the words that ask, not the answer or its dots. */
function withoutBlank(text: string): string {
  const asked = SENDER.test(foldForSearch(text).trim()) ? (text.split(/[:：]/u)[0] ?? text) : text;
  return asked.replace(/\s*[:：]?\s*(?:[.…_]{2,}|…).*$|\s*[:：]\s*$/u, '').trim();
}

function isHead(text: string): boolean {
  const folded = foldForSearch(text).trim();
  if (/^[("]/.test(text)) return false;
  return ![NATION, ANNEX, MEASURE, PLACE_AND_DAY, ASIDE].some((kind) => kind.test(folded));
}

function measureIn(text: string): string | null {
  const found = /(?:đơn vị tính|đvt)\s*[:：]?\s*(\p{L}[\p{L}\s²³]{0,29}?)\s*[).;,]*\s*$/iu.exec(text)?.[1]?.trim();
  return found === undefined || found === '' ? null : found.toLocaleLowerCase('vi');
}

function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{L}{3}/u.test(text);
}
