import type { Area } from '../grid/areas';
import { CELL_TEXT, LAST_COLUMN, LAST_ROW } from '../grid/cellCodes';
import type { StoredText } from '../grid/cellStore';
import { CellStoreBuilder, type SharedTables } from '../grid/cellStoreBuilder';
import type { StyleCollector } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import { type CellHints, cellHints, htmlValue } from './cellContent';
import { type CssStyle, fontName, NO_CSS, StyleSheet } from './css';
import { HTML_END, HTML_END_TAG, HTML_START_TAG, HTML_TEXT, HtmlTokenizer, isRaw } from './htmlTokenizer';
import { InlineText } from './inlineText';
import { TableLayout } from './tableLayout';

/** As far as a cell may span, by the standard of web pages. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;
const DEEPEST = 50;
const INLINE = new Set(['font', 'span', 'b', 'i', 'u', 'strong', 'em', 'small', 'sub', 'sup']);
const EDGES = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'pre', 'hr']);

interface OpenCell {
  readonly area: Area;
  readonly hints: CellHints;
  readonly style: CssStyle;
}

interface OpenTable {
  readonly layout: TableLayout;
  readonly isHidden: boolean;
  cell: OpenCell | null;
  isRowHidden: boolean;
  /** Column of the cell that holds an inner table, while that table is open. */
  holder: number | null;
}

const NO_HINTS: CellHints = { number: null, boolean: null, error: null, isText: false, isFormula: false, format: null };

/**
 * Reads a web page into the cells of one sheet, as Excel opens it: its tables below each other with a blank row between,
 * and the paragraphs around them in column A.
 */
export class PageReader {
  readonly builder: CellStoreBuilder;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  private readonly tag: HtmlTokenizer;
  private readonly sheet = new StyleSheet();
  private readonly tables: OpenTable[] = [];
  private readonly fonts: { readonly element: string; readonly font: string | null }[] = [];
  private readonly text = new InlineText();
  /** Last row in use. */
  private row = 0;

  constructor(
    html: string,
    shared: SharedTables,
    private readonly collector: StyleCollector,
    private readonly limits: ReadLimits,
  ) {
    this.tag = new HtmlTokenizer(html);
    this.builder = new CellStoreBuilder(shared);
  }

  read(): void {
    for (let token = this.tag.next(); token !== HTML_END; token = this.tag.next()) {
      if (token === HTML_TEXT) this.text.add(this.tag.text(), this.fonts.at(-1)?.font ?? null);
      else if (token === HTML_START_TAG) this.startTag();
      else if (token === HTML_END_TAG) this.endTag();
    }
    while (this.tables.length > 0) this.endTable();
    this.endParagraph();
  }

  private startTag(): void {
    const { tag } = this;
    const { name } = tag;
    if (name === 'style') this.sheet.add(tag.rawContent());
    else if (isRaw(name) || name === 'xml') tag.rawContent();
    else if (name === 'br') this.text.addBreak();
    else if (name === 'table') this.startTable();
    else if (name === 'tr') this.startRow();
    else if (name === 'td' || name === 'th') this.startCell();
    else if (INLINE.has(name)) this.startInline();
    else if (EDGES.has(name)) this.edge();
  }

  private endTag(): void {
    const { name } = this.tag;
    if (name === 'table') this.endTable();
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (INLINE.has(name)) this.endInline(name);
    else if (EDGES.has(name)) this.edge();
  }

  /** Inside a cell a paragraph is a line; outside tables it is a row. */
  private edge(): void {
    if (this.tables.length > 0) this.text.addEdge();
    else this.endParagraph();
  }

  private endParagraph(): void {
    const text = this.text.take();
    if (text === '') return;
    this.row += 1;
    this.addText({ top: this.row, left: 1, bottom: this.row, right: 1 }, text);
  }

  private startTable(): void {
    const { tag, tables } = this;
    if (tables.length >= DEEPEST) refuse('unsafe-content', { what: 'nested-tables', limit: DEEPEST });
    const outer = tables.at(-1);
    const style = this.sheet.of('table', tag.attribute('class'), tag.attribute('style'));
    const layout = outer ? this.nestedLayout(outer) : this.nextLayout();
    tables.push({
      layout,
      isHidden: style.isHidden || outer?.isHidden === true,
      cell: null,
      isRowHidden: false,
      holder: null,
    });
  }

  private nextLayout(): TableLayout {
    this.endParagraph();
    return new TableLayout(this.row === 0 ? 1 : this.row + 2, 1);
  }

