import type { Clause } from '../directive';
import { corrected, type DraftChoices } from './choices';
import { foldInPlace } from './passage';
import type { ClauseReading, DirectiveReading, Found, MomentReading } from './reading';
import { isWindowOfWork } from './windows';
import { isToBeDone } from './wordedLimits';

export interface DraftClause {
  readonly clause: Clause;
  /** As the reading numbers it; null: it has no number on paper. */
  readonly number: string | null;
}

/** The clauses the clerk keeps; a letter without numbers that asks for something has one, of its own paragraphs. */
export function draftClauses(reading: DirectiveReading, choices: DraftChoices): readonly DraftClause[] {
  if (reading.clauses.length > 0)
    return reading.clauses.flatMap((clause, index) => clauseOf(reading, clause.value, index, choices));
  const read = corrected(choices.corrections);
  const paragraphs = reading.opening.slice(unnumberedFrom(reading)).flatMap(({ value }, index) => {
    const text = read(`opening.${unnumberedFrom(reading) + index}`, value);
    return text === null ? [] : [text];
  });
  if (paragraphs.length === 0) return [];
  const groups = new Set(reading.addressees.flatMap(({ value }) => choices.groupOf(value) ?? []));
  const addressees = [...groups].map((groupId) => ({ groupId, role: 'lead' as const }));
  const clause = { id: 'clause-1', number: '1', heading: null, paragraphs, addressees, window: null };
  return [{ clause, number: null }];
}

/** Place of the first opening paragraph that asks for something; where clauses are numbered, behind the last. */
export function unnumberedFrom({ clauses, opening, duties }: DirectiveReading): number {
  const asked = opening.findIndex(({ span }) =>
    duties.some((duty) => duty.span.start >= span.start && duty.span.end <= span.end),
  );
  return clauses.length > 0 || asked < 0 ? opening.length : asked;
}

function clauseOf(
  reading: DirectiveReading,
  value: ClauseReading,
  index: number,
  { corrections, groupOf }: DraftChoices,
): readonly DraftClause[] {
  const words = corrected(corrections)(`clause.${index}`, value.paragraphs.join('\n'));
  if (words === null) return [];
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const hasHeading = value.heading !== null && lines[0] === value.heading && lines.length > 1;
  const addressees = value.addressees.flatMap(({ value: { group, role } }, place) => {
    const said = corrections.get(`clause.${index}.group.${place}`);
    const groupId = said === undefined ? groupOf(group) : said;
    return groupId === null || groupId === '' ? [] : [{ groupId, role }];
  });
  const clause: Clause = {
    id: `clause-${index + 1}`,
    number: value.number,
    heading: hasHeading ? value.heading : null,
    paragraphs: hasHeading ? lines.slice(1) : lines,
    addressees: addressees.filter(
      ({ groupId }, place) => addressees.findIndex((one) => one.groupId === groupId) === place,
    ),
    window: windowOf(reading, index),
  };
  return [{ clause, number: value.number }];
}

/** Days that figures are taken from are no days of doing: "Thời điểm lấy số liệu: từ ngày …". */
const OF_FIGURES = /(?:số liệu|kỳ báo cáo|thống kê)[^.;]{0,40}$/iu;

/**
 * The days the clause itself is to be done in, or by: where all its words give one last day and leave no choice. "trước
 * ngày 25/8" may mean two days and is asked about; so is a clause with several days, and days that may describe people.
 */
function windowOf({ text, clauses, moments }: DirectiveReading, index: number): Clause['window'] {
  const span = clauses[index]?.span;
  if (span === undefined) return null;
  const own = moments.filter(
    (moment) =>
      moment.span.start >= span.start &&
      moment.span.end <= span.end &&
      !OF_FIGURES.test(text.slice(span.start, moment.span.start)),
  );
  const limits = [...own.flatMap(windowSaid), ...doneBy(text, span.start, own)];
  const [first] = limits;
  const isOne = limits.every((one) => one !== null && one.to === first?.to);
  return isOne ? (first ?? null) : null;
}

type Days = Clause['window'];

function windowSaid(found: Found<MomentReading>): readonly Days[] {
  const { window: days, words } = found.value;
  if (days === null || !isWindowOfWork(found) || (days.from === null && days.to === null)) return [];
  return [{ ...days, quote: words }];
}

/** "hoàn thành việc rà soát chậm nhất ngày 25/8/2025"; null: it may be one of two days. */
function doneBy(text: string, start: number, moments: readonly Found<MomentReading>[]): readonly Days[] {
  return moments.flatMap(({ value: { due, words }, span }) => {
    if (due?.kind !== 'once' || !isToBeDone(foldInPlace(text.slice(start, span.start)))) return [];
    const isOneDay = due.clock !== null || due.isExclusive === false;
    return [isOneDay ? { from: null, to: due.day, quote: words } : null];
  });
}
