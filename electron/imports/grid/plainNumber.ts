const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;

/**
 * The number a text is beyond doubt, or null: digits alone, without a leading zero (a code or a phone number keeps it as
 * text) and without any point or comma, which may stand for thousands, decimals or a date.
 */
export function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  return WHOLE_NUMBER.test(trimmed) && trimmed !== '-0' ? Number(trimmed) : null;
}
