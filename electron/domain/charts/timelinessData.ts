import { type BoardSection, type CellState, cellState } from '../board';
import type { LocalTime } from '../calendar';
import { compareVietnamese } from '../vietnamese';
import type { TimelinessData } from './chartData';

/** Of several duties of one unit in one period the worst is shown. */
const WORST: readonly CellState[] = [
  'missing',
  'late',
  'undated',
  'not-due',
  'zero',
  'on-time',
  'not-required',
  'closed',
  'ended',
  'withdrawn',
];

/** One duty of the board, units by name against its periods. */
export function timelinessData(section: BoardSection, asOf: LocalTime): TimelinessData {
  const places = new Map(section.periods.map((period, index) => [period, index]));
  const units = section.rows.map(({ unitId, unitName, cells }) => {
    const states: (CellState | null)[] = section.periods.map(() => null);
    for (const cell of cells) {
      const place = places.get(cell.period);
      if (place !== undefined) states[place] = worseOf(states[place] ?? null, cellState(cell));
    }
    return { id: unitId, name: unitName, states };
  });
  return {
    kind: 'timeliness',
    head: { asOf, label: section.formLabel },
    periods: section.periods,
    units: units.sort((left, right) => compareVietnamese(left.name, right.name)),
  };
}

function worseOf(one: CellState | null, other: CellState): CellState {
  return one !== null && WORST.indexOf(one) < WORST.indexOf(other) ? one : other;
}
