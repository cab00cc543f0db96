/** What was, is and may be again, of anything that is edited. */
export interface Timeline<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** Changes of one kind in a row are one step; null: the next change is a step of its own. */
  readonly running: string | null;
}

const MOST_STEPS = 200;

export function startOf<T>(now: T): Timeline<T> {
  return { past: [], now, future: [], running: null };
}

/** @param kind typing in one place says the same each time; null: always a step of its own */
export function changed<T>(line: Timeline<T>, now: T, kind: string | null): Timeline<T> {
  if (now === line.now) return line;
  const isSameStep = kind !== null && kind === line.running;
  const past = isSameStep ? line.past : [...line.past, line.now].slice(-MOST_STEPS);
  return { past, now, future: [], running: kind };
}

export function undone<T>(line: Timeline<T>): Timeline<T> {
  const before = line.past.at(-1);
  if (before === undefined) return line;
  return { past: line.past.slice(0, -1), now: before, future: [line.now, ...line.future], running: null };
}

export function redone<T>(line: Timeline<T>): Timeline<T> {
  const [next, ...future] = line.future;
  if (next === undefined) return line;
  return { past: [...line.past, line.now], now: next, future, running: null };
}
