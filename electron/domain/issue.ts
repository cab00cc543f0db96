/** What the app has to say about bad or doubtful input: a sentence a clerk can forward to the unit as it stands. */
export type Severity = 'error' | 'warning' | 'note';

export interface Issue {
  /** error: the file cannot be taken as it is; warning: taken, but a person should look; note: repaired, and said. */
  readonly severity: Severity;
  /** Stable kebab-case code for scripts and tests. */
  readonly code: string;
  /** Vietnamese sentence: which file or cell, what is wrong, what to do. */
  readonly message: string;
  readonly sheet?: string;
  /** A1 address. */
  readonly cell?: string;
  readonly row?: number;
  /** What stood in the cell, and what the app made of it. */
  readonly raw?: string;
  readonly understood?: string;
  /** What a rule wanted to stand there. */
  readonly expected?: string;
}
