import { letterMessages as say } from '../../text/letterMessages';
import type { Refusal } from '../refusal';

/** Why no directive could be read from a file, and how to get at its words otherwise. */
export function letterRefusal({ code, detail }: Refusal, fileName: string): string {
  switch (code) {
    case 'empty-file':
      return say.empty(fileName);
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
      return say.otherFormat(fileName, detail.what);
  }
}
