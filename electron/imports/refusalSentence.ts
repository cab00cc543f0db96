import type { Refusal, RefusalDetail } from './refusal';

/** Why a file of one purpose is not taken, and what to do instead; `what` says more about the file. */
export interface RefusalWords {
  readonly empty: (fileName: string, what: RefusalDetail['what']) => string;
  readonly locked: (fileName: string) => string;
  readonly password: (fileName: string) => string;
  readonly damaged: (fileName: string) => string;
  readonly tooLarge: (fileName: string, what: RefusalDetail['what']) => string;
  readonly unsafe: (fileName: string) => string;
  readonly otherFormat: (fileName: string, what: RefusalDetail['what']) => string;
}

/** The sentence for the clerk. */
export function refusalSentence({ code, detail: { what } }: Refusal, fileName: string, say: RefusalWords): string {
  switch (code) {
    case 'empty-file':
      return say.empty(fileName, what);
    case 'lock-file':
      return say.locked(fileName);
    case 'password-protected':
      return say.password(fileName);
    case 'damaged':
      return say.damaged(fileName);
    case 'too-large':
      return say.tooLarge(fileName, what);
    case 'unsafe-content':
      return say.unsafe(fileName);
    case 'not-a-spreadsheet':
    case 'unsupported-version':
      return say.otherFormat(fileName, what);
  }
}
