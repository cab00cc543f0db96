import type { BoardCell } from './board';
import { frameOf } from './boardFrame';
import { type BoardInput, cellOf, nameOfSection } from './buildBoard';
import { type KnownReport, reportsKnownAt } from './knownReports';
import type { Obligation } from './obligation';

export interface WalkedRow {
  readonly formLabel: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly cells: readonly BoardCell[];
}

/**
 * The rows of `buildBoard` in their order, one at a time: a year of 300 units has 220,000 cells, and reports with all their
 * figures that need not be in memory together.
 * @param reportsOn live versions of the reports on these duties
 */
export function* walkBoard(
  input: Omit<BoardInput, 'reports'>,
  reportsOn: (duties: readonly Obligation[]) => readonly KnownReport[],
): Generator<WalkedRow> {
  const { directive, obligations, units, unitLabels, at } = input;
  const frame = frameOf(obligations, units);
  for (const schedule of directive.schedules) {
    const { formLabel } = nameOfSection(schedule, input);
    for (const { unit, places } of frame.get(schedule.id)?.rows ?? []) {
      const duties = Array.from(places).flatMap((place) => obligations[place] ?? []);
      const known = reportsKnownAt(reportsOn(duties), at);
      yield {
        formLabel,
        unitId: unit.id,
        unitName: unitLabels.get(unit.id) ?? unit.name,
        cells: duties.map((duty) => cellOf(duty, known.get(duty.id) ?? [], at)),
      };
    }
  }
}
