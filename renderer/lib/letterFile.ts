/** Of papers; reports come as tables. What a file really is, its reader says. */
const PAPER = /\.(docx?|pdf|odt|rtf)$/i;
const PLAIN_TEXT = /\.txt$/i;

export function isPaperFile(path: string): boolean {
  return PAPER.test(path);
}

/** One file whose words may be read as a directive; a folder, a table or several files are reports. */
export function isLetterDrop(paths: readonly string[]): boolean {
  const [only = ''] = paths;
  return paths.length === 1 && (isPaperFile(only) || PLAIN_TEXT.test(only));
}
