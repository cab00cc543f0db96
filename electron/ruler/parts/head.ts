import type { Line } from '../paper';
import { typeOf } from './typeNames';

/** Ô 1–4 and 5b. */
export interface HeadPart {
  readonly nationalTitle: Line | null;
  readonly motto: Line | null;
  readonly parentLines: readonly Line[];
  readonly issuerLines: readonly Line[];
  readonly number: Line | null;
  readonly placeDate: Line | null;
  readonly subject: readonly Line[];
  /** Ô 10b and 11: "KHẨN", "LƯU HÀNH NỘI BỘ". */
  readonly marks: readonly Line[];
  /** All of them together. */
  readonly lines: readonly Line[];
}

/** Also the first line of one that was too long for its column. */
const NATIONAL_TITLE = /^cộng h(òa|oà) xã hội chủ nghĩa( việt( nam)?)?$/iu;
const REST_OF_TITLE = /^(việt )?nam$/iu;
const MOTTO = /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/iu;
/** "Số: 15/QĐ-BNV", also where the colon or the number is not there. */
const NUMBER = /^số\s*(:|[\d.…\s]*\/)/iu;
const DAY = /ngày\s*[\d.… ]*\s*tháng\s*[\d.… ]*\s*năm/iu;
/** Minutes tell in their first lines when they began, and have no place and day of their own (Phụ lục III, mẫu 1.9). */
const SENTENCE = /^(hôm nay|vào|thời gian)\s|:.*ngày/iu;
/** Marks of urgency and of circulation (Phụ lục I, III.2). */
const MARK = /^(h(ỏa|oả) tốc( hẹn giờ)?|thượng khẩn|khẩn|xem xong trả lại|lưu hành nội bộ)$/iu;
const ADDRESSEES = /^kính gửi/iu;
/** The head of a paper is over within these lines. */
const HEAD_LINES = 24;
/** A whole name of an office that has others under it: of a place, or of a field. */
const PARENT =
  /^(?:(?:UBND|HĐND|[UỦ]Y BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|TP\.?|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN) \S|(?:SỞ|BỘ|TỔNG CỤC|CỤC|CHI CỤC) \p{L}+ \p{L})/u;
/** What the name of an office under it begins with; "PHÒNG, CHỐNG" is a task. */
const OFFICE =
  /^(?:PHÒNG(?! CHỐNG)|SỞ|BAN|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|VĂN PHÒNG|THANH TRA|TRẠM|ĐỘI|HẠT|BỆNH VIỆN|CHI NHÁNH|CÔNG AN|BẢO TÀNG|THƯ VIỆN|[UỦ]Y BAN|UỶ BAN) \p{Lu}/u;
const SUBJECT_LINE_MM = 8;
const LONGEST_DAY_LINE = 80;

/** @param main lines of the main paper in reading order */
export function headOf(main: readonly Line[]): HeadPart {
  const first = main.slice(0, HEAD_LINES).filter(({ sheet }) => sheet === main[0]?.sheet);
  const marks = first.filter(({ text }) => MARK.test(text));
  const top = first.filter((line) => !marks.includes(line));
  const find = (words: RegExp) => top.find(({ text }) => words.test(text)) ?? null;
  const nationalTitle = find(NATIONAL_TITLE);
  const motto = find(MOTTO);
  const restOfTitle = find(REST_OF_TITLE);
  const number = top.find(({ text, column }) => NUMBER.test(text) && column !== 'right') ?? null;
  const days = aboveTitle(top).filter(
    ({ text }) => DAY.test(text) && !SENTENCE.test(text) && text.length < LONGEST_DAY_LINE,
  );
  const placeDate = days.find(({ column }) => column !== 'left') ?? days[0] ?? null; // a subject may name a day, too
  const left = issuingLines(top, [nationalTitle, motto, number, placeDate, restOfTitle]);
  const from = issuerFrom(left);
  const [parentLines, issuerLines] = [left.slice(0, from), left.slice(from)];
  const subject = number === null ? [] : subjectUnder(top, number);
  const single = [nationalTitle, restOfTitle, motto, number, placeDate].filter((line) => line !== null);
  return {
    nationalTitle,
    motto,
    parentLines,
    issuerLines,
    number,
    placeDate,
    subject,
    marks,
    lines: [...single, ...left, ...subject, ...marks],
  };
}

/** The day stands above the type name or the addressees; what minutes say below of when they ended is none. */
function aboveTitle(top: readonly Line[]): readonly Line[] {
  const end = top.findIndex(({ text }) => typeOf(text) !== null || ADDRESSEES.test(text));
  return end < 0 ? top : top.slice(0, end);
}

/** Lines of the left column above the number, or above the day where there is no number. */
function issuingLines(top: readonly Line[], known: readonly (Line | null)[]): readonly Line[] {
  const [, , number, placeDate] = known;
  const end = number ?? placeDate;
  if (!end) return [];
  return top.filter((line) => {
    if (known.includes(line) || line.column === 'right') return false;
    if (line.place !== null && end.place !== null)
      return line.column === 'left' && line.place.baselineMm < end.place.baselineMm - 2;
    return line.column === 'left' && top.indexOf(line) < top.indexOf(end);
  });
}

/** The issuer is bold and its parent is not; where both are, their names tell. */
function issuerFrom(left: readonly Line[]): number {
  const firstBold = left.findIndex(({ bold }) => bold !== 'none');
  if (firstBold < 0) return Math.max(0, left.length - 1);
  return firstBold > 0
    ? firstBold
    : Math.max(
        0,
        left.findIndex((_, index) => isUnderParent(left, index)),
      );
}

function isUnderParent(left: readonly Line[], index: number): boolean {
  const above = left.slice(0, index).map(({ text }) => text);
  return PARENT.test(above.join(' ')) && OFFICE.test(left[index]?.text ?? '');
}

/** "V/v …" under the number and the lines it goes on with. */
function subjectUnder(top: readonly Line[], number: Line): readonly Line[] {
  const at = top.findIndex(({ text, column }) => /^(v\/v|về việc)/iu.test(text) && column === 'left');
  const first = top[at];
  if (first === undefined) return [];
  const lines = [first];
  for (const line of top.slice(at + 1)) {
    const last = lines.at(-1) ?? first;
    if (!isUnder(line, last, number)) continue;
    lines.push(line);
  }
  return lines;
}

function isUnder(line: Line, last: Line, number: Line): boolean {
  if (line.column !== 'left' || ADDRESSEES.test(line.text)) return false;
  if (line.place === null || last.place === null) return line.setting?.widthMm === last.setting?.widthMm;
  const middle = (place: NonNullable<Line['place']>) => (place.leftMm + place.rightMm) / 2;
  const gap = line.place.baselineMm - last.place.baselineMm;
  const isCentred = number.place !== null && Math.abs(middle(line.place) - middle(number.place)) < 4;
  return gap > 0.5 && gap < SUBJECT_LINE_MM && isCentred;
}
