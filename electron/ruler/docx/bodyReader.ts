import type { ListLabels } from '../../imports/letter/listLabels';
import {
  type Frame,
  type Line,
  type PlacedPicture,
  type Sheet,
  type Stroke,
  squeezed,
  type TextColour,
} from '../paper';
import { anchoredPictures } from './anchors';
import { type Letters, lettersOf, linesOfLetters } from './letters';
import type { FirstPage } from './sections';
import { over, type ParagraphLook, paragraphLook, type Styles } from './styles';
import { all, child, descend, settingOf, type XmlElement } from './xmlTree';

const MM_PER_TWIP = 25.4 / 1440;
const MM_PER_EMU = 1 / 36_000;
const SINGLE_LINE = 240;
/** Fiftieths of a percent. */
const FULL_SHARE = 5000;
/** Height of a line of Times New Roman. */
const SINGLE_LINE_EM = 1.1499;

interface Where {
  readonly column: Line['column'];
  readonly isInTable: boolean;
  readonly widthMm: number;
  readonly row: number | null;
  /** Fixed height of the row; null: it grows with its text. */
  readonly rowHeightMm: number | null;
}

/** Goes through the body of a Word document once and keeps its lines and drawn lines. */
export class BodyReader {
  readonly lines: Line[] = [];
  readonly strokes: Stroke[] = [];
  readonly frames: Frame[] = [];
  readonly pictures: PlacedPicture[] = [];
  readonly colours: TextColour[] = [];
  private sheet = 1;
  private paragraphs = 0;
  private rows = 0;
  private edge: Line['edge'] = null;

  constructor(
    private readonly styles: Styles,
    private readonly labels: ListLabels,
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
    this.readEdge('top');
  }

  private readBlocks(parent: XmlElement, where: Where = this.fullWidth()): void {
    for (const block of parent.children) {
      if (block.name === 'p') this.readParagraph(block, where);
      else if (block.name === 'tbl') this.readTable(block, where);
      else if (['sdt', 'sdtContent', 'ins'].includes(block.name)) this.readBlocks(block, where);
    }
  }

  private fullWidth(): Where {
    const sheet = this.sheets[this.sheet - 1];
    const margins = sheet?.margins;
    const widthMm = sheet && margins ? sheet.widthMm - margins.leftMm - margins.rightMm : 0;
    return { column: 'full', isInTable: false, widthMm, row: null, rowHeightMm: null };
  }

  private readTable(table: XmlElement, where: Where): void {
    const isFigures = hasGrid(table);
    const grid = child(table, 'tblGrid')?.children.map(({ attributes }) => Number(attributes.w ?? 0)) ?? [];
    const scale = scaleOf(table, grid, where.widthMm);
    const heights: (number | null)[] = [];
    const from = this.lines.length;
    for (const row of table.children.filter(({ name }) => name === 'tr')) {
      const cells = row.children.filter(({ name }) => name === 'tc');
      this.rows += 1;
      const at = isFigures ? null : this.rows;
      const rowHeightMm = fixedHeightMm(row);
      heights.push(rowHeightMm);
      cells.forEach((cell, index) => {
        const width = Number(descend(cell, 'tcPr', 'tcW')?.attributes.w ?? 0) || (grid[index] ?? 0);
        const column = isFigures || cells.length !== 2 ? where.column : index === 0 ? 'left' : 'right';
        this.readBlocks(cell, {
          column,
          isInTable: where.isInTable || isFigures,
          widthMm: width * scale * MM_PER_TWIP - this.paddingMm(table),
          row: at,
          rowHeightMm,
        });
      });
    }
    const fixed = heights.filter((height) => height !== null);
    if (!isFigures || fixed.length !== heights.length) return;
    const widthMm = grid.reduce((sum, width) => sum + width, 0) * scale * MM_PER_TWIP;
    const heightMm = fixed.reduce((sum, height) => sum + height, 0);
    this.frames.push({ sheet: this.sheet, widthMm, heightMm, rows: fixed.length, lines: [from, this.lines.length] });
  }

  private paddingMm(table: XmlElement): number {
    const padding = descend(table, 'tblPr', 'tblCellMar');
    const side = (...names: readonly string[]) =>
      Number(names.map((name) => child(padding, name)?.attributes.w).find((w) => w !== undefined) ?? 108);
    return (side('left', 'start') + side('right', 'end')) * MM_PER_TWIP;
  }

