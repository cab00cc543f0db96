import { textWidthMm } from '../layout';
import type { Block, Orientation, Section, Table } from '../model';
import type { PaperKit } from '../paperKit';
import { tableLook } from '../tableLook';
import { type ColumnNeed, columnNeeds } from './columnNeeds';
import { columnParts, withColumns } from './partColumns';

export type FittingKit = Pick<PaperKit, 'layout' | 'fonts'>;

/** From so many columns on the small letters are taken. */
const SMALL_FROM = 7;
const SIZES: readonly [Table['size'], ...Table['size'][]] = ['normal', 'small', 'fine'];
/** A browser and Word round every width in their own way. */
const ROUNDING_MM = 0.2;

/** How a table of typed rows stands on the page. */
export interface TableFit {
  readonly orientation: Orientation;
  readonly size: Table['size'];
  /** Over so many tables one below the other its columns are parted, because no sheet holds all of them. */
  readonly parts: number;
  /** A column is wider than a sheet turned across leaves room for, in the smallest letters. */
  readonly breaksWords: boolean;
}

/**
 * Upright as long as every column holds its longest word, in small letters where that helps; otherwise across (Phụ lục I,
 * I.2), at last with its columns parted. Words are measured in the paper's own font.
 * @param isAtEase across, too, where names would stand on many lines: an annex may be turned, a letter only when it has to
 */
export function tableFit(table: Table, isAtEase: boolean, kit: FittingKit): TableFit {
  const needs = columnNeeds(table, kit.fonts);
  const upright = isAtEase ? needs.map((need) => ({ ...need, least: need.easy })) : needs;
  for (const orientation of ['portrait', 'landscape'] as const) {
    const size = sizeThatFits(orientation === 'portrait' ? upright : needs, orientation, kit);
    if (size !== null) return { orientation, size, parts: 1, breaksWords: false };
  }
  const { size, parts } = parting(table, needs, 'landscape', kit);
  const widthOf = (part: readonly number[]) => sum(part.map((column) => leastMm(needs[column], size, kit)));
  const breaksWords = parts.some((part) => widthOf(part) > room('landscape', kit));
  return { orientation: 'landscape', size, parts: parts.length, breaksWords };
}

/** The same table with columns as wide as their texts ask for, over the whole width of the text, however narrow that is. */
export function fittedTable(table: Table, orientation: Orientation, kit: FittingKit): Table {
  const needs = columnNeeds(table, kit.fonts);
  const size = sizeThatFits(needs, orientation, kit) ?? 'small';
  return inWidths({ ...table, size }, widthsFor(needs, size, orientation, kit));
}

/** The table as it stands on the sheet: whole, or its columns parted where they do not fit beside each other. */
function partedTable(table: Table, orientation: Orientation, kit: FittingKit): readonly Table[] {
  const needs = columnNeeds(table, kit.fonts);
  if (sizeThatFits(needs, orientation, kit) !== null) return [fittedTable(table, orientation, kit)];
  const { size, parts } = parting(table, needs, orientation, kit);
  return parts.map((part) => {
    const needed = part.flatMap((column) => needs[column] ?? []);
    return inWidths({ ...withColumns(table, part), size }, widthsFor(needed, size, orientation, kit));
  });
}

/** A section of typed text: across as soon as one of its tables does not fit upright, and its tables as wide as that. */
export function withFittedTables(section: Section, kit: FittingKit): Section {
  const isAnnex = section.blocks.every(({ kind }) => kind !== 'letterhead');
  const isWide = section.blocks.some(
    (block) => block.kind === 'table' && tableFit(block, isAnnex, kit).orientation === 'landscape',
  );
  const orientation = isWide ? 'landscape' : section.orientation;
  const parted = section.blocks.map((block) =>
    block.kind === 'table' ? partedTable(block, orientation, kit) : [block],
  );
  const fitted = { ...section, orientation, blocks: parted.flatMap((parts) => withNotes(parts, kit)) };
  if (parted.every((parts) => parts.length === 1)) return fitted;
  return {
    ...fitted,
    unpartedBlocks: section.blocks.map((block) => (block.kind === 'table' ? wholeTable(block, kit) : block)),
  };
}

