import { dayOf, type IsoDay } from '../calendar';
import type { Directive, Schedule } from '../directive';
import { startsWithBody, startsWithVerb } from '../directiveText/bodies';
import { formMentionsIn } from '../directiveText/duties';
import { clauseLabel } from '../directiveText/numbering';
import { foldInPlace, passageOf } from '../directiveText/passage';
import { duePeriods } from '../dueRule';
import { issueDay } from '../task';
import { isValidOn, type Unit, type UnitGroup } from '../unit';
import { type Advice, advice } from './advice';
import { isParent } from './words';

/** What the registry has, to tell an addressee that nobody is behind. */
export interface Registry {
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
}

/**
 * Reports without a form or a date, clauses that address nobody, groups without a unit.
 * @param ownForm  label of a form of our own, which the paper does not name; null: it names it
 * @param registry null: not known
 */
export function dutyAdvice(
  directive: Directive,
  ownForm: (formId: string) => string | null,
  registry: Registry | null,
): readonly Advice[] {
  const numberOf = (clauseId: string) => directive.clauses.find(({ id }) => id === clauseId)?.number ?? null;
  return [
    ...directive.schedules.flatMap(({ clauseId, formId, due, quote }, index) => {
      const place = { clause: numberOf(clauseId), field: `schedules[${index}]` };
      return [
        ...formOf(formId === null ? null : ownForm(formId), formId !== null, quote, place),
        ...(due.kind === 'undated' ? [advice('report-without-date', place, quote, due.words)] : []),
      ];
    }),
    ...askedTwice(directive, numberOf, registry),
    ...unaddressed(directive),
    ...(registry === null ? [] : unmatched(directive, registry)),
  ];
}

/**
 * Two duties that ask the same units for the same form and period: each is followed up, and may be meant as one. Not where
 * one clause asks two groups by the same minute, which a unit of both owes once.
 */
function askedTwice(
  { schedules }: Directive,
  numberOf: (clauseId: string) => string | null,
  registry: Registry | null,
): readonly Advice[] {
  const asking = schedules.filter(({ formId, owedBy }) => formId !== null && owedBy === 'units');
  return asking.flatMap((schedule, place) => {
    const other = asking.slice(0, place).find((earlier) => isAskedAgain(earlier, schedule, registry));
    if (other === undefined) return [];
    const where = { clause: numberOf(schedule.clauseId), field: `schedules[${schedules.indexOf(schedule)}]` };
    return [advice('same-report-twice', where, schedule.quote, other.quote)];
  });
}

function isAskedAgain(earlier: Schedule, later: Schedule, registry: Registry | null): boolean {
  if (earlier.formId !== later.formId) return false;
  const isOneGroup = earlier.groupId === later.groupId;
  const isShared =
    isOneGroup ||
    (registry?.units ?? []).some(({ groups }) => groups.includes(earlier.groupId) && groups.includes(later.groupId));
  if (!isShared) return false;
  const before = new Map(duePeriods(earlier.due).map(({ period, dueAt }) => [period, dueAt]));
  return duePeriods(later.due).some(({ period, dueAt }) => {
    const known = before.get(period);
    return known !== undefined && (isOneGroup || earlier.clauseId !== later.clauseId || known !== dueAt);
  });
}

/** The paper names no form; or it names one that nobody has described here yet. */
function formOf(
  own: string | null,
  hasForm: boolean,
  quote: string,
  place: { readonly clause: string | null; readonly field: string },
): readonly Advice[] {
  const named = formMentionsIn(passageOf(quote, 0, quote.length))[0]?.value ?? null;
  if (!hasForm && named !== null) return [advice('form-not-described', place, named)];
  return hasForm && own === null ? [] : [advice('report-without-form', place, quote, own)];
}

/**
 * Orders that name nobody, in a paper whose other clauses do. Where none names anybody, all speak to whom the letter is
 * written, which is said once; a part speaks to whom its whole does, and a heading or a statement orders nothing.
 */
function unaddressed(directive: Directive): readonly Advice[] {
  const { clauses, addressees } = directive;
  const isForAll = addressees.length > 0 && clauses.every((clause) => clause.addressees.length === 0);
  const orders = clauses.filter(({ paragraphs: [words = ''] }) => isOrder(words)).length;
  const forAll =
    isForAll && orders > 0
      ? [advice('orders-for-all', { field: 'clauses' }, String(orders), addressees.join(', '))]
      : [];
  const open = clauses.flatMap(({ number, heading, paragraphs, addressees: own }, index) => {
    const isTold = own.length > 0 || isParent(number, directive) || isPartOfTold(number, directive);
    const words = paragraphs[0] ?? heading ?? number;
    return isTold || !(namesBody(words) || (isOrder(words) && !isForAll))
      ? []
      : [advice('clause-without-addressee', { clause: number, field: `clauses[${index}]` }, words)];
  });
  return [...forAll, ...open];
}

function isPartOfTold(number: string, { clauses }: Directive): boolean {
  return clauses.some((clause) => clause.addressees.length > 0 && number.startsWith(`${clause.number}.`));
}

/** "2. Rà soát …", not "1. Mục đích" and not an article of a decision. */
function isOrder(words: string): boolean {
  const label = clauseLabel(words);
  const order = foldInPlace(words.slice(label?.length ?? 0).replace(/^[-–+•]\s*/, ''));
  return label?.style !== 'article' && startsWithVerb(order) && order.length > SHORTEST_ORDER;
}

/** "2. Các đơn vị …" names somebody whom no group stands for yet. */
function namesBody(words: string): boolean {
  const label = clauseLabel(words)?.length ?? 0;
  return startsWithBody(passageOf(words, label, words.length));
}

const SHORTEST_ORDER = 20;

/** Groups that nobody is in, or nobody any more: what they owe would be followed up with no one. */
function unmatched(directive: Directive, { groups, units }: Registry): readonly Advice[] {
  const issued = issueDay(directive);
  return [...groupsNamed(directive)].flatMap(([groupId, { place, on }]) => {
    const members = units.filter((unit) => unit.groups.includes(groupId));
    const name = groups.find(({ id }) => id === groupId)?.name ?? groupId;
    if (members.length === 0) return [advice('addressee-without-unit', place, name)];
    const asked = on.length > 0 ? on : issued === null ? [] : [issued];
    const isEnded = asked.length > 0 && !members.some((unit) => asked.some((day) => isValidOn(unit, day)));
    return isEnded ? [advice('addressee-ended', place, name, asked[0] ?? null)] : [];
  });
}

interface NamedGroup {
  readonly place: { readonly clause: string | null; readonly field: string };
  /** Days its units owe something on; none: no day is named. */
  readonly on: readonly IsoDay[];
}

/** Groups of clauses and of duties, each where it stands first. */
function groupsNamed({ clauses, schedules }: Directive): ReadonlyMap<string, NamedGroup> {
  const named = new Map<string, NamedGroup>();
  clauses.forEach(({ number, addressees }, index) => {
    for (const { groupId } of addressees)
      if (!named.has(groupId))
        named.set(groupId, { place: { clause: number, field: `clauses[${index}].addressees` }, on: [] });
  });
  schedules.forEach(({ clauseId, groupId, owedBy, due }, index) => {
    if (owedBy === 'office') return;
    const clause = clauses.find(({ id }) => id === clauseId)?.number ?? null;
    const before = named.get(groupId) ?? { place: { clause, field: `schedules[${index}]` }, on: [] };
    named.set(groupId, { ...before, on: [...before.on, ...duePeriods(due).map(({ dueAt }) => dayOf(dueAt))] });
  });
  return named;
}
