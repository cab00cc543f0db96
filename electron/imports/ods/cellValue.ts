import { CELL_BOOLEAN, CELL_DATE, CELL_NUMBER } from '../grid/cellCodes';
import { parseNumber } from '../grid/numberText';
import { isoToSerial } from '../grid/serialDate';
import type { XmlScanner } from '../xml/xmlScanner';

/** The attributes of a cell, emptied and filled again for each. */
export class CellAttributes {
  styleName: string | null = null;
  type: string | null = null;
  value: string | null = null;
  text: string | null = null;
  isFormula = false;
  isError = false;
  repeated = 1;
  columnsSpanned = 1;
  rowsSpanned = 1;

  /** Reads those of the present start tag. */
  read(scanner: XmlScanner): void {
    this.styleName = this.type = this.value = this.text = null;
    this.isFormula = this.isError = false;
    this.repeated = this.columnsSpanned = this.rowsSpanned = 1;
    while (scanner.nextAttribute()) {
      const name = scanner.bytes.toString('latin1', scanner.attributeStart, scanner.attributeEnd);
      ATTRIBUTES[name]?.(this, scanner.attributeText());
    }
  }
}

const ATTRIBUTES: Readonly<Record<string, (cell: CellAttributes, text: string) => void>> = {
  'style-name': (cell, text) => {
    cell.styleName = text;
  },
  'value-type': (cell, text) => {
    if (text === 'error') cell.isError = true;
    cell.type ??= text; // LibreOffice repeats the type in a name space of its own
  },
  value: setValue,
  'date-value': setValue,
  'time-value': setValue,
  'boolean-value': setValue,
  'string-value': (cell, text) => {
    cell.text = text;
  },
  formula: (cell) => {
    cell.isFormula = true;
  },
  'number-columns-repeated': (cell, text) => {
    cell.repeated = countOf(text);
  },
  'number-columns-spanned': (cell, text) => {
    cell.columnsSpanned = countOf(text);
  },
  'number-rows-spanned': (cell, text) => {
    cell.rowsSpanned = countOf(text);
  },
};

function setValue(cell: CellAttributes, text: string): void {
  cell.value = text;
}

/** A count of an attribute; 1 when it is none. */
export function countOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}

export interface TypedValue {
  readonly code: number;
  readonly value: number;
  readonly isPercent: boolean;
}

/** The value as its type says; null for text, and for a value that is not what its type says. */
export function typedValue({ type, value }: CellAttributes): TypedValue | null {
  if (type === null || value === null) return null;
  const kind = KINDS[type];
  const number = kind?.parse(value) ?? null;
  return kind === undefined || number === null
    ? null
    : { code: kind.code, value: number, isPercent: type === 'percentage' };
}

interface Kind {
  readonly code: number;
  readonly parse: (text: string) => number | null;
}

const NUMBER: Kind = { code: CELL_NUMBER, parse: parseNumber };
const KINDS: Readonly<Record<string, Kind>> = {
  float: NUMBER,
  percentage: NUMBER,
  currency: NUMBER,
  date: { code: CELL_DATE, parse: (text) => isoToSerial(text, false) },
  time: { code: CELL_DATE, parse: durationInDays },
  boolean: { code: CELL_BOOLEAN, parse: (text) => (text === 'true' ? 1 : text === 'false' ? 0 : null) },
};

const DURATION = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/** `PT15H30M00S` as a part of a day; null when the text is no duration. */
function durationInDays(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number((part ?? '0').replace(',', '.')));
  return (days ?? 0) + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}
