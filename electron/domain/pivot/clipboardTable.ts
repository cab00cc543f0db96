/** A cell on its way into a spreadsheet. `number`: as a machine writes it ("0.4506"), beside what is printed. */
export interface PlainCell {
  readonly text: string;
  readonly number?: { readonly value: string; readonly format: string };
  readonly isHead?: boolean;
}

/** Words a text so that no spreadsheet takes it for a date: "17/8" for a day, "16/17" for units. */
export type Plainly = (text: string, isHead: boolean) => string;

const LIKE_A_DAY = /^\d{1,4}\/\d{1,4}(\/\d{1,4})?$/;

/** The text of a cell where a spreadsheet guesses what it is. */
export function guessedText({ text, isHead = false }: PlainCell, plainly: Plainly): string {
  return LIKE_A_DAY.test(text) ? plainly(text, isHead) : text;
}

/** A spreadsheet takes text that begins so for a formula; the apostrophe makes it text. */
const FORMULA_START = /^[=+\-@\t\r]/;
const LIKE_A_NUMBER = /^[\d.,\s%/-]+$/;

const HEAD = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>';

/**
 * Two shapes of one table for the clipboard: in the text a number is written as Excel set to Vietnamese reads it, in the
 * HTML each cell says whether it is a number or text, so that a code keeps its zeros and no name becomes a formula.
 */
export function clipboardTable(
  rows: readonly (readonly PlainCell[])[],
  plainly: Plainly,
): { readonly text: string; readonly html: string } {
  const text = rows.map((row) => row.map((cell) => tsvCell(cell, plainly)).join('\t')).join('\r\n');
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return { text, html: `${HEAD}<table>${body}</table></body></html>` };
}

/** Without dots between the thousands, with a comma before the decimals. */
function tsvCell(cell: PlainCell, plainly: Plainly): string {
  if (cell.number !== undefined) return cell.number.value.replace('.', ',');
  const line = guessedText(cell, plainly).replaceAll(/[\t\r\n]+/g, ' ');
  return FORMULA_START.test(line) && !/^[-–]$/.test(line) ? `'${line}` : line;
}

function htmlCell({ text, number, isHead = false }: PlainCell): string {
  const tag = isHead ? 'th' : 'td';
  if (number !== undefined)
    return `<${tag} x:num="${number.value}" sdval="${number.value}" style="mso-number-format:'${number.format}'">${escaped(text)}</${tag}>`;
  const isCode = LIKE_A_NUMBER.test(text) || FORMULA_START.test(text);
  return `<${tag}${isCode ? ` style="mso-number-format:'\\@'"` : ''}>${escaped(text)}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
