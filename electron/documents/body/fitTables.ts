import { textWidthMm } from '../layout';
import type { Orientation, Section, Table } from '../model';
import type { PaperKit } from '../paperKit';
import { type ColumnNeed, columnNeeds } from './columnNeeds';

export type FittingKit = Pick<PaperKit, 'layout' | 'fonts'>;

/** From so many columns on the small letters are taken. */
const SMALL_FROM = 7;
/** A browser and Word round every width in their own way. */
const ROUNDING_MM = 0.2;

/** How a table of typed rows stands on the page. */
export interface TableFit {
  readonly orientation: Orientation;
  readonly size: Table['size'];
  /** The columns are narrower than their syllables even on a sheet turned across, in small letters. */
  readonly breaksWords: boolean;
}

/**
 * Upright as long as every column holds its longest word, in small letters where that helps; otherwise across (Phụ lục I,
 * I.2). Words are measured in the paper's own font.
 * @param isAtEase across, too, where names would stand on many lines: an annex may be turned, a letter only when it has to
 */
export function tableFit(table: Table, isAtEase: boolean, kit: FittingKit): TableFit {
  const needs = columnNeeds(table, kit.fonts);
  const upright = isAtEase ? needs.map((need) => ({ ...need, least: need.easy })) : needs;
  for (const orientation of ['portrait', 'landscape'] as const) {
    const size = sizeThatFits(orientation === 'portrait' ? upright : needs, orientation, kit);
    if (size !== null) return { orientation, size, breaksWords: false };
  }
  const floors = needs.map(({ floor }) => columnMm(floor, 'small', kit));
  return { orientation: 'landscape', size: 'small', breaksWords: sum(floors) > room('landscape', kit) };
}

/** The same table with columns as wide as their texts ask for, over the whole width of the text. */
export function fittedTable(table: Table, orientation: Orientation, kit: FittingKit): Table {
  const needs = columnNeeds(table, kit.fonts);
  const size = sizeThatFits(needs, orientation, kit) ?? 'small';
  const widths = widthsFor(needs, size, orientation, kit);
  return {
    ...table,
    size,
    columns: table.columns.map((column, index) => ({ ...column, widthMm: widths[index] ?? 0 })),
  };
}

/** A section of typed text: across as soon as one of its tables does not fit upright, and its tables as wide as that. */
export function withFittedTables(section: Section, kit: FittingKit): Section {
  const isAnnex = section.blocks.every(({ kind }) => kind !== 'letterhead');
  const isWide = section.blocks.some(
    (block) => block.kind === 'table' && tableFit(block, isAnnex, kit).orientation === 'landscape',
  );
  const orientation = isWide ? 'landscape' : section.orientation;
  const blocks = section.blocks.map((block) => (block.kind === 'table' ? fittedTable(block, orientation, kit) : block));
  return { ...section, orientation, blocks };
}

/** Normal letters before small ones; many columns upright are always small. null: words would not fit in either. */
function sizeThatFits(needs: readonly ColumnNeed[], orientation: Orientation, kit: FittingKit): Table['size'] | null {
  const sizes: readonly Table['size'][] =
    needs.length >= SMALL_FROM && orientation === 'portrait' ? ['small'] : ['normal', 'small'];
  const fits = (size: Table['size']) =>
    sum(needs.map(({ least }) => columnMm(least, size, kit))) <= room(orientation, kit);
  return sizes.find(fits) ?? null;
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

function columnMm(perPoint: number, size: Table['size'], { layout }: FittingKit): number {
  const { table, sizePt } = layout;
  return perPoint * (size === 'small' ? sizePt.tableSmall : sizePt.table) + 2 * table.cellPaddingMm + ROUNDING_MM;
}

function room(orientation: Orientation, { layout }: FittingKit): number {
  return textWidthMm(layout, orientation);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
