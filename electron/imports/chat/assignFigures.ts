import type { ChatFigure } from '../../domain/chat';
import type { Span } from '../../domain/directiveText/passage';
import { isPercentage, isToldInDong } from '../../domain/figureMeasure';
import type { FormDefinition } from '../../domain/form';
import { countWhile } from '../tables/countWhile';
import type { FoundNumber } from './numbersIn';
import { type FieldWords, ROWS, wordsOfForm } from './vocabulary';

interface Named {
  readonly fieldKey: string;
  readonly span: Span;
}

export interface Assigned {
  readonly figures: readonly ChatFigure[];
  /** Numbers that are figures, or are said to count something else: bases, populations. */
  readonly known: readonly Span[];
}

/**
 * Numbers of a message as figures of the form: by the words beside them, else by their order or size, and then said so.
 * @param isOfDay what stands before all units speaks of the people of the day: "Hôm nay: Hoài Hải 4, Hoài Mỹ 6"
 */
export function assignFigures(
  form: FormDefinition,
  folded: string,
  area: Span,
  all: readonly FoundNumber[],
  isOfDay: boolean,
): Assigned {
  const numbers = form.fields.some(isPercentage) ? all : all.filter(({ isPercent = false }) => !isPercent);
  const every = allNames(wordsOfForm(form), folded, area);
  const ofPercents = every.filter(({ fieldKey }) =>
    form.fields.some((one) => one.key === fieldKey && isPercentage(one)),
  );
  const named = numbers.map((number, at) => {
    const names = number.isPercent === true ? ofPercents : every;
    if (isOutOf(form, folded, numbers, at)) return null;
    const before = { start: numbers[at - 1]?.end ?? area.start, end: number.start };
    const last = isOutOf(form, folded, numbers, at + 1) ? at + 1 : at; // "70/140 hộ": the words behind are of both
    const after = { start: numbers[last]?.end ?? number.end, end: numbers[last + 1]?.start ?? area.end };
    // "tổng 42 cán bộ, 40 có smartphone": a pause parts a number from the words before it when words follow
    return (
      nearestBefore(names, folded, before, CLAUSE_END) ??
      nearestAfter(names, folded, after) ??
      nearestBefore(names, folded, before, SENTENCE_END)
    );
  });
  // "12 lũy kế 2.500": a name between two numbers is of the one it leads to
  for (const [at, name] of named.entries()) {
    const next = named[at + 1];
    if (
      name != null &&
      next != null &&
      name.span.start === next.span.start &&
      name.span.start > (numbers[at]?.start ?? 0)
    )
      named[at] = null;
  }
  const sure = numbers.flatMap((number, at): readonly ChatFigure[] => {
    const name = named[at];
    return name == null || !takes(form, name.fieldKey, number)
      ? []
      : [figureOf(name.fieldKey, number, spanOver(name.span, number), number.isDoubtful)];
  });
  const isOthers = (number: FoundNumber, at: number) => {
    const before = folded.slice(numbers[at - 1]?.end ?? area.start, number.start);
    // "mới 16/6.055" of a list is the day's people and the running total, no base
    const isOnTotal = form.shape === 'list' && named[at - 1]?.fieldKey === ROWS;
    const isBase =
      named[at - 1] != null && !isOnTotal && /^\s*\/\s*$/.test(before) && (numbers[at - 1]?.value ?? 0) <= number.value;
    return named[at] == null && (isBase || OF_OTHERS.test(before.split(CLAUSE_END).at(-1) ?? ''));
  };
  const rest = numbers.filter((number, at) => named[at] == null && !isOthers(number, at));
  const guessed = unnamed(form, sure, rest, isOfDay);
  const isKnown = (number: FoundNumber, at: number) =>
    named[at] != null || isOthers(number, at) || guessed.some(({ span }) => span.start === number.start);
  return { figures: lastOfEach([...sure, ...guessed]), known: numbers.filter(isKnown) };
}

/**
 * "70/140 hộ": the second says out of how many, and is no figure itself. Longer rows, "42/40/38", are figures in the order of
 * the form, and of a list "mới 16/6.055" is the day's people and the running total.
 */
function isOutOf({ shape }: FormDefinition, folded: string, numbers: readonly FoundNumber[], at: number): boolean {
  const isJoined = (to: number) =>
    /^\s*\/\s*$/.test(folded.slice(numbers[to - 1]?.end ?? 0, numbers[to]?.start ?? 0)) && to > 0;
  const [number, before] = [numbers[at], numbers[at - 1]];
  if (shape === 'list' || number === undefined || before === undefined || before.value > number.value) return false;
  return isJoined(at) && !isJoined(at - 1) && !isJoined(at + 1);
}

/** A fraction is no count, and “140.000đ” is no 140.000 nghìn đồng. */
function takes(
  { fields }: FormDefinition,
  fieldKey: string,
  { value, isInDong = false, isPercent = false }: FoundNumber,
): boolean {
  const field = fields.find(({ key }) => key === fieldKey);
  if (isPercent && (field === undefined || !isPercentage(field))) return false;
  if (!Number.isInteger(value) && field?.decimals === undefined) return false;
  return !isInDong || field === undefined || isToldInDong(field);
}

