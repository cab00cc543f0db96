import type { XmlScanner } from '../xml/xmlScanner';
import { countOf } from './cellValue';

/** Styles of cells that name none, by stretches of columns. */
export class ColumnStyles {
  private readonly stretches: { readonly last: number; readonly style: string | null }[] = [];

  /** Reads the `table-column` that is the present token. */
  add(scanner: XmlScanner): void {
    const last = (this.stretches.at(-1)?.last ?? 0) + countOf(scanner.attribute('number-columns-repeated'));
    this.stretches.push({ last, style: scanner.attribute('default-cell-style-name') });
  }

  at(column: number): string | null {
    let from = 0;
    let to = this.stretches.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.stretches[middle]?.last ?? 0) < column) from = middle + 1;
      else to = middle;
    }
    return this.stretches[from]?.style ?? null;
  }
}
