import { CELL_STATES, type CellState, cellState } from './board';
import { placesToSeeAgain, type Sight } from './dutyPlaces';
import type { KnownReport } from './knownReports';
import { type Obligation, statusOf } from './obligation';

type Seen = Sight<KnownReport>;
interface Kept extends Seen {
  readonly states: Uint8Array;
}
const kept = new WeakMap<readonly Obligation[], Kept>();

/** How each duty of a list stands at a moment, by its place: as that of its cell on the board. Answers until asked again. */
export class DutyStates {
  readonly #states: Uint8Array;

  private constructor(states: Uint8Array) {
    this.#states = states;
  }

  /** From one moment to the next nearly all stay as they are. */
  static of(obligations: readonly Obligation[], seen: Seen): DutyStates {
    const before = kept.get(obligations) ?? null;
    const again = placesToSeeAgain(obligations, seen, before);
    const states = before?.states ?? new Uint8Array(obligations.length);
    for (const place of again ?? obligations.keys()) {
      const obligation = obligations[place];
      if (obligation !== undefined) states[place] = CELL_STATES.indexOf(stateOf(obligation, seen));
    }
    kept.set(obligations, { ...seen, states });
    return new DutyStates(states);
  }

  at(place: number): CellState {
    return CELL_STATES[this.#states[place] ?? 0] ?? 'missing'; // only its own indexes are put in
  }
}

function stateOf(obligation: Obligation, { known, at }: Seen): CellState {
  const { isWithdrawn, dueAt } = obligation;
  const reports = known.get(obligation.id) ?? [];
  let first = reports[0]?.arrivedAt ?? null;
  for (const { arrivedAt } of reports) if (first === null || arrivedAt < first) first = arrivedAt;
  const { state, letOff = null } = statusOf(obligation, first, reports.at(-1)?.isNil ?? false, at);
  return cellState({ state, letOff, isWithdrawn, dueAt });
}
