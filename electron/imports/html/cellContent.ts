import { CELL_BOOLEAN, CELL_ERROR, CELL_NUMBER, CELL_TEXT, CELL_WITHOUT_VALUE, FORMULA_FLAG } from '../grid/cellCodes';
import type { StoredText } from '../grid/cellStore';
import { parseNumber } from '../grid/numberText';
import { plainNumber } from '../grid/plainNumber';
import type { HtmlTokenizer } from './htmlTokenizer';

/** What the programs that wrote a cell say of its value beside the text it shows. */
export interface CellHints {
  /** Excel's `x:num`, LibreOffice's `sdval`, SheetJS' `data-v`; '' = the text is the number. */
  readonly number: string | null;
  readonly boolean: string | null;
  readonly error: string | null;
  readonly isText: boolean;
  readonly isFormula: boolean;
  /** LibreOffice keeps the number format behind the value. */
  readonly format: string | null;
}

const SHOWN_ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;
const TEXT_FORMAT = '@';

/** Reads the attributes of the present `td` or `th`. */
export function cellHints(tag: HtmlTokenizer): CellHints {
  const dataType = tag.attribute('data-t');
  return {
    number: tag.attribute('x:num') ?? tag.attribute('sdval') ?? (dataType === 'n' ? tag.attribute('data-v') : null),
    boolean: tag.attribute('x:bool') ?? (dataType === 'b' ? tag.attribute('data-v') : null),
    error: tag.attribute('x:err'),
    isText: tag.attribute('x:str') !== null || dataType === 's',
    isFormula: tag.attribute('x:fmla') !== null,
    format: tag.attribute('sdnum')?.split(';').slice(2).join(';') || tag.attribute('data-z'),
  };
}

export interface HtmlValue {
  readonly code: number;
  readonly value: number | StoredText;
}

/** The value of a cell; null when it is blank. Without a hint only whole numbers are numbers. */
export function htmlValue(hints: CellHints, stored: StoredText, format: string | null): HtmlValue | null {
  const text = typeof stored === 'string' ? stored : stored.text;
  const flag = hints.isFormula ? FORMULA_FLAG : 0;
  if (hints.error !== null || SHOWN_ERROR.test(text)) return { code: CELL_ERROR | flag, value: hints.error || text };
  if (text === '' && !hints.number) return hints.isFormula ? { code: CELL_WITHOUT_VALUE | flag, value: 0 } : null;
  if (hints.boolean !== null) return { code: CELL_BOOLEAN | flag, value: /^true$/i.test(hints.boolean) ? 1 : 0 };
  const number = numberOf(hints, text, format);
  return number === null ? { code: CELL_TEXT | flag, value: stored } : { code: CELL_NUMBER | flag, value: number };
}

function numberOf({ number, isText }: CellHints, text: string, format: string | null): number | null {
  if (number !== null) return parseNumber(number === '' ? text : number);
  return isText || format === TEXT_FORMAT ? null : plainNumber(text);
}
