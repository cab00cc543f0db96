import type { BuiltSheet } from './buildSheets';

/** Sheets laid out and printed at a time: enough that starting a print costs little, few enough for the memory. */
const SHEETS_AT_A_TIME = 100;

/** The sheets of a paper in runs of bounded length: what a long paper takes of memory is what one run takes. */
export class SheetRuns {
  private readonly runs: readonly (readonly BuiltSheet[])[];

  constructor(
    private readonly sheets: readonly BuiltSheet[],
    private readonly place: HTMLElement,
  ) {
    const count = Math.max(1, Math.ceil(sheets.length / SHEETS_AT_A_TIME)); // an empty paper is an empty page
    this.runs = Array.from({ length: count }, (_, index) =>
      sheets.slice(index * SHEETS_AT_A_TIME, (index + 1) * SHEETS_AT_A_TIME),
    );
  }

  get count(): number {
    return this.runs.length;
  }

  sheetsOf(index: number): readonly BuiltSheet[] {
    return this.runs[index] ?? [];
  }

  /** Only these sheets stand on the page. */
  lay(sheets: readonly BuiltSheet[]): void {
    this.place.replaceChildren(...sheets.map(({ element }) => element));
  }

  /** A run of them, to be printed; nothing to do where all stand there anyway. */
  show(index: number): void {
    if (this.count > 1) this.lay(this.sheetsOf(index));
  }

  /** All of them, none laid out before it is printed or seen. */
  rest(): void {
    this.place.classList.add('resting');
    this.lay(this.sheets);
  }
}
