import { guessedText, type PlainCell } from '../domain/pivot/clipboardTable';
import { type LabelledAnswer, plainRows } from '../domain/pivot/plainTable';
import { questionText } from '../text/questionText';
import { BOM, csvCell } from './csv';

/** The answer for other programs: the table, then what has to be said of it, one sentence to a line. */
export function questionToCsv(
  labelled: LabelledAnswer,
  order: readonly number[],
  sentences: readonly string[],
): Uint8Array {
  const lines = [...plainRows(labelled, order).map((row) => row.map(cell).join(';')), '', ...sentences.map(csvCell)];
  return new Uint8Array(Buffer.from(`${BOM}${lines.join('\r\n')}\r\n`, 'utf8'));
}

/** Numbers as Excel set to Vietnamese reads them. */
function cell(plain: PlainCell): string {
  const { number } = plain;
  return number === undefined ? csvCell(guessedText(plain, questionText.plainly)) : number.value.replace('.', ',');
}
