import type { CellStore } from '../grid/cellStore';
import type { TextEncoding } from './judgeText';
import type { LegacyEncoding } from './legacyLetters';

/** A cell whose text could be read in more than one way, or not at all. */
export interface TextDoubt {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly understood: string;
  /**
   * `decoded`: read as `encoding` without certainty; `kept`: left as it stands although it may be in `encoding`; `mixed`:
   * some of its words were in `encoding`; `damaged`: letters were lost before the file came in; `horned`: a ư that TCVN3
   * had lost was put back; `signs`: codes of a web page or letters of another alphabet were replaced.
   */
  readonly kind: 'decoded' | 'kept' | 'mixed' | 'damaged' | 'horned' | 'signs';
  readonly encoding: LegacyEncoding | null;
}

/** What was found about the texts of one sheet when they were turned into Unicode. */
export interface SheetTexts {
  /** Encodings its texts were in, each once; a sheet without any text beyond ASCII is in Unicode. */
  readonly encodings: readonly TextEncoding[];
  /** Cells that changed, by encoding. */
  readonly repaired: ReadonlyMap<TextEncoding, number>;
  /** At most `MOST_DOUBTS`, from the top down. */
  readonly doubts: readonly TextDoubt[];
  readonly doubtCount: number;
  /** Its texts in TCVN3 lost every ư on the way. */
  readonly hasLostHorns: boolean;
  /** Name of the sheet as the file has it. */
  readonly rawName: string;
  /** The cells with their texts as the file has them. */
  readonly rawCells: CellStore;
}

export const MOST_DOUBTS = 2_000;
