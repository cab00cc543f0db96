/** Height of a line of the font the workbooks for units are written in. */
export const LINE_PT = 16;

/** Lines a wrapped text takes in a column; a letter of this font is a little wider than a digit of the usual one. */
export function linesIn(text: string, width: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil((line.length * 1.1) / width)));
  return lines.reduce((sum, count) => sum + count, 0);
}
