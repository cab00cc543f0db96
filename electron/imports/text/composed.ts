import { COMBINING, surveyOf } from './scanText';

/** NFC; asks the costly question only when the text holds something that may compose. */
export function composed(text: string): string {
  return surveyOf(text) & COMBINING ? text.normalize('NFC') : text;
}
