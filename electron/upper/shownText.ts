import { textOf } from '../imports/cells';
import type { Cell, NumberCell } from '../imports/grid';

/** Excel shows so many digits of a number without a format. */
const MOST_DIGITS = 11;

/** What a cell of the form shows in an Excel set to Vietnamese: "0,5", "1.234,50", "45,06%". */
export function shownText(cell: Cell | undefined): string {
  if (cell?.kind === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell?.kind === 'number' ? numberText(cell) : textOf(cell);
}

function numberText({ value, formatCode, isPercent }: NumberCell): string {
  if (!Number.isFinite(value)) return '';
  const format = sectionFor(value, formatCode ?? 'General');
  const shown = isPercent ? value * 100 : value;
  const sign = isPercent ? '%' : '';
  if (!/[0#]/.test(format) || /[eE][+-]|\//.test(format))
    return `${plain(Number(shown.toPrecision(MOST_DIGITS)))}${sign}`;
  const fraction = /\.([0#?]+)/.exec(format)?.[1] ?? '';
  const required = fraction.replace(/[^0]/g, '').length;
  return `${shown.toLocaleString('vi-VN', {
    minimumFractionDigits: required,
    maximumFractionDigits: fraction.length,
    useGrouping: /[0#],[0#]/.test(format),
  })}${sign}`;
}

/** A format may have parts of its own for numbers below zero and for zero; without what is only written beside. */
function sectionFor(value: number, formatCode: string): string {
  const bare = formatCode.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  const [first = '', below, zero] = bare.split(';');
  if (value === 0 && zero !== undefined) return /[0#]/.test(zero) ? zero : first;
  return value < 0 && below !== undefined && /[0#]/.test(below) ? below : first;
}

/** Without points between thousands, as a cell without a format is shown. */
function plain(value: number): string {
  return String(value).replace('.', ',');
}
