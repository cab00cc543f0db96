import { letterMessages } from '../../text/letterMessages';
import type { Refusal } from '../refusal';
import { refusalSentence } from '../refusalSentence';

/** Why no directive could be read from a file, and how to get at its words otherwise. */
export function letterRefusal(refusal: Refusal, fileName: string): string {
  return refusalSentence(refusal, fileName, letterMessages);
}
