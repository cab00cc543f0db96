import { leadingBodies, startsWithBody } from './bodies';
import { mottoIn, nationalIn } from './header';
import type { SourceLine } from './sourceLines';

/** Which lines are letterhead, words of the paper, its end (recipients and signature), and papers attached behind. */
export interface Zones {
  readonly head: readonly SourceLine[];
  readonly addressees: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  readonly tail: readonly SourceLine[];
  readonly attached: readonly SourceLine[];
}

const ADDRESSED = /^kinh\s*gui\b|(?:^|\s)dien\s*:\s*$/;
const RECIPIENTS = /^noi\s*nh[a]n\s*[:.]?/;
const AUTHORITY =
  /^(?:(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ)\.?\s+|(?:TM|KT|TL|TUQ|Q)\.\s*)\p{Lu}{2}|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|THỦ TRƯỞNG|TỔNG GIÁM ĐỐC|CHI CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH THANH TRA|TRẠM TRƯỞNG|THƯỜNG TRỰC)(?:\s|$)/u;
const OPENING =
  /^(?:can cu|thuc hien|trien khai thuc hien|theo |xet |tiep theo|thi hanh|de |nham |ngay \d|trong thoi gian|vua qua|hien nay|nhan duoc|tren co so|qua |thoi gian qua|truoc |tiep nhan|sau khi|uy ban nhan dan .{8,} (?:nhan duoc|yeu cau|de nghi|bao cao|ban hanh|thong bao)|ubnd .{4,} (?:nhan duoc|yeu cau|de nghi|bao cao|ban hanh|thong bao|xay dung))/;
const NUMBERED = /^(?:dieu\s+1\b|i\s?(?:[.)]|-)\s|1\s?[.)/]\s?\D|1-\s+[a-z]|a\s?[.)]\s|phan (?:i|thu nhat)\b)/;
const ATTACHED =
  /^(?:\(?\s*mau\s*(?:so\s*)?:?\s*\d+|phu luc\b(?!.*kem theo (?:cong van|van ban) nay\.)|bieu\s*(?:so|mau)?\s*:?\s*\d|\(?\s*kem theo\s+\S+\s+so\b|de cuong bao cao|ten co quan)/;
const LONG = 110;
const LONG_NAME = 90;

export function zonesOf(lines: readonly SourceLine[]): Zones {
  const headEnd = endOfHead(lines);
  const bodyStart = endOfAddressees(lines, headEnd);
  const tailStart = startOfTail(lines, bodyStart);
  const attachedStart = startOfAttached(lines, tailStart);
  return {
    head: lines.slice(0, headEnd),
    addressees: lines.slice(headEnd, bodyStart),
    body: lines.slice(bodyStart, tailStart),
    tail: lines.slice(tailStart, attachedStart),
    attached: lines.slice(attachedStart),
  };
}

function endOfHead(lines: readonly SourceLine[]): number {
  const end = lines.findIndex((line, index) => ADDRESSED.test(line.whole.folded) || startsBody(lines, line, index));
  return end < 0 ? lines.length : end;
}

function startsBody(lines: readonly SourceLine[], { whole }: SourceLine, index: number): boolean {
  if (NUMBERED.test(whole.folded)) return true;
  const isSubject = /^v\s?[/.]\s?v\b|^ve viec\b|^v\/v/.test(whole.folded);
  if (isSubject) return false;
  const isUnderLabel = /^v\s?\/\s?v\W*$/.test(lines[index - 1]?.whole.folded ?? '');
  const isProject = /^de /.test(whole.folded) && !/^để /iu.test(whole.text); // "Đề án 06" looks like "Để …"
  if (OPENING.test(whole.folded) && !isProject)
    return /^\p{Lu}/u.test(whole.text) && !/^\p{Lu}{4}/u.test(whole.text) && !isUnderLabel;
  return whole.text.length > LONG && /\p{Ll}/u.test(whole.text) && !/^chuy[eê]n\s*:/.test(whole.text.toLowerCase());
}

/** "Kính gửi:" with the list behind it. */
function endOfAddressees(lines: readonly SourceLine[], start: number): number {
  const first = lines[start];
  if (first === undefined || !ADDRESSED.test(first.whole.folded)) return start;
  let index = start;
  let open = /:\s*$/.test(first.whole.text) || /[;,]$/.test(first.whole.text);
  for (index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const isItem = /^[-–+•*]/.test(line.whole.text);
    const isGoingOn = /^\p{Ll}/u.test(line.whole.text) && !/[.:]$/.test(lines[index - 1]?.whole.text ?? '');
    if (!isItem && !open && !isGoingOn && !isBareBody(line, lines[index - 1])) break;
    if (!isItem && !isGoingOn && (OPENING.test(line.whole.folded) || NUMBERED.test(line.whole.folded))) break;
    open = /[;,]$/.test(line.whole.text) || (open && !/[.]$/.test(line.whole.text) && isItem);
  }
  return index;
}

/** "Kính gửi:" above one body on each line, without dashes or marks. */
function isBareBody({ whole }: SourceLine, before: SourceLine | undefined): boolean {
  if (before === undefined || /[.:]$/.test(before.whole.text.replace(/^.*kính\s*gửi\s*:\s*$/iu, ''))) return false;
  const named = leadingBodies(whole);
  return whole.text.length < LONG_NAME && named !== null && !named.isBounded && startsWithBody(whole);
}

function startOfTail(lines: readonly SourceLine[], start: number): number {
  const recipients = lines.findIndex(
    ({ cells }, index) => index >= start && cells.some(({ folded }) => RECIPIENTS.test(folded)),
  );
  const signed = lines.findIndex(
    (line, index) =>
      index >= start && line.cells.some(({ text }) => AUTHORITY.test(text)) && isAfterEnd(lines, index, recipients),
  );
  const found = [recipients, signed].filter((index) => index >= 0);
  return found.length === 0 ? lines.length : Math.min(...found);
}

/** A post in capitals is a signature behind "./." or close to the recipients; else it heads a decision. */
function isAfterEnd(lines: readonly SourceLine[], index: number, recipients: number): boolean {
  if (recipients >= 0 && recipients - index <= 8) return true;
  return (
    lines.slice(Math.max(0, index - 4), index).some(({ whole }) => /\.\s?\/\s?\.?\s*$/.test(whole.text)) ||
    lines.length - index <= 6
  );
}

function startOfAttached(lines: readonly SourceLine[], start: number): number {
  const at = lines.findIndex(
    (line, index) =>
      index > start &&
      (ATTACHED.test(line.whole.folded) ||
        nationalIn(line.whole) !== null ||
        mottoIn(line.whole) !== null ||
        /^ten co quan/.test(line.whole.folded)),
  );
  if (at < 0) return lines.length;
  return startOfLetterhead(lines, at, start);
}

/** The left column of a form may have been read before its right one. */
function startOfLetterhead(lines: readonly SourceLine[], at: number, start: number): number {
  const before = lines[at - 1]?.whole;
  const isTop =
    before !== undefined &&
    at - 1 > start &&
    /^(?:ỦY BAN NHÂN DÂN|UBND|UỶ BAN NHÂN DÂN|TÊN CƠ QUAN)/u.test(before.text);
  return isTop ? at - 1 : at;
}

export function isRecipientsHeading(folded: string): boolean {
  return RECIPIENTS.test(folded);
}

export function isAuthorityLine(text: string): boolean {
  return AUTHORITY.test(text);
}
