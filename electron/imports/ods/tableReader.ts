import type { Area } from '../grid/areas';
import { CELL_ERROR, CELL_TEXT, CELL_WITHOUT_VALUE, FORMULA_FLAG, LAST_COLUMN, LAST_ROW } from '../grid/cellCodes';
import type { StoredText } from '../grid/cellStore';
import { CellStoreBuilder, type SharedTables } from '../grid/cellStoreBuilder';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { eachChild } from '../xml/eachChild';
import type { XmlScanner } from '../xml/xmlScanner';
import { CellText } from './cellText';
import { CellAttributes, countOf, typedValue } from './cellValue';
import { ColumnStyles } from './columnStyles';
import type { OdsStyles } from './odsStyles';

/** A cell of the present row; kept until the row is whole, because a row may be repeated. */
interface RowCell {
  readonly column: number;
  readonly code: number;
  readonly value: number | StoredText;
  readonly styleId: number;
}

/** Errors as old versions show them beside a value that looks harmless. */
const SHOWN_ERROR = /^(?:#[A-Z0-9/?!]+|Err:\d+)$/;

/** Reads the rows of one `table:table` into a builder. */
export class TableReader {
  readonly builder: CellStoreBuilder;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  /** The table is a copy of another file that formulas refer to. */
  isForeign = false;
  private row = 1;
  private column = 1;
  private cells: RowCell[] = [];
  private readonly columnStyles = new ColumnStyles();
  private readonly attributes = new CellAttributes();
  private readonly text: CellText;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: OdsStyles,
    tables: SharedTables,
    private readonly limits: ReadLimits,
  ) {
    this.builder = new CellStoreBuilder(tables);
    this.text = new CellText(scanner, styles);
  }

  /** Reads the children of the present element: the table itself, or a group of its rows or columns. */
  read(): void {
    const { scanner } = this;
    eachChild(scanner, () => {
      if (scanner.is('table-row')) this.readRow();
      else if (scanner.is('table-column')) this.columnStyles.add(scanner);
      else if (scanner.is('table-source')) this.isForeign = true;
      else if (GROUPS.some((name) => scanner.is(name))) this.read();
    });
  }

  private readRow(): void {
    const { scanner } = this;
    const repeated = countOf(scanner.attribute('number-rows-repeated'));
    const visibility = scanner.attribute('visibility');
    const rowStyle = scanner.attribute('default-cell-style-name');
    this.cells = [];
    this.column = 1;
    eachChild(scanner, () => {
      if (scanner.is('table-cell') || scanner.is('covered-table-cell')) this.readCell(rowStyle);
    });
    if (this.cells.length > 0) this.storeRows(repeated, visibility === 'collapse' || visibility === 'filter');
    this.row += repeated;
  }

  private storeRows(repeated: number, isHidden: boolean): void {
    const last = this.row + repeated - 1;
    if (last > LAST_ROW) damaged('row-number');
    for (let row = this.row; row <= last; row += 1) {
      if (isHidden) this.hiddenRows.add(row);
      for (const { column, code, value, styleId } of this.cells) {
        if (this.builder.count >= this.limits.cells) refuse('too-large', { what: 'cells', limit: this.limits.cells });
        if (typeof value === 'number') this.builder.add(row, column, code, value, styleId);
        else this.builder.addText(row, column, value, styleId, code);
      }
    }
  }

  private readCell(rowStyle: string | null): void {
    const { scanner, attributes, text } = this;
    attributes.read(scanner);
    const { repeated, columnsSpanned, rowsSpanned } = attributes;
    text.clear();
    eachChild(scanner, () => {
      if (scanner.is('p')) text.readParagraph();
    });
    if (columnsSpanned > 1 || rowsSpanned > 1) this.addMerge(columnsSpanned, rowsSpanned);
    this.addCell(rowStyle);
    this.column += repeated;
  }

  private addCell(rowStyle: string | null): void {
    const { attributes, column } = this;
    const content = this.content();
    if (content === null) return;
    const last = column + attributes.repeated - 1;
    if (last > LAST_COLUMN) damaged('cell-address');
    for (let at = column; at <= last; at += 1) {
      const name = attributes.styleName ?? rowStyle ?? this.columnStyles.at(at);
      this.cells.push({ column: at, styleId: this.styles.cellStyle(name, content.isPercent), ...content });
    }
  }

  /** null for a blank cell. */
  private content(): { code: number; value: number | StoredText; isPercent: boolean } | null {
    const { attributes, text } = this;
    const flag = attributes.isFormula ? FORMULA_FLAG : 0;
    const stored = text.isPresent ? text.text() : attributes.text;
    if (attributes.isError || (attributes.isFormula && typeof stored === 'string' && SHOWN_ERROR.test(stored)))
      return { code: CELL_ERROR | flag, value: stored ?? '', isPercent: false };
    const typed = typedValue(attributes);
    if (typed) return { code: typed.code | flag, value: typed.value, isPercent: typed.isPercent };
    if (stored !== null && (stored !== '' || attributes.type !== null))
      return { code: CELL_TEXT | flag, value: stored, isPercent: false };
    return attributes.isFormula ? { code: CELL_WITHOUT_VALUE | flag, value: 0, isPercent: false } : null;
  }

  private addMerge(columns: number, rows: number): void {
    const { row, column, merges, limits } = this;
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) damaged('merge');
    if (merges.length === limits.merges) refuse('too-large', { what: 'merges', limit: limits.merges });
    merges.push(area);
  }
}

const GROUPS = [
  'table-header-rows',
  'table-rows',
  'table-row-group',
  'table-header-columns',
  'table-columns',
  'table-column-group',
] as const;
