const NUMBER_PATTERN = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;
/** The longest double written out in full has some 330 digits; a longer one is no number anybody wrote. */
const LONGEST_NUMBER = 400;
/** Up to this many digits a number and a power of ten are exact, so that dividing them rounds once, as it should. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, index) => 10 ** index);

const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const POINT = 0x2e;

/** The number in bytes `start` to `end`, or NaN when it is not of the plain short kind (`-12.5`): see `parseNumber` then. */
export function parsePlainNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  if (end - first > EXACT_DIGITS + 1 || end === first) return Number.NaN;
  let digits = 0;
  let count = 0;
  let point = -1;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + (byte - ZERO);
      count += 1;
    } else if (byte === POINT && point < 0) point = at;
    else return Number.NaN;
  }
  if (count === 0 || count > EXACT_DIGITS) return Number.NaN;
  const value = point < 0 ? digits : digits / (POWERS_OF_TEN[end - point - 1] as number);
  return isNegative ? -value : value;
}

/** Any decimal number, or null: `Number` alone would take '' for 0 and '0x1F' for 31. */
export function parseNumber(text: string): number | null {
  if (text.length > LONGEST_NUMBER || !NUMBER_PATTERN.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
