import type { Area } from '../imports/grid/areas';
import { LAST_COLUMN, LAST_ROW } from '../imports/grid/cellCodes';
import { damaged, refuse } from '../imports/refusal';
import { type Place, parseArea, parseCount, parseReference } from '../imports/xlsx/cellReference';
import { isTrue } from '../imports/xlsx/workbookPart';
import { START, TEXT, XmlScanner } from '../imports/xml/xmlScanner';

/** Bytes from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A `<c>` in the bytes of its sheet. */
export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  /** Behind the `>` of its start tag. */
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  readonly style: number;
  readonly formula: FormulaSpan | null;
  /** The whole `<v>`. */
  readonly value: Span | null;
}

export interface FormulaSpan {
  /** "normal", "shared", "array", "dataTable". */
  readonly kind: string;
  readonly text: string;
  /** Area it fills, of array formulas and data tables; of the first of shared ones all that share it. */
  readonly ref: string | null;
  readonly sharedIndex: number | null;
}

export interface RowSpan extends Span {
  readonly number: number;
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  /** Where its end tag begins. */
  readonly contentEnd: number;
  /** The numbers within `spans="1:5"`. */
  readonly spans: Span | null;
  /** Style of cells that are not there; null: the row has none. */
  readonly style: number | null;
  readonly isHidden: boolean;
  /** Only of rows that were asked for: all its cells in their order. */
  readonly cells: readonly CellSpan[];
}

export interface ColumnLook {
  readonly min: number;
  readonly max: number;
  readonly style: number | null;
  readonly isHidden: boolean;
}

/** Where everything is that filling may touch. Places count in `bytes`, which are UTF-8 without byte order mark. */
export interface SheetIndex {
  readonly bytes: Buffer;
  /** What stands before the names of elements: "" or "x:". */
  readonly prefix: string;
  /** The area within `<dimension ref="A1:H30"/>`. */
  readonly dimension: Span | null;
  readonly data: Pick<RowSpan, 'start' | 'tagEnd' | 'contentEnd' | 'end' | 'isSelfClosing'>;
  readonly rows: readonly RowSpan[];
  /** The same by their numbers; of two with one number the later. */
  readonly rowAt: ReadonlyMap<number, RowSpan>;
  /** All cells with a formula. */
  readonly formulas: readonly CellSpan[];
  /** Areas that one formula fills, its own cell included. */
  readonly filledAreas: readonly (Area & { readonly formula: string })[];
  readonly columns: readonly ColumnLook[];
  readonly isProtected: boolean;
}

/** No form has as many; what has is a data base and not a form. */
const MOST_CELLS = 500_000;

/**
 * @param wantedRows rows whose cells are wanted
 * @throws RefusalError damaged XML or addresses; too-large by number of cells
 */
export function indexSheet(content: Buffer, part: string, wantedRows: ReadonlySet<number>): SheetIndex {
  return new SheetIndexer(new XmlScanner(content, part), wantedRows).read();
}

