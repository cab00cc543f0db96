import type { Refusal } from '../imports/refusal';
import { type RefusalWords, refusalSentence } from '../imports/refusalSentence';
import { rulerText } from '../text/rulerText';

const say = rulerText.refusals;
const WORDS: RefusalWords = {
  ...say,
  empty: (fileName, what) => (what === 'no-words' ? say.noWords(fileName) : say.empty(fileName)),
  otherFormat: (fileName, what) => (what === 'doc' ? say.doc(fileName) : say.otherFormat(fileName, what)),
};

/** Why a file cannot be measured, and what to do instead, in one sentence for the clerk. */
export function rulerRefusal(refusal: Refusal, fileName: string): string {
  return refusalSentence(refusal, fileName, WORDS);
}
