import { maskPhonesIn } from './masking';
import { maskNamesIn } from './maskText';

/** A phone with its first zero or +84; nine digits alone may be an amount. */
const PHONE = /(?<![\d.,])(?:\+84|84|0)(?:[ .-]?\d){8,10}(?!\d|[.,]\d)/;
/** Between words of a file's name, where a text has blanks. */
const JOINED = /(?<=\p{L})[_-]+|[_-]+(?=\p{Lu})/gu;

/**
 * The name of a unit's file, or a sentence that quotes one, as it may be shown and handed on: phones masked, and names of
 * people in a text that holds a phone. What holds no phone stays as it is.
 */
export function maskFileName(text: string): string {
  if (!PHONE.test(text)) return text;
  const masked = maskPhonesIn(text);
  const spaced = masked.replace(JOINED, ' ');
  const named = maskNamesIn(spaced);
  return named === spaced ? masked : named; // names joined by hyphens are seen once they are words
}

/** A sentence that quotes the name of a file. */
const QUOTES_FILE = /\.(?:xls\w?|ods|csv|docx?|odt|pdf|jpe?g|png|heic|txt|html?|xml|zip|rar|dondoc)\b/i;

export function quotesFile(text: string): boolean {
  return QUOTES_FILE.test(text);
}

/** The same of a sentence of the office's own: only where it quotes a file, for phones of units and officials are no secret. */
export function maskQuotedFile(text: string): string {
  return quotesFile(text) ? maskFileName(text) : text;
}
