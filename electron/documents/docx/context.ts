import type { Paragraph, Table } from 'docx';
import type { FontMetrics } from '../fontMetrics';
import type { Layout } from '../layout';
import type { Orientation } from '../model';

/** What a block needs to be written in Word: rules, widths of letters, and where it stands. */
export interface DocxContext {
  readonly layout: Layout;
  readonly fonts: FontMetrics;
  readonly orientation: Orientation;
  /** Space above the block in points: the larger of its own and what the block before asks for below itself. */
  readonly beforePt: number;
  /** Space below its last paragraph, only where the next block cannot carry the space itself (a table). */
  readonly afterPt: number;
  /** Whether the block has to stay with the next one. */
  readonly keepNext: boolean;
  /** Level in Word's navigation pane, 0 for the paper's own title; null: not shown there. */
  readonly outlineLevel: number | null;
}

export type DocxChild = Paragraph | Table;
