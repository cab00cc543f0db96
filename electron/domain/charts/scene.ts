/**
 * A picture as marks in a unit of its own, before it is drawn: where each bar, line and word stands. Pure, so that the
 * window, a paper, a PNG and the command line show the very same picture.
 */

/** Colours by what they mean; a look says what they are on screen, on paper, on a slide. */
export type Tone = 'ink' | 'muted' | 'grid' | 'paper' | 'main' | 'soft' | 'warn' | 'alarm';

export type Dash = 'dashed' | 'dotted';

/** Signs that are told apart without colour. */
export type Shape = 'disc' | 'ring' | 'cross' | 'triangle' | 'dash' | 'up' | 'down' | 'same';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** `hatch`: slanting lines of that tone over the fill. */
export interface RectMark extends Box {
  readonly kind: 'rect';
  readonly fill: Tone | null;
  readonly hatch?: Tone;
  readonly stroke?: Tone;
  readonly dash?: Dash;
}

export interface LineMark {
  readonly kind: 'line';
  readonly points: readonly Place[];
  readonly tone: Tone;
  readonly weight: number;
  readonly dash?: Dash;
}

/** Signs of one sort around their middles; drawn as one, however many there are. */
export interface ShapesMark {
  readonly kind: 'shapes';
  readonly shape: Shape;
  readonly at: readonly Place[];
  readonly size: number;
  readonly tone: Tone;
}

/** Boxes of one sort and size by their upper left corners; drawn as one. */
export interface CellsMark {
  readonly kind: 'cells';
  readonly at: readonly Place[];
  readonly width: number;
  readonly height: number;
  readonly fill: Tone;
  readonly hatch?: Tone;
}

/** `y` is the line the letters stand on. */
export interface TextMark extends Place {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly tone: Tone;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
  /** Lines behind it are kept from its letters. */
  readonly hasHalo?: boolean;
}

export type Mark = RectMark | LineMark | ShapesMark | CellsMark | TextMark;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** One value that can be walked to, with its place and what is said of it. */
export interface ScenePoint extends Box {
  readonly id: string;
  readonly text: string;
}

export interface ChartTable {
  readonly headers: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** What of many rows a picture shows. */
export interface ChartPages {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** A picture with all that is said of it: its words for who cannot see it, and its figures as a table. */
export interface ChartPicture {
  readonly scene: Scene;
  readonly title: string;
  /** What it shows in one or two sentences, with coverage and hour of the figures. */
  readonly summary: string;
  /** Line by line. */
  readonly points: readonly ScenePoint[];
  /** Points in a line; the arrow keys up and down go so many on. */
  readonly columns: number;
  readonly table: ChartTable;
  readonly rows: ChartPages;
  /** Pages of days, of the picture that has them. */
  readonly spans: ChartPages;
}

export const ONE_PAGE: ChartPages = { page: 0, pages: 1 };
