/** Number formats that make a cell show another number than it holds: hidden thousands, printed zeros, nothing at all. */

/** Colours, conditions, locales, padding: nothing that is shown as a digit. */
const UNSHOWN = /_.|\*.|\[[^\]]*\]/gs;
const LITERAL = /"[^"]*"|\\./gs;
/** Commas behind the last digit place: each hides three digits. */
const HIDDEN_THOUSANDS = /[0#?](,+)(?=[^,0#?]|$)/;

/**
 * What the cell shows, as far as it is another number than the cell holds; null when it is the same, rounding aside.
 * @param formatCode as in the file
 */
export function shownOtherwise(formatCode: string | null, value: number): string | null {
  if (
    formatCode === null ||
    value === 0 ||
    /general|[dmyhs@]/i.test(formatCode.replace(LITERAL, '').replace(UNSHOWN, ''))
  )
    return null;
  const sections = formatCode.replace(UNSHOWN, '').split(';');
  const section = (value < 0 && sections.length > 1 ? sections[1] : sections[0]) ?? '';
  if (section.trim() === '') return sections.length > 1 ? '' : null;
  const pattern = section.replace(LITERAL, '');
  const hidden = HIDDEN_THOUSANDS.exec(pattern)?.[1]?.length ?? 0;
  const printed = printedDigits(section);
  if (hidden === 0 && printed === '') return null;
  const decimals = /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0;
  const shown = Number((Math.abs(value) / 1000 ** hidden).toFixed(decimals));
  const [whole = '', fraction] = String(shown).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}${printed}`;
}

/** Digits that the format prints behind the number: `0"000"` shows 12 as 12000. */
function printedDigits(section: string): string {
  const behind = /[0#?]((?:"[^"]*"|\\.)+)/.exec(section)?.[1] ?? '';
  const text = behind.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped);
  return /^[., ]?\d/.test(text) ? text : '';
}
