import { foldForSearch } from '../vietnamese';

/** Figures of a campaign that a cell of the upper level's form may take. */
export const POINTED_FIGURES = [
  'numerator',
  'denominator',
  'percent',
  'target',
  'shortfall',
  'perDayNeeded',
  'newPersons',
  'reported',
  'expected',
  'missing',
] as const;
export type PointedFigure = (typeof POINTED_FIGURES)[number];

/** Words of a campaign that a cell may take. */
export const POINTED_TEXTS = [
  'dataHour',
  'day',
  'dayInWords',
  'placeAndDay',
  'period',
  'coverage',
  'missingUnits',
  'officeName',
  'signerName',
  'signerPosition',
] as const;
export type PointedText = (typeof POINTED_TEXTS)[number];

/** Whose figure: of all units, one of them, or those of a group, a kind or a unit above. */
export type Whose =
  | { readonly kind: 'total' }
  | { readonly kind: 'unit' | 'group' | 'unitKind' | 'parent'; readonly id: string };

export interface FigureSource {
  readonly kind: 'figure';
  readonly indicatorId: string;
  readonly figure: PointedFigure;
  readonly whose: Whose;
  /** Periods before the one the totals speak of; 0: that one. */
  readonly periodsBack: number;
}

export interface TextSource {
  readonly kind: 'text';
  readonly text: PointedText;
}

/** What goes into a cell. */
export type PointSource = FigureSource | TextSource;

export interface CellPlace {
  readonly sheet: string;
  /** A1 address; of a merged area its first cell. */
  readonly cell: string;
}

/** A cell of the form and what it takes every day. */
export interface Point extends CellPlace {
  readonly source: PointSource;
  /** Words beside and above the cell when it was pointed at: what they are no longer is asked again. */
  readonly near: string;
}

/** Which figures there are for whom; others would always be missing. */
export function figuresFor(whose: Whose['kind']): readonly PointedFigure[] {
  if (whose === 'total') return POINTED_FIGURES;
  if (whose === 'unit') return ['numerator', 'denominator', 'percent', 'target', 'shortfall', 'newPersons'];
  return ['numerator', 'denominator', 'percent', 'target', 'shortfall', 'reported', 'expected', 'missing'];
}

export function placeKey({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`;
}

/** "Sheet 1!B7" of a command line or list; null when it is no cell. */
export function readPlace(text: string): CellPlace | null {
  const at = text.lastIndexOf('!');
  const cell = text.slice(at + 1).toUpperCase();
  if (at < 1 || !/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell)) return null;
  return { sheet: text.slice(0, at).normalize('NFC'), cell };
}

/** Other spaces, capitals and dấu are not other words. */
export function isSameNear(one: string, other: string): boolean {
  return foldForSearch(one) === foldForSearch(other);
}

export function isFigure(value: unknown): value is PointedFigure {
  return POINTED_FIGURES.some((figure) => figure === value);
}
