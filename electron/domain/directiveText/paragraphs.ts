import { startsWithBody, startsWithVerb } from './bodies';
import { joined, type Passage, part } from './passage';
import type { SourceLine } from './sourceLines';

/** Printed lines put together to paragraphs again, however the text was cut. */

const LABEL =
  /^(?:điều\s+\d+[a-zđ]?\s*[.:]|(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+)\b|[IVX]{1,5}\s?(?:[.)/]|-)\s|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/](?!\d)\s?(?=\D)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+\d|\d{1,2}-\s+\p{Lu}|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\s+\p{Lu}|[a-zđ]\s?[.)]\s|\(\d{1,2}\)\s|[-–+•*]\s?\p{L}|[-–+•]\s)/iu;
const ENDS = /[.;:!?…][”"’')\]]*$/;
const LEAD_WORD = /^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện)\s/u;
/** Words that nothing ends with: the line goes on. */
const OPEN_END =
  /(?:,|\s(?:và|của|các|với|tại|theo|về|đến|cho|trên|trong|từ|là|để|hoặc|do|được|những|một|số|ngày|qua|bằng|phối hợp|–|-)|\()$/u;
/** Words that a name is expected behind, unless a thought ended there. */
const HALF_OPEN_END = /\s(?:tháng|năm|UBND|Chủ tịch|tỉnh|thành phố|huyện|xã|phường|thị xã|Sở|Bộ|Phòng|Ban)$/u;
const NARROW = 0.93;

export function paragraphsOf(lines: readonly SourceLine[]): readonly Passage[] {
  const width = wrapWidth(lines);
  const groups: Passage[][] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    const last = before?.at(-1);
    if (before === undefined || last === undefined || startsAnew(joined(before), last, line, width))
      groups.push([line.whole]);
    else before.push(line.whole);
  }
  return groups.map(joined);
}

/** In a short letter the longest line shows the width, when it is no longer than a page is wide. */
const WIDEST_OF_FEW = 120;

/** Width the lines were broken at; null when each paragraph is one long line. */
function wrapWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines.map(({ whole }) => whole.text.length).sort((left, right) => left - right);
  const longest = lengths.at(-1) ?? 0;
  if (lengths.length < 8) return longest <= WIDEST_OF_FEW ? longest : null;
  const high = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const near = lengths.filter((length) => length > high * 0.85 && length <= high * 1.1).length;
  return high <= 140 && near * 4 >= lengths.length ? high : null;
}

function startsAnew(whole: Passage, last: Passage, line: SourceLine, width: number | null): boolean {
  const { text } = line.whole;
  if (/\.\/\.?$/.test(last.text)) return true;
  if (isLabelled(line.whole, last)) return true;
  const ends = ENDS.test(last.text);
  const isSmall = /^[\p{Ll}(\d,;.)]/u.test(text);
  if (ends && /:$/.test(last.text)) return true;
  if (ends && isSmall) return false;
  if (ends)
    return !isFull(last, line.whole, width) || !/[;,]$/.test(last.text) || LEAD_WORD.test(text) || line.isAfterBlank;
  if (LEAD_WORD.test(whole.text) && /,$/.test(last.text) && line.isAfterBlank && !isSmall) return true;
  if (isSmall || OPEN_END.test(last.text)) return false;
  if (isHeading(whole) && startsWithVerb(line.whole.folded)) return true;
  if (HALF_OPEN_END.test(last.text) && !line.isAfterBlank) return false;
  if (LEAD_WORD.test(text) && line.isAfterBlank) return true;
  return !isFull(last, line.whole, width) || (line.isAfterBlank && whole.text.length < 120);
}

/** "2. Phòng Kinh tế thành phố": the wording begins below. */
function isHeading(whole: Passage): boolean {
  const { text } = whole;
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const words = part(whole, /^\p{L}$/u.test(text.charAt(label - 1)) ? label - 1 : label);
  const lead = /^(?:de nghi|yeu cau|giao|doi voi) /.exec(words.folded)?.[0].length ?? 0;
  return label > 0 && text.length < 260 && startsWithBody(part(words, lead));
}

/** A hyphen may be the rest of a broken line: "Đào tạo" / "- Thương binh". */
function isLabelled({ text }: Passage, last: Passage): boolean {
  if (!LABEL.test(text)) return false;
  if (
    /^[-–]\s?\p{L}/u.test(text) &&
    !ENDS.test(last.text) &&
    /\p{Ll}$/u.test(last.text) &&
    /^[-–] (?:Thương binh|Xã hội|Kế hoạch|Đào tạo|Chi nhánh|Truyền thông|Kỹ thuật|Thể thao|Thông tin)/u.test(text)
  )
    return false;
  return true;
}

/** The next word had no room on the line: it was broken by width, not by thought. */
function isFull(last: Passage, next: Passage, width: number | null): boolean {
  if (width === null) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return last.text.length + 1 + word > width * NARROW;
}
