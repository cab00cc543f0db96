import type { FinishedPdf } from './finishPdf';
import type { PaperProperties } from './properties';

/** A paper that is being finished while it is printed. */
export interface Finishing {
  /** The next printed file of the paper, its pages in order. */
  add(printed: Uint8Array): void;
  /** After the last file. @throws SyntaxError when a printed file is not built as Chromium builds it */
  end(): Promise<FinishedPdf>;
  /** It is not wanted any more. */
  drop(): void;
}

export interface Finisher {
  /** A paper will soon be begun. */
  prepare(): void;
  /** @param described what the print page says of the paper (`PrintedPaper`), as JSON: the caller need not look into it */
  begin(described: string, properties: PaperProperties): Finishing;
}

/** What the finishing thread is told; papers are told apart by `id`. */
export type FinishTask =
  | {
      readonly kind: 'begin';
      readonly id: number;
      readonly described: string;
      readonly properties: PaperProperties;
    }
  | { readonly kind: 'add'; readonly id: number; readonly printed: Uint8Array }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'drop'; readonly id: number };

export type FinishAnswer =
  | { readonly kind: 'finished'; readonly id: number; readonly finished: FinishedPdf }
  | {
      readonly kind: 'failed';
      readonly id: number;
      /** A file Chromium built in a way that is not known here, not a bug of ours. */
      readonly isUnreadable: boolean;
      readonly message: string;
      readonly stack: string | undefined;
    };
