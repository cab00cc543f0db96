import { leadingBodies } from './bodies';
import { momentsIn, type PaperTime } from './moments';
import { type Passage, part, spanOf } from './passage';
import type { DueReading, DutyReading, Found } from './reading';

/** "Yêu cầu các đơn vị báo cáo theo các mốc:" above "- Lần 1: trước 10h00 ngày 15/10": each line of the list is a report. */

/** What the list is of. */
export interface ListLead {
  readonly receiver: string | null;
  readonly via: string | null;
  readonly channel: string | null;
  readonly email: string | null;
  readonly form: string | null;
  /** Whom the lead names; empty: nobody but "các đơn vị", who are those the letter or the clause is for. */
  readonly who: readonly string[];
}

const ASKS = /\b(?:bao cao|gui|nop)\b[^.]*:$/;
/** "các tiêu chí báo cáo gồm:" tells what stands in a report. */
const OF_CONTENT =
  /\b(?:noi dung|de cuong|bao gom|gom|ve(?: tinh hinh| ket qua)?|nhu sau ve|cac nhiem vu|giai phap)\s*(?:sau|nhu sau|chinh)?\s*:$/;
const EVERYBODY = /^(?:các |từng )?(?:cơ quan, )?(?:đơn vị|địa phương|cơ quan)(?: (?:trên|liên quan))?$/iu;

/** "Sau khi nghe các đơn vị báo cáo, … kết luận:" asks for something else. */
const OF_OTHERS =
  /\b(?:nghe|xet|xem|sau khi|da)\b[^.]{0,60}\bbao cao\b|\b(?:ket luan|y kien|chi dao|thong bao)(?: nhu sau)?\s*:$/;

/** Whether reports may be listed under the words. */
export function isListLead({ folded }: Passage): boolean {
  return folded.endsWith(':') && ASKS.test(folded) && !OF_CONTENT.test(folded) && !OF_OTHERS.test(folded);
}

export function whoOfLead(lead: Passage, otherwise: readonly string[]): readonly string[] {
  const named = leadingBodies(lead);
  const bodies = named?.isBounded === true ? named.lead.map(({ text }) => text) : [];
  const own = bodies.filter((name) => !EVERYBODY.test(name));
  return own.length > 0 ? own : otherwise;
}

/** What a line may say before its limit: which of the reports it is, or who sends it. */
const WHICH =
  /^(?:bao cao\s+)?(?:lan|dot|ky|giai doan|moc|quy|thang|tuan|nam|(?:6|9|sau|chin) thang|so bo|nhanh|chinh thuc|tong ket|so ket|dinh ky|hang (?:ngay|tuan|thang|quy|nam)|dau|cuoi|giua)\b[^.;]{0,60}$|^$/;
const LABEL = /^(?:\d{1,2}(?:\.\d+)*\s?[.)/]|[a-zđ]\)|\(\d{1,2}\)|[-–+•*])\s*/u;

/** The reports of one line of the list; none where it says anything but which report, or whose, is due when. */
export function listedIn(
  line: Passage,
  lead: ListLead,
  paper: PaperTime,
  clause: string | null,
): readonly Found<DutyReading>[] {
  const words = part(line, LABEL.exec(line.text)?.[0].length ?? 0);
  const limits = momentsIn(words, paper).flatMap(({ value, span, doubt }) =>
    value.due === null || value.due.kind === 'undated' ? [] : [{ value: value.due, span, doubt }],
  );
  const first = limits[0];
  if (first === undefined) return [];
  const before = part(words, 0, words.at.indexOf(first.span.start));
  const name = part(before, 0, before.text.replace(/[\s:,(–-]+$/u, '').length);
  const bodies = leadingBodies(name);
  const isBody = bodies !== null && !bodies.isBounded && bodies.lead.length > 0;
  if (!isBody && !WHICH.test(name.folded)) return [];
  if (name.text === '' && !isWholeLine(words, limits.at(-1)?.span.end ?? 0)) return [];
  const who = isBody ? bodies.lead.map(({ text }) => text) : lead.who;
  const { receiver, via, channel, email, form } = lead;
  return limits.map((due: Found<DueReading>) => ({
    value: { clause, who, receiver, via, channel, email, form, due, quote: line.text },
    span: spanOf(line),
    doubt: 'as-listed',
  }));
}

/** Behind the limit stands a remark at most: "Đến ngày 31/5 toàn tỉnh đạt …" tells of something else. */
function isWholeLine(words: Passage, end: number): boolean {
  const behind = words.at.findIndex((place) => place >= end);
  return behind < 0 || /^\s*(?:\(|[;.,:/]|$)/.test(words.text.slice(behind));
}
