import { decodeTextFile } from '../codePage/decodeTextFile';
import type { Workbook } from '../grid';
import { CELL_BOOLEAN, CELL_ERROR, CELL_NUMBER, LAST_COLUMN, LAST_ROW } from '../grid/cellCodes';
import { CellStoreBuilder } from '../grid/cellStoreBuilder';
import { plainSheet } from '../grid/makeSheet';
import { PLAIN_STYLE } from '../grid/numberFormat';
import { parseNumber } from '../grid/numberText';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';

const TEXT = '1';
const NUMBER = '0';
const MARK = '-1';

/**
 * Data interchange format (.dif): each value takes two lines, its type with a number and a text.
 * @throws RefusalError damaged (cut off), too-large
 */
export function readDif(bytes: Buffer, sheetName: string, limits: ReadLimits): Workbook {
  const lines = decodeTextFile(bytes, 'utf-8').split(/\r\n|\r|\n/);
  const builder = new CellStoreBuilder({ texts: [], styles: [PLAIN_STYLE], date1904: false });
  let at = lines.indexOf('DATA') + 3;
  for (let row = 0, column = 0; ; at += 2) {
    const [type = '', ...numbers] = (lines[at] ?? '').split(',');
    const text = lines[at + 1];
    if (text === undefined) damaged('dif-cut-off');
    if (type === MARK && text === 'EOD') break;
    if (type === MARK) [row, column] = [row + 1, 0];
    else column += 1;
    if (row > LAST_ROW || column > LAST_COLUMN || builder.count >= limits.cells)
      refuse('too-large', { what: 'cells', limit: limits.cells });
    if (type === TEXT) addText(builder, row, column, text);
    else if (type === NUMBER) addNumber(builder, row, column, numbers.join(','), text);
  }
  return { container: 'unknown', sheets: [plainSheet(sheetName, builder.finish())], date1904: false };
}

function addText(builder: CellStoreBuilder, row: number, column: number, quoted: string): void {
  const text = quoted.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"');
  if (text !== '') builder.addText(row, column, text, 0);
}

function addNumber(builder: CellStoreBuilder, row: number, column: number, number: string, meaning: string): void {
  const value = parseNumber(number);
  if (meaning === 'TRUE' || meaning === 'FALSE') builder.add(row, column, CELL_BOOLEAN, meaning === 'TRUE' ? 1 : 0, 0);
  else if (meaning === 'NA' || meaning === 'ERROR') builder.addText(row, column, '#N/A', 0, CELL_ERROR);
  else if (value !== null) builder.add(row, column, CELL_NUMBER, value, 0);
  else if (number !== '') builder.addText(row, column, number, 0); // LibreOffice writes dates and percentages as they show
}
