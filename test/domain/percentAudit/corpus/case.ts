/**
 * A text and what is to be said of each percentage in its order: r right, w wrong, u not checked ("r|u": either will
 * do), then the codes of the remarks.
 */
export type Case = readonly [text: string, expected: string];

/** Rows with bars between their cells, as a pasted table. */
export function table(...rows: readonly string[]): string {
  return rows.map((row) => row.replaceAll('|', '\t')).join('\n');
}