function figureOf(fieldKey: string, { value }: FoundNumber, span: Span, isDoubtful: boolean): ChatFigure {
  return { fieldKey, value, span, isDoubtful };
}

function spanOver(left: Span, right: Span): Span {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}

/** Between a name and its number: "tổng số người dân 5.874" counts somebody else than "tổng số" alone. */
const OF_OTHERS =
  /\b(?:dan|dan so|ho|ho dan|khau|nhan khau|thue bao|can bo|cbcc|cbccvc|smartphone|dien thoai|may|doan vien|hoc sinh|cu tri)\b/;
/** A number somebody hopes for is no figure. */
const PLANNED = /\b(?:chi tieu|muc tieu|ke hoach|duoc giao|phan dau|ngay mai)\b/;
const SENTENCE_END = /[;/\n]|\.(?=\s|$)/g;
const CLAUSE_END = /[,;/\n]|\.(?=\s|$)/g;

/** The name that stands last before the number behind the last pause; of two that end there the longer. */
function nearestBefore(names: readonly Named[], folded: string, { start, end }: Span, pause: RegExp): Named | null {
  const raw = folded.slice(start, end);
  const cut = Math.max(...[...raw.matchAll(pause)].map(({ index }) => index + 1), 0);
  const found = within(names, { start: start + cut, end }).filter(
    ({ span }) => !OF_OTHERS.test(folded.slice(span.end, end)) && !PLANNED.test(folded.slice(start + cut, end)),
  );
  return found.sort((a, b) => b.span.end - a.span.end || a.span.start - b.span.start)[0] ?? null;
}

/** The name behind the number, before the next sign of a pause. */
function nearestAfter(names: readonly Named[], folded: string, { start, end }: Span): Named | null {
  const raw = folded.slice(start, end);
  const stop = raw.search(/[,;:/(\n]|\.(?=\s|$)/);
  const found = within(names, { start, end: stop === -1 ? end : start + stop });
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)[0] ?? null;
}

/** All names in the area, by their places. */
function allNames(words: readonly FieldWords[], folded: string, { start, end }: Span): readonly Named[] {
  const text = folded.slice(start, end);
  const found = words.flatMap(({ fieldKey, phrases }) =>
    phrases.flatMap((phrase) =>
      Array.from(text.matchAll(patternOf(phrase)), (match) => ({
        fieldKey,
        span: { start: start + match.index, end: start + match.index + match[0].length },
      })),
    ),
  );
  return found.sort((left, right) => left.span.start - right.span.start);
}

function within(names: readonly Named[], { start, end }: Span): Named[] {
  const from = countWhile(names, ({ span }) => span.start < start);
  const to = countWhile(names, ({ span }) => span.start < end);
  return names.slice(from, to).filter(({ span }) => span.end <= end);
}

const patterns = new Map<string, RegExp>();

/** The words of a phrase with spaces or signs between, and no letter beside. */
function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}])${phrase.split(' ').join('[^\\p{L}\\p{N}\\n]+')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  patterns.set(phrase, made);
  return made;
}

/** Numbers nobody named: all fields in their order, or the day's people and the larger running total. */
function unnamed(
  form: FormDefinition,
  sure: readonly ChatFigure[],
  rest: readonly FoundNumber[],
  isOfDay: boolean,
): readonly ChatFigure[] {
  const counts = form.fields.filter(({ type }) => type === 'count').map(({ key }) => key);
  const guess = (keys: readonly string[], numbers: readonly FoundNumber[]) =>
    numbers.flatMap((number, at) => {
      const key = keys[at];
      return key === undefined || !takes(form, key, number) ? [] : [figureOf(key, number, number, true)];
    });
  if (form.shape !== 'list') return sure.length === 0 && rest.length === counts.length ? guess(counts, rest) : [];
  const open = [ROWS, ...counts].filter((key) => !sure.some(({ fieldKey }) => fieldKey === key));
  if (rest.length === 1 && sure.length === 0) return guess(isOfDay ? [ROWS] : counts.slice(0, 1), rest);
  if (rest.length === 0 || rest.length !== open.length || counts.length !== 1) return [];
  const rising = rest.toSorted((left, right) => left.value - right.value);
  const isInOrder = sure.every(({ fieldKey, value }) => fits(fieldKey, value, rising[0]?.value ?? 0));
  return isInOrder ? guess(open, rising) : [];
}

/** The people of one day are never more than the running total. */
function fits(known: string, value: number, other: number): boolean {
  return known === ROWS ? other >= value : other <= value;
}

/** Said twice, the later holds; and then it is in doubt. */
function lastOfEach(figures: readonly ChatFigure[]): readonly ChatFigure[] {
  return [...new Set(figures.map(({ fieldKey }) => fieldKey))].flatMap((key) => {
    const own = figures.filter(({ fieldKey }) => fieldKey === key);
    const last = own.at(-1);
    if (last === undefined) return [];
    return [{ ...last, isDoubtful: last.isDoubtful || own.some(({ value }) => value !== last.value) }];
  });
}
