/**
 * Bounds that keep a hostile file within seconds and a few hundred megabytes. The largest honest workbook we know
 * (174,229 rows × 5 columns) is 8.4 MB on disk, 61 MB of XML, 0.9 million cells, and compresses 7 to 1.
 */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 10_000;
/** One part, inflated. */
export const MAX_PART_BYTES = 128 * 1024 * 1024;
/** All parts that are read, inflated, together. */
export const MAX_TOTAL_BYTES = 160 * 1024 * 1024;
/** Inflated to compressed size of one part; below `RATIO_FREE_BYTES` any ratio is harmless. */
export const MAX_RATIO = 250;
export const RATIO_FREE_BYTES = 16 * 1024 * 1024;
/** Cells that hold something, in all sheets; also the longest table of shared strings. */
export const MAX_CELLS = 4_000_000;
export const MAX_MERGES = 500_000;
/** Rows of the cell format table; Excel itself stops at 65,490. */
export const MAX_CELL_FORMATS = 65_536;
export const MAX_SHEETS = 1_000;
/** Letters of one text; Excel itself stops at 32,767. Far longer ones keep the engine busy where nothing can stop it. */
export const MAX_TEXT_LENGTH = 1_000_000;

export interface ReadLimits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  readonly cells: number;
  readonly merges: number;
  readonly cellFormats: number;
  readonly sheets: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: MAX_FILE_BYTES,
  zipEntries: MAX_ZIP_ENTRIES,
  partBytes: MAX_PART_BYTES,
  totalBytes: MAX_TOTAL_BYTES,
  ratio: MAX_RATIO,
  ratioFreeBytes: RATIO_FREE_BYTES,
  cells: MAX_CELLS,
  merges: MAX_MERGES,
  cellFormats: MAX_CELL_FORMATS,
  sheets: MAX_SHEETS,
};