  private readParagraph(paragraph: XmlElement, where: Where): void {
    this.paragraphs += 1;
    const properties = child(paragraph, 'pPr');
    const style = this.styles.paragraph(settingOf(properties, 'pStyle') ?? '');
    const look = over(style.paragraph, paragraphLook(properties));
    const letters = lettersOf(paragraph, style.run, this.styles);
    this.keepColours(letters);
    const label = this.label(properties);
    linesOfLetters(letters).forEach((line, index) => {
      const text = squeezed(`${index === 0 ? label : ''}${line.text}`);
      if (text === '') return;
      this.lines.push({
        ...line,
        text,
        sheet: this.sheet,
        column: where.column,
        isInTable: where.isInTable,
        edge: this.edge,
        place: null,
        setting: this.lineSetting(look, where, line.sizePt),
      });
    });
    this.keepStrokes(paragraph, look, where);
    this.keepPictures(paragraph, where);
    if (child(properties, 'sectPr') !== undefined) this.endSheet();
  }

  private keepPictures(paragraph: XmlElement, { widthMm, rowHeightMm }: Where): void {
    if (rowHeightMm === null) return;
    const cell = { widthMm, heightMm: rowHeightMm };
    for (const picture of anchoredPictures(paragraph)) this.pictures.push({ ...picture, sheet: this.sheet, cell });
  }

  private label(properties: XmlElement | undefined): string {
    const numbered = child(properties, 'numPr');
    const list = settingOf(numbered, 'numId');
    return list === null ? '' : this.labels.next(list, Number(settingOf(numbered, 'ilvl') ?? 0));
  }

  private keepColours(letters: readonly Letters[]): void {
    const isKnown = (colour: string) => this.colours.some((one) => one.sheet === this.sheet && one.colour === colour);
    for (const { colour, text } of letters)
      if (text.trim() !== '' && !isKnown(colour)) this.colours.push({ sheet: this.sheet, colour });
  }

  private lineSetting(look: ParagraphLook, { widthMm, row }: Where, sizePt: number): Line['setting'] {
    return {
      align: look.align ?? 'left',
      firstLineMm: (look.firstLine ?? 0) * MM_PER_TWIP,
      leftMm: (look.left ?? 0) * MM_PER_TWIP,
      beforePt: (look.before ?? 0) / 20,
      afterPt: (look.after ?? 0) / 20,
      lineMultiple: lineMultiple(look, sizePt),
      widthMm,
      paragraph: this.paragraphs,
      row,
    };
  }

  /** A rule is a border under a paragraph, or a line shape (DrawingML, or VML of older Word). */
  private keepStrokes(paragraph: XmlElement, look: ParagraphLook, where: Where): void {
    const lengths = [...shapeLengths(paragraph)];
    if (look.hasBottomRule) {
      const indents = ((look.left ?? 0) + (look.right ?? 0)) * MM_PER_TWIP;
      lengths.push(where.widthMm - indents);
    }
    for (const lengthMm of lengths)
      this.strokes.push({ sheet: this.sheet, lengthMm, place: null, under: this.lines.length - 1 });
  }
}

function fixedHeightMm(row: XmlElement): number | null {
  const height = descend(row, 'trPr', 'trHeight')?.attributes;
  return height?.hRule === 'exact' ? Number(height.val ?? 0) * MM_PER_TWIP : null;
}

/** A height in points is turned into multiples of the single line of these letters. */
function lineMultiple({ line, lineRule }: ParagraphLook, sizePt: number): number {
  if (lineRule === null || lineRule === 'auto') return (line ?? SINGLE_LINE) / SINGLE_LINE;
  const multiple = (line ?? 0) / 20 / (sizePt * SINGLE_LINE_EM);
  return lineRule === 'atLeast' ? Math.max(1, multiple) : multiple;
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

function shapeLengths(paragraph: XmlElement): readonly number[] {
  const drawings = all(paragraph, 'drawing')
    .filter((drawing) =>
      all(drawing, 'prstGeom').some(({ attributes }) => /^(line|straightConnector1)$/.test(attributes.prst ?? '')),
    )
    .map((drawing) => Number(all(drawing, 'extent')[0]?.attributes.cx ?? 0) * MM_PER_EMU);
  const old = all(paragraph, 'line').map(({ attributes }) => vmlLength(attributes.from, attributes.to));
  return [...drawings, ...old.filter((length) => length > 0)];
}

/** "67.5pt,2pt" to "148.3pt,2pt". */
function vmlLength(from: string | undefined, to: string | undefined): number {
  const points = (place: string | undefined) => Number.parseFloat((place ?? '').split(',')[0] ?? '');
  const unit = /in\b/.test(from ?? '') ? 25.4 : 25.4 / 72;
  const length = (points(to) - points(from)) * unit;
  return Number.isFinite(length) ? Math.abs(length) : 0;
}
