/** What a number format string says about the numbers under it. */
export interface FormatMeaning {
  readonly isPercent: boolean;
  readonly isDate: boolean;
  /** `[h]:mm`: a duration rather than a moment. Implies `isDate`. */
  readonly isElapsed: boolean;
}

export interface CellStyle extends FormatMeaning {
  /** null = General. */
  readonly formatCode: string | null;
  readonly font: string | null;
}

const PLAIN_NUMBER: FormatMeaning = { isPercent: false, isDate: false, isElapsed: false };
export const PLAIN_STYLE: CellStyle = { ...PLAIN_NUMBER, formatCode: null, font: null };

/** Quoted text, escaped letters, padding, and bracketed colours, conditions and locales: no part of the pattern itself. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs;
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

/**
 * Reads the first section of the format (the one for positive numbers).
 * `#,##0 VND` is a number although it has a D: a pattern with digit places left is no date.
 */
export function formatMeaning(formatCode: string | null): FormatMeaning {
  if (formatCode === null) return PLAIN_NUMBER;
  let isElapsed = false;
  const pattern = formatCode.replace(LITERALS, (literal) => {
    if (!ELAPSED.test(literal)) return '';
    isElapsed = true;
    return 's';
  });
  const section = (pattern.split(';', 1)[0] ?? '').replace(/general/gi, '').replace(/(s)[.,]0+/gi, '$1');
  const isDate = /[ymdhs]/i.test(section) && !/[0#?@]/.test(section);
  return { isPercent: section.includes('%'), isDate, isElapsed: isDate && isElapsed };
}
