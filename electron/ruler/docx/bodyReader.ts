import {
  type Frame,
  type Line,
  type PlacedPicture,
  type Sheet,
  type Stroke,
  squeezed,
  type TextColour,
} from '../paper';
import { anchoredPictures, lineShapes } from './anchors';
import { lineMultiple, paragraphPt } from './heights';
import { type Letters, lettersOf, lineOf, rowsOfLetters } from './letters';
import type { Numbering } from './numbering';
import { breaksPage, PageFill } from './pageFill';
import type { FirstPage } from './sections';
import { type Look, over, type ParagraphLook, paragraphLook, runLook, type Styles } from './styles';
import { tabbedPieces } from './tabbed';
import { textBoxesIn } from './textBoxes';
import { all, child, descend, settingOf, type XmlElement } from './xmlTree';

const MM_PER_TWIP = 25.4 / 1440;
const POINTS_PER_MM = 72 / 25.4;
/** Fiftieths of a percent. */
const FULL_SHARE = 5000;
/** A box wider than this share of the text has nothing beside it. */
const WIDE_BOX = 0.7;

interface Where {
  readonly column: Line['column'];
  readonly isInTable: boolean;
  /** Of a table of any kind. */
  readonly isInCell: boolean;
  readonly widthMm: number;
  readonly row: number | null;
  /** Fixed height of the row; null: it grows with its text. */
  readonly rowHeightMm: number | null;
  /** What the style of the table says; null: in no table, or it says nothing. */
  readonly tableLook: Look | null;
}

interface StyledWhere extends Where {
  readonly style: string;
}

