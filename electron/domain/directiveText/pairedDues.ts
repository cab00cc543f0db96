import { enumeratedBodies, startsWithBody, startsWithVerb } from './bodies';
import { momentsIn, type PaperTime } from './moments';
import { type Passage, part } from './passage';
import type { DueReading, Found } from './reading';

/** "UBND các xã báo cáo … trước ngày 10/8; UBND các phường trước ngày 12/8": each body with a day of its own. */
export interface PairedDue {
  /** null: whoever the sentence begins with. */
  readonly who: readonly string[] | null;
  readonly due: Found<DueReading>;
}

/** Between a body and its limit or behind it stands nothing but these. */
const JOINT = /^[\s,;:()]*(?:(?:va|con|doi voi)\s+)*/;
const LONGEST_NAME = 160;

/**
 * The limits of a sentence with the bodies right in front of them.
 * @param index where it asks for the report
 * @returns null where a limit stands behind anything else, or fewer than two bodies have a limit of their own
 */
export function pairedDues(sentence: Passage, index: number, paper: PaperTime): readonly PairedDue[] | null {
  const limits = momentsIn(sentence, paper).flatMap(({ value, span, doubt }) =>
    value.due === null || value.due.kind === 'undated' ? [] : [{ value: value.due, span, doubt }],
  );
  if (limits.length < 2 || limits.some(({ value }) => value.kind !== 'once')) return null;
  const paired = limits.map((due, at): PairedDue | null => {
    const from = endOf(sentence, limits[at - 1]);
    const to = sentence.at.indexOf(due.span.start);
    const who = bodiesIn(part(sentence, from, to), from === 0);
    if (who !== null) return to <= index || isOfMany(sentence, from, who) ? { who, due } : null;
    return from <= index && index < to ? pairOfOrder(sentence, index, to, due) : null;
  });
  const whole = paired.filter((one) => one !== null);
  const named = whole.filter(({ who }) => who !== null).length;
  return whole.length === limits.length && named >= 1 && !isTiedTwice(whole) ? whole : null;
}

/** "… trước ngày 10/9 và UBND tỉnh trước ngày 15/9": one body behind the order may as well be who receives it. */
function isOfMany({ text }: Passage, from: number, who: readonly string[]): boolean {
  return /^\s*;/.test(text.slice(from)) || who.every((name) => /^(?:(?:UBND|Ủy ban nhân dân)\s+)?các\s/iu.test(name));
}

function endOf(sentence: Passage, before: Found<DueReading> | undefined): number {
  return before === undefined ? 0 : sentence.at.indexOf(before.span.end - 1) + 1;
}

/** "… báo cáo về UBND huyện (UBND các xã trước ngày …": the bracket names the bodies; without one the sentence does. */
function pairOfOrder(sentence: Passage, index: number, to: number, due: Found<DueReading>): PairedDue | null {
  const bracket = sentence.text.lastIndexOf('(', to - 1);
  if (bracket < index) return { who: null, due };
  const who = bodiesIn(part(sentence, bracket + 1, to), false);
  return who === null ? null : { who, due };
}

/** The whole of the words is a list of bodies; null: it is not. */
export function bodiesIn(words: Passage, isFirst: boolean): readonly string[] | null {
  const label = isFirst ? (/^(?:\d{1,2}(?:\.\d+)*\s?[.)/]|[a-zđ]\)|[-–+•*])\s*/u.exec(words.text)?.[0].length ?? 0) : 0;
  const rest = part(words, label);
  const named = part(rest, JOINT.exec(rest.folded)?.[0].length ?? 0);
  const clean = part(named, 0, named.text.replace(/[\s,:(]+$/, '').length);
  if (clean.text.length > LONGEST_NAME || !startsWithBody(clean) || ORDERS.test(clean.folded)) return null;
  const bodies = enumeratedBodies(clean);
  return bodies.every((body) => startsWithBody(body) && !startsWithVerb(body.folded))
    ? bodies.map(({ text }) => text)
    : null;
}

/** A name with an order behind it is no name. */
const ORDERS = /\b(?:bao cao|gui|nop|hoan thanh|thuc hien|tong hop|trien khai|dat|rieng)\b/;

/** One and the same body with two days owes two reports, which other rules read. */
function isTiedTwice(paired: readonly PairedDue[]): boolean {
  const names = paired.map(({ who }) => who?.join() ?? '');
  return new Set(names).size < names.length;
}
