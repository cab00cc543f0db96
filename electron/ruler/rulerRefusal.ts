import type { Refusal } from '../imports/refusal';
import { rulerText } from '../text/rulerText';

const say = rulerText.refusals;

/** Why a file cannot be measured, and what to do instead, in one sentence for the clerk. */
export function rulerRefusal({ code, detail: { what } }: Refusal, fileName: string): string {
  switch (code) {
    case 'empty-file':
      return what === 'no-words' ? say.noWords(fileName) : say.empty(fileName);
    case 'lock-file':
      return say.locked(fileName);
    case 'password-protected':
      return say.password(fileName);
    case 'damaged':
      return say.damaged(fileName);
    case 'too-large':
      return say.tooLarge(fileName);
    case 'unsafe-content':
      return say.unsafe(fileName);
    case 'not-a-spreadsheet':
    case 'unsupported-version':
      return what === 'doc' ? say.doc(fileName) : say.otherFormat(fileName, what);
  }
}
