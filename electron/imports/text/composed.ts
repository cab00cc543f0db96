import { COMBINING, surveyOf } from './scanText';

/** The circumflex or breve that no letter took up, because the tone was typed before it: "e\u0303\u0302" is ễ. */
const STRAY_SHAPE = /[\u0302\u0306]/;
const TONE_FIRST = /([aeo])([\u0300\u0301\u0303\u0309])([\u0302\u0306])/gi;

/** NFC; asks the costly question only when the text holds something that may compose. */
export function composed(text: string): string {
  if ((surveyOf(text) & COMBINING) === 0) return text;
  const nfc = text.normalize('NFC');
  return STRAY_SHAPE.test(nfc) ? nfc.normalize('NFD').replace(TONE_FIRST, '$1$3$2').normalize('NFC') : nfc;
}