/** Goes through the body of a Word document once and keeps its lines and drawn lines. */
export class BodyReader {
  readonly lines: Line[] = [];
  readonly strokes: Stroke[] = [];
  readonly frames: Frame[] = [];
  readonly pictures: PlacedPicture[] = [];
  readonly colours: TextColour[] = [];
  /** Of each sheet in order. */
  readonly fills: PageFill[] = [new PageFill()];
  private readonly knownColours = new Set<string>();
  private sheet = 1;
  private paragraphs = 0;
  private rows = 0;
  private edge: Line['edge'] = null;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly sheets: readonly Sheet[],
    private readonly firstPages: readonly FirstPage[],
  ) {}

  readBody(body: XmlElement): void {
    this.readEdge('top');
    this.readBlocks(body);
    this.readEdge('foot');
  }

  /** What stands in a margin of the first page is read before the text of its section or after it. */
  private readEdge(edge: 'top' | 'foot'): void {
    const { header = null, footer = null } = this.firstPages[this.sheet - 1] ?? {};
    const part = edge === 'top' ? header : footer;
    if (part === null) return;
    this.edge = edge;
    this.readBlocks(part);
    this.edge = null;
  }

  private endSheet(): void {
    this.readEdge('foot');
    this.sheet += 1;
    this.fills.push(new PageFill());
    this.readEdge('top');
  }

  /** @returns how high they stand together, about, in points */
  private readBlocks(parent: XmlElement, where: Where = this.fullWidth()): number {
    return parent.children.reduce((sum, block) => {
      if (block.name === 'p') return sum + this.readParagraph(block, where);
      if (block.name === 'tbl') return sum + this.readTable(block, where);
      return ['sdt', 'sdtContent', 'ins'].includes(block.name) ? sum + this.readBlocks(block, where) : sum;
    }, 0);
  }

  private fullWidth(): Where {
    const sheet = this.sheets[this.sheet - 1];
    const margins = sheet?.margins;
    const widthMm = sheet && margins ? sheet.widthMm - margins.leftMm - margins.rightMm : 0;
    return {
      column: 'full',
      isInTable: false,
      isInCell: false,
      widthMm,
      row: null,
      rowHeightMm: null,
      tableLook: null,
    };
  }

  private readTable(table: XmlElement, where: Where): number {
    const isFigures = hasGrid(table);
    const grid = child(table, 'tblGrid')?.children.map(({ attributes }) => Number(attributes.w ?? 0)) ?? [];
    const scale = scaleOf(table, grid, where.widthMm);
    const heights: (number | null)[] = [];
    const tableLook = this.styles.table(descend(table, 'tblPr', 'tblStyle')?.attributes.val ?? '');
    const from = this.lines.length;
    let tablePt = 0;
    for (const row of table.children.filter(({ name }) => name === 'tr')) {
      const cells = row.children.filter(({ name }) => name === 'tc');
      const columns = isFigures ? [] : columnsOf(cells);
      this.rows += 1;
      const at = isFigures ? null : this.rows;
      const rowHeightMm = fixedHeightMm(row);
      heights.push(rowHeightMm);
      const cellsPt = cells.map((cell, index) => {
        const width = Number(descend(cell, 'tcPr', 'tcW')?.attributes.w ?? 0) || (grid[index] ?? 0);
        const column = columns[index] ?? where.column;
        return this.readBlocks(cell, {
          column,
          isInTable: where.isInTable || isFigures,
          isInCell: true,
          widthMm: width * scale * MM_PER_TWIP - this.paddingMm(table),
          row: at,
          rowHeightMm,
          tableLook,
        });
      });
      const rowPt = rowHeightMm === null ? Math.max(0, ...cellsPt) : rowHeightMm * POINTS_PER_MM;
      tablePt += rowPt;
      if (!where.isInCell) this.fill(row, rowPt, false);
    }
    this.keepFrame(grid.reduce((sum, width) => sum + width, 0) * scale * MM_PER_TWIP, heights, isFigures, from);
    return tablePt;
  }

  /** A table with drawn cells and rows of fixed height. */
  private keepFrame(widthMm: number, heights: readonly (number | null)[], isDrawn: boolean, from: number): void {
    const fixed = heights.filter((height) => height !== null);
    if (!isDrawn || fixed.length !== heights.length) return;
    const heightMm = fixed.reduce((sum, height) => sum + height, 0);
    this.frames.push({ sheet: this.sheet, widthMm, heightMm, rows: fixed.length, lines: [from, this.lines.length] });
  }

  private paddingMm(table: XmlElement): number {
    const padding = descend(table, 'tblPr', 'tblCellMar');
    const side = (...names: readonly string[]) =>
      Number(names.map((name) => child(padding, name)?.attributes.w).find((w) => w !== undefined) ?? 108);
    return (side('left', 'start') + side('right', 'end')) * MM_PER_TWIP;
  }

  private fill(block: XmlElement, heightPt: number, isEmpty: boolean): void {
    if (this.edge === null) this.fills.at(-1)?.add(heightPt, { isBroken: breaksPage(block), isEmpty });
  }

  private readParagraph(paragraph: XmlElement, where: Where): number {
    this.paragraphs += 1;
    const properties = child(paragraph, 'pPr');
    const style = this.styles.paragraph(settingOf(properties, 'pStyle') ?? '', where.tableLook);
    const look = this.lookOf(style.paragraph, paragraphLook(properties));
    const letters = lettersOf(paragraph, style.run, this.styles);
    this.keepColours(letters);
    const from = this.lines.length;
    const label = look.list === null ? '' : this.numbering.label(look.list, look.listLevel ?? 0);
    rowsOfLetters(letters).forEach((row, index) => {
      this.keepRow(row, index === 0 ? label : '', look, { ...where, style: settingOf(properties, 'pStyle') ?? '' });
    });
    this.keepStrokes(paragraph, look, where, from);
    this.keepPictures(paragraph, where);
    this.readTextBoxes(paragraph);
    const markPt = runLook(child(properties, 'rPr')).sizePt ?? style.run.sizePt ?? 10;
    const heightPt = paragraphPt(letters, look, { markPt, widthMm: where.widthMm });
    if (!where.isInCell) this.fill(paragraph, heightPt, letters.length === 0);
    if (child(properties, 'sectPr') !== undefined) this.endSheet();
    return heightPt;
  }

  /** The level of a list sets its paragraphs: over their style where they name the list themselves, else under it. */
  private lookOf(style: ParagraphLook, own: ParagraphLook): ParagraphLook {
    const look = over(style, own);
    if (look.list === null) return look;
    const { left, firstLine } = this.numbering.look(look.list, look.listLevel ?? 0);
    const indented = over(style, { ...paragraphLook(undefined), left, firstLine });
    return over(own.list === null ? over(indented, style) : indented, own);
  }

  private keepRow(row: readonly Letters[], label: string, look: ParagraphLook, where: StyledWhere): void {
    const canPart = where.column === 'full' && !where.isInTable && label === '' && this.edge === null;
    const pieces = canPart ? tabbedPieces(row, look.tabs ?? [], where.widthMm) : null;
    if (pieces === null) this.keepLine(row, label, look, where, false);
    else this.rows += 1;
    for (const { letters, column, align, widthMm } of pieces ?? []) {
      const own = { ...where, column, widthMm, row: this.rows };
      this.keepLine(letters, '', { ...look, align }, own, true);
    }
  }

  private keepLine(
    letters: readonly Letters[],
    label: string,
    look: ParagraphLook,
    where: StyledWhere,
    isTabbed: boolean,
  ): void {
    const line = lineOf(letters);
    const text = squeezed(`${label}${line.text}`);
    if (text === '') return;
    const { column, isInTable } = where;
    const setting = this.lineSetting(look, where, line.sizePt, isTabbed);
    this.lines.push({ ...line, text, sheet: this.sheet, column, isInTable, edge: this.edge, place: null, setting });
  }

  private readTextBoxes(paragraph: XmlElement): void {
    const edge = this.edge;
    this.edge ??= 'box';
    for (const { content, widthMm, heightMm, leftMm, isDrawn } of textBoxesIn(paragraph)) {
      const from = this.lines.length;
      const where = this.fullWidth();
      const column = isDrawn ? 'full' : columnOfBox(leftMm, widthMm, where.widthMm);
      this.readBlocks(content, { ...where, column, widthMm, isInCell: true });
      const lines = [from, this.lines.length] as const;
      if (isDrawn) this.frames.push({ sheet: this.sheet, widthMm, heightMm, rows: 1, lines });
    }
    this.edge = edge;
  }

  private keepPictures(paragraph: XmlElement, { widthMm, rowHeightMm }: Where): void {
    if (rowHeightMm === null) return;
    const cell = { widthMm, heightMm: rowHeightMm };
    for (const picture of anchoredPictures(paragraph)) this.pictures.push({ ...picture, sheet: this.sheet, cell });
  }

  private keepColours(letters: readonly Letters[]): void {
    for (const { colour, text } of letters) {
      const key = `${this.sheet} ${colour}`;
      if (text.trim() === '' || this.knownColours.has(key)) continue;
      this.knownColours.add(key);
      this.colours.push({ sheet: this.sheet, colour });
    }
  }

  private lineSetting(
    look: ParagraphLook,
    { widthMm, row, style }: StyledWhere,
    sizePt: number,
    isTabbed: boolean,
  ): Line['setting'] {
    return {
      align: isTabbed ? look.align : (look.align ?? 'left'),
      firstLineMm: (look.firstLine ?? 0) * MM_PER_TWIP,
      leftMm: (look.left ?? 0) * MM_PER_TWIP,
      beforePt: (look.before ?? 0) / 20,
      afterPt: (look.after ?? 0) / 20,
      lineMultiple: lineMultiple(look, sizePt),
      widthMm,
      paragraph: this.paragraphs,
      row,
      isTabbed,
      style,
      isContextual: look.isContextual ?? false,
    };
  }

  /** A rule is a border under a paragraph, or a line shape (DrawingML, or VML of older Word). */
  private keepStrokes(paragraph: XmlElement, look: ParagraphLook, where: Where, from: number): void {
    for (const { lengthMm, middleMm } of lineShapes(paragraph)) {
      const under = this.under(from, middleMm !== null && middleMm < where.widthMm / 2 ? 'left' : 'right');
      this.strokes.push({ sheet: this.sheet, lengthMm, place: null, under, isFloating: true });
    }
    if (!look.hasBottomRule) return;
    const lengthMm = where.widthMm - ((look.left ?? 0) + (look.right ?? 0)) * MM_PER_TWIP;
    this.strokes.push({ sheet: this.sheet, lengthMm, place: null, under: this.lines.length - 1, isFloating: false });
  }

  /** The last line, or where tabs part the paragraph the last one in that column. */
  private under(from: number, column: Line['column']): number {
    const last = this.lines.length - 1;
    if (from > last || !this.lines[last]?.setting?.isTabbed) return last;
    return this.lines.findLastIndex((line) => line.column === column);
  }
}