  /** Text of the cell that stands before the inner table keeps the cell; the table begins below it. */
  private nestedLayout(outer: OpenTable): TableLayout {
    const place = outer.cell?.area ?? { top: outer.layout.lastRow + 1, left: outer.layout.left };
    const hasText = this.storeCell(outer);
    outer.holder = outer.cell ? place.left : null;
    outer.cell = null;
    return new TableLayout(hasText ? place.top + 1 : place.top, place.left);
  }

  private endTable(): void {
    this.endRow();
    const table = this.tables.pop();
    if (!table) return;
    const { lastRow, endColumn } = table.layout;
    this.row = Math.max(this.row, lastRow);
    const outer = this.tables.at(-1);
    outer?.layout.passNested(lastRow, endColumn);
    if (outer) this.resumeHolder(outer, lastRow + 1);
  }

  /** What follows an inner table in its cell stands below it. */
  private resumeHolder(outer: OpenTable, row: number): void {
    const { holder } = outer;
    if (holder === null) return;
    const area = { top: row, left: holder, bottom: row, right: holder };
    outer.cell = { area, hints: NO_HINTS, style: NO_CSS };
    outer.holder = null;
  }

  private startRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.endRow();
    const { tag } = this;
    table.layout.startRow();
    if (table.layout.currentRow > LAST_ROW) refuse('too-large', { what: 'rows', limit: LAST_ROW });
    table.isRowHidden = this.sheet.of('tr', tag.attribute('class'), tag.attribute('style')).isHidden;
  }

  private endRow(): void {
    this.endCell();
  }

  private startCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.endCell();
    const { tag } = this;
    if (table.layout.currentRow < table.layout.top) table.layout.startRow(); // a cell without a row around it
    const area = table.layout.place(
      spanOf(tag.attribute('colspan'), MOST_COLUMNS),
      spanOf(tag.attribute('rowspan'), MOST_ROWS),
    );
    if (area.right > LAST_COLUMN) refuse('too-large', { what: 'columns', limit: LAST_COLUMN });
    const style = this.sheet.of(tag.name, tag.attribute('class'), tag.attribute('style'));
    table.cell = { area, hints: cellHints(tag), style };
    this.fonts.length = 0;
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.storeCell(table);
    table.cell = null;
    this.fonts.length = 0;
  }

  /** False when the cell is blank, or none is open: what stands between cells is nobody's. */
  private storeCell(table: OpenTable): boolean {
    const text = this.text.take();
    const { cell } = table;
    if (!cell) return false;
    const { area, hints, style } = cell;
    if (area.top !== area.bottom || area.left !== area.right) this.addMerge(area);
    const format = hints.format ?? style.format;
    const content = htmlValue(hints, text, format);
    if (!content) return false;
    if (area.top > table.layout.currentRow) table.layout.passNested(area.top, area.right + 1);
    if (table.isHidden || table.isRowHidden) this.hiddenRows.add(area.top);
    const styleId = this.collector.indexOf(format, style.font);
    if (typeof content.value === 'number') this.addNumber(area, content.code, content.value, styleId);
    else this.addText(area, content.value, styleId, content.code);
    return true;
  }

  private startInline(): void {
    const { tag } = this;
    const { font } = this.sheet.of(tag.name, tag.attribute('class'), tag.attribute('style'));
    const face = tag.attribute('face');
    const declared = face === null ? font : fontName(face);
    if (this.fonts.length < MOST_COLUMNS)
      this.fonts.push({ element: tag.name, font: declared ?? this.fonts.at(-1)?.font ?? null });
  }

  private endInline(element: string): void {
    if (this.fonts.at(-1)?.element === element) this.fonts.pop();
  }

  private addNumber({ top, left }: Area, code: number, value: number, styleId: number): void {
    this.checkPlace(top);
    this.builder.add(top, left, code, value, styleId);
  }

  private addText({ top, left }: Area, text: StoredText, styleId = 0, code = CELL_TEXT): void {
    this.checkPlace(top);
    this.builder.addText(top, left, text, styleId, code);
  }

  private checkPlace(row: number): void {
    const limit = this.limits.cells;
    if (this.builder.count >= limit) refuse('too-large', { what: 'cells', limit });
    if (row > LAST_ROW) refuse('too-large', { what: 'rows', limit: LAST_ROW });
  }

  private addMerge(area: Area): void {
    const limit = this.limits.merges;
    if (this.merges.length === limit) refuse('too-large', { what: 'merges', limit });
    this.merges.push({ ...area, bottom: Math.min(area.bottom, LAST_ROW) });
  }
}

function spanOf(text: string | null, most: number): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