class SheetIndexer {
  private cellCount = 0;
  private readonly rows: RowSpan[] = [];
  private readonly formulas: CellSpan[] = [];
  private readonly columns: ColumnLook[] = [];
  private prefix = '';
  private dimension: Span | null = null;
  private data: SheetIndex['data'] | null = null;
  private isProtected = false;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly wantedRows: ReadonlySet<number>,
  ) {}

  read(): SheetIndex {
    const { scanner } = this;
    for (let token = scanner.next(); token; token = scanner.next()) {
      if (token !== START) continue;
      if (scanner.is('dimension')) this.dimension = this.attributeSpan('ref');
      else if (scanner.is('col')) this.columns.push(this.columnLook());
      else if (scanner.is('sheetProtection')) this.isProtected = isTrue(scanner.attribute('sheet'));
      else if (scanner.is('sheetData')) this.readData();
    }
    if (this.data === null) damaged('sheet-without-data', { part: scanner.part });
    const { prefix, dimension, data, rows, formulas, columns, isProtected } = this;
    const rowAt = new Map(rows.map((row) => [row.number, row]));
    const filledAreas = formulas.flatMap(({ formula }) => filledArea(formula));
    return { bytes: scanner.bytes, prefix, dimension, data, rows, rowAt, formulas, filledAreas, columns, isProtected };
  }

  private tagStart(): number {
    return this.scanner.bytes.lastIndexOf(0x3c, this.scanner.nameStart);
  }

  /** Place of a value of the present start tag. */
  private attributeSpan(name: string): Span | null {
    const { scanner } = this;
    while (scanner.nextAttribute())
      if (!scanner.isAttributePrefixed && scanner.attributeIs(name))
        return { start: scanner.valueStart, end: scanner.valueEnd };
    return null;
  }

  private columnLook(): ColumnLook {
    const { scanner } = this;
    const style = scanner.attribute('style');
    return {
      min: Number(scanner.attribute('min')),
      max: Number(scanner.attribute('max')),
      style: style === null ? null : Number(style),
      isHidden: isTrue(scanner.attribute('hidden')),
    };
  }

  private readData(): void {
    const { scanner } = this;
    if (this.data !== null) damaged('sheet-data-twice', { part: scanner.part });
    const start = this.tagStart();
    this.prefix = scanner.bytes.toString('latin1', start + 1, scanner.nameStart);
    const tagEnd = scanner.reached;
    const isSelfClosing = scanner.isSelfClosing;
    let contentEnd = tagEnd;
    let end = tagEnd;
    if (!isSelfClosing) {
      const inside = scanner.depth;
      let row = 0;
      for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next())
        if (token === START && scanner.is('row')) row = this.readRow(row + 1);
      contentEnd = this.tagStart();
      end = scanner.reached;
    }
    this.data = { start, tagEnd, contentEnd, end, isSelfClosing };
  }

  /** @returns number of the row */
  private readRow(next: number): number {
    const { scanner } = this;
    const start = this.tagStart();
    const tagEnd = scanner.reached;
    const isSelfClosing = scanner.isSelfClosing;
    let number = next;
    let spans: Span | null = null;
    let style: number | null = null;
    let hasStyle = false;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      const { valueStart, valueEnd } = scanner;
      if (scanner.isAttributePrefixed) continue;
      if (scanner.attributeIs('r')) number = parseCount(scanner.bytes, valueStart, valueEnd);
      else if (scanner.attributeIs('spans')) spans = { start: valueStart, end: valueEnd };
      else if (scanner.attributeIs('s')) style = parseCount(scanner.bytes, valueStart, valueEnd);
      else if (scanner.attributeIs('customFormat')) hasStyle = isTrue(scanner.attributeText());
      else if (scanner.attributeIs('hidden')) isHidden = isTrue(scanner.attributeText());
    }
    if (number < 1 || number > LAST_ROW) damaged('row-number', { part: scanner.part });
    const cells: CellSpan[] = [];
    let contentEnd = tagEnd;
    let end = tagEnd;
    if (!isSelfClosing) {
      const inside = scanner.depth;
      const place: Place = { row: number, column: 0 };
      for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
        if (token !== START) continue;
        if (scanner.is('c')) this.keep(this.readCell(place), cells);
        else scanner.skipElement();
      }
      contentEnd = this.tagStart();
      end = scanner.reached;
    }
    const own = hasStyle ? style : null;
    this.rows.push({ number, start, tagEnd, isSelfClosing, contentEnd, end, spans, style: own, isHidden, cells });
    return number;
  }

  private keep(cell: CellSpan, cells: CellSpan[]): void {
    this.cellCount += 1;
    if (this.cellCount > MOST_CELLS) refuse('too-large', { what: 'cells', limit: MOST_CELLS });
    if (cell.formula !== null) this.formulas.push(cell);
    if (this.wantedRows.has(cell.row)) cells.push(cell);
  }

  private readCell(place: Place): CellSpan {
    const { scanner } = this;
    const start = this.tagStart();
    const tagEnd = scanner.reached;
    const isSelfClosing = scanner.isSelfClosing;
    let style = 0;
    place.column += 1;
    while (scanner.nextAttribute()) {
      const { bytes, valueStart, valueEnd, isAttributePrefixed } = scanner;
      if (isAttributePrefixed) continue;
      if (scanner.attributeIs('r') && !parseReference(bytes, valueStart, valueEnd, place))
        damaged('cell-address', { part: scanner.part });
      if (scanner.attributeIs('s')) style = Math.max(0, parseCount(bytes, valueStart, valueEnd));
    }
    if (place.column > LAST_COLUMN) damaged('cell-address', { part: scanner.part });
    const children = isSelfClosing ? { formula: null, value: null } : this.readChildren();
    const { row, column } = place;
    return { row, column, start, tagEnd, end: scanner.reached, isSelfClosing, style, ...children };
  }

  private readChildren(): Pick<CellSpan, 'formula' | 'value'> {
    const { scanner } = this;
    const inside = scanner.depth;
    let formula: FormulaSpan | null = null;
    let value: Span | null = null;
    for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
      if (token !== START) continue;
      const start = this.tagStart();
      if (scanner.is('f')) formula = this.readFormula();
      else {
        const isValue = scanner.is('v');
        scanner.skipElement();
        if (isValue) value = { start, end: scanner.reached };
      }
    }
    return { formula, value };
  }

  private readFormula(): FormulaSpan {
    const { scanner } = this;
    const shared = scanner.attribute('si');
    const head = {
      kind: scanner.attribute('t') ?? 'normal',
      ref: scanner.attribute('ref'),
      sharedIndex: shared === null ? null : Number(shared),
    };
    let text = '';
    if (!scanner.isSelfClosing) {
      const inside = scanner.depth;
      for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next())
        if (token === TEXT) text += scanner.spanText();
    }
    return { ...head, text };
  }
}

/** Of shared formulas the area says only who shares them: each cell of it has its own. */
function filledArea(formula: FormulaSpan | null): readonly (Area & { readonly formula: string })[] {
  if (formula === null || formula.ref === null || formula.kind === 'shared') return [];
  const area = parseArea(formula.ref);
  return area === null ? [] : [{ ...area, formula: formula.text }];
}
