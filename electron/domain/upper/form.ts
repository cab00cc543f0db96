import type { CellPlace } from './point';

/** Cells that are one to the eye; rows and columns from 1, all four included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of the form as the window shows it. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
  readonly isNumber: boolean;
}

export interface ShownSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  readonly rows: number;
  readonly columns: number;
  /** In characters; null: the usual one. */
  readonly widths: readonly (number | null)[];
  readonly merges: readonly MergedArea[];
  readonly cells: readonly ShownCell[];
}

export interface ShownForm {
  readonly extension: 'xlsx' | 'xlsm';
  readonly isSigned: boolean;
  readonly sheets: readonly ShownSheet[];
}

/** Why nothing may be put into a cell. */
export type CellFault = 'noSheet' | 'formula' | 'tableHeading' | 'pivot';

/** What a cell of the form is, before anything is put into it. */
export interface CheckedCell extends CellPlace {
  readonly fault: CellFault | null;
  /** The formula that stands there. */
  readonly formula: string | null;
  /** Words beside and above it. */
  readonly near: string;
  readonly old: string;
  readonly isPercent: boolean;
  readonly isDate: boolean;
  readonly isLocked: boolean;
  readonly isHidden: boolean;
}

/** How a value was written that can be written in more than one way, or what the cell will make of it. */
export type WritingNote = 'fraction' | 'points' | 'serial' | 'asText' | 'countAsPercent' | 'numberAsDay';

export interface FilledCell extends CheckedCell {
  /** What the cell holds now, as a person reads it; "" for nothing. */
  readonly written: string;
  readonly note: WritingNote | null;
}

/** What a formula of the form does to cells that were filled. */
export interface FilledSum extends CellPlace {
  readonly kind: 'sum' | 'average';
  /** What it comes to after filling; null: its words are beyond what is worked out here. */
  readonly value: number | null;
  /** Addresses of the filled cells it takes in, all of its own sheet. */
  readonly of: readonly string[];
}

/** A row of the form that names a unit, or may. */
export interface MatchedRow {
  readonly row: number;
  readonly text: string;
  /** null: the clerk has to say. */
  readonly unitId: string | null;
  /** Best first; none: the row names nobody we know, like a total. */
  readonly proposals: readonly { readonly unitId: string; readonly unitName: string; readonly area: string | null }[];
}