/** Boxes without a frame stand for the columns of a letterhead. */
function columnOfBox(leftMm: number | null, widthMm: number, roomMm: number): Line['column'] {
  if (leftMm === null || widthMm > roomMm * WIDE_BOX) return 'full';
  return leftMm + widthMm / 2 < roomMm / 2 ? 'left' : 'right';
}

/** Side by side are two cells, or of more those two that have words; null: neither. */
function columnsOf(cells: readonly XmlElement[]): readonly ('left' | 'right' | null)[] {
  const worded = cells.length === 2 ? cells : cells.filter((cell) => all(cell, 't').length > 0);
  return cells.map((cell, index) => {
    if (worded.length === 2) return worded[0] === cell ? 'left' : 'right';
    if (worded.length !== 1 || worded[0] !== cell || cells.length < 3) return null;
    return index === 0 ? 'left' : index === cells.length - 1 ? 'right' : null;
  });
}

function fixedHeightMm(row: XmlElement): number | null {
  const height = descend(row, 'trPr', 'trHeight')?.attributes;
  return height?.hRule === 'exact' ? Number(height.val ?? 0) * MM_PER_TWIP : null;
}

/** A table whose width is a share of the page draws its columns larger or smaller than they are noted. */
function scaleOf(table: XmlElement, grid: readonly number[], roomMm: number): number {
  const width = descend(table, 'tblPr', 'tblW')?.attributes;
  const noted = grid.reduce((sum, column) => sum + column, 0) * MM_PER_TWIP;
  return width?.type === 'pct' && noted > 0 ? ((Number(width.w ?? 0) / FULL_SHARE) * roomMm) / noted : 1;
}

/** A table of figures has drawn cells; one that only places text side by side has none. */
function hasGrid(table: XmlElement): boolean {
  const borders = descend(table, 'tblPr', 'tblBorders') ?? all(table, 'tcBorders')[0];
  const isDrawn = ({ attributes }: XmlElement) => !['nil', 'none'].includes(attributes.val ?? 'none');
  if (borders !== undefined) return borders.children.some(isDrawn);
  return /grid/i.test(descend(table, 'tblPr', 'tblStyle')?.attributes.val ?? '');
}