/** Parts of one table are told apart from tables that follow each other. */
function withNotes(parts: readonly Block[], { layout }: FittingKit): readonly Block[] {
  const note: Block = {
    kind: 'paragraph',
    runs: [{ text: layout.wording.tableContinued, italic: true }],
    shape: 'centred',
  };
  return parts.flatMap((part, index) => (index === 0 ? [part] : [note, part]));
}

/** A table in a workbook, where any width has room: names on two lines, as in an annex at ease. */
function wholeTable(table: Table, kit: FittingKit): Table {
  const widths = columnNeeds(table, kit.fonts).map(({ easy }) => columnMm(easy, 'small', kit));
  return inWidths({ ...table, size: 'small' }, widths);
}

function inWidths(table: Table, widths: readonly number[]): Table {
  return { ...table, columns: table.columns.map((column, index) => ({ ...column, widthMm: widths[index] ?? 0 })) };
}

/** Normal letters before smaller ones; many columns upright are always small. null: words would not fit in any. */
function sizeThatFits(needs: readonly ColumnNeed[], orientation: Orientation, kit: FittingKit): Table['size'] | null {
  const upright: readonly Table['size'][] = needs.length >= SMALL_FROM ? ['small'] : ['normal', 'small'];
  const sizes = orientation === 'portrait' ? upright : SIZES;
  const fits = (size: Table['size']) => sum(needs.map((need) => leastMm(need, size, kit))) <= room(orientation, kit);
  return sizes.find(fits) ?? null;
}

/** The columns of each part, as few parts as can be, and the largest letters that need no more of them. */
function parting(table: Table, needs: readonly ColumnNeed[], orientation: Orientation, kit: FittingKit) {
  const options = SIZES.map((size) => {
    const widths = needs.map((need) => leastMm(need, size, kit));
    return { size, parts: columnParts(table, { widths, roomMm: room(orientation, kit) }) };
  });
  return options.reduce((best, one) => (one.parts.length < best.parts.length ? one : best));
}

/** Every column gets the room of its longest word; what is left goes to those that would like to be wider. */
function widthsFor(
  needs: readonly ColumnNeed[],
  size: Table['size'],
  orientation: Orientation,
  kit: FittingKit,
): readonly number[] {
  const width = room(orientation, kit);
  const [floor, least, wanted] = (['floor', 'least', 'wanted'] as const).map((key) =>
    needs.map((need) => columnMm(need[key], size, kit)),
  ) as [number[], number[], number[]]; // one per key
  if (sum(floor) >= width) return floor.map((one) => (one * width) / sum(floor));
  return sum(least) >= width ? grown(floor, least, width) : grown(least, wanted, width);
}

/** Each column gets what it would like, as far as there is room; what is over then widens all of them alike. */
function grown(from: readonly number[], to: readonly number[], width: number): readonly number[] {
  const wanted = to.map((one, index) => Math.max(one, from[index] ?? 0));
  if (sum(wanted) <= width) return wanted.map((one) => (one * width) / sum(wanted));
  const share = (width - sum(from)) / (sum(wanted) - sum(from));
  return from.map((one, index) => one + share * ((wanted[index] ?? 0) - one));
}

function leastMm(need: ColumnNeed | undefined, size: Table['size'], kit: FittingKit): number {
  return columnMm(need?.least ?? 0, size, kit);
}

function columnMm(perPoint: number, size: Table['size'], { layout }: FittingKit): number {
  const { sizePt, paddingMm } = tableLook(size, layout);
  return perPoint * sizePt + 2 * paddingMm + ROUNDING_MM;
}

function room(orientation: Orientation, { layout }: FittingKit): number {
  return textWidthMm(layout, orientation);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
