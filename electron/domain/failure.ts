import type { LocalTime } from './calendar';

/** Expected failures travel as a code and a Vietnamese sentence; anything else that is thrown is a bug. */
export type FailureCode =
  | 'invalid'
  | 'notFound'
  | 'conflict'
  | 'cancelled'
  | 'fileLocked'
  | 'diskFull'
  | 'readOnly'
  | 'damaged'
  | 'newerVersion'
  | 'printFailed'
  /** A password is needed, or another key. */
  | 'locked'
  /** Who is at work may not do this. */
  | 'notAllowed'
  | 'unexpected';

/** A backup that could take the place of damaged data. */
export interface OfferedBackup {
  readonly path: string;
  readonly madeAt: LocalTime;
}

export class AppFailure extends Error {
  override readonly name = 'AppFailure';
  constructor(
    readonly code: FailureCode,
    /** Vietnamese sentence for the clerk. */
    message: string,
    /** Only with `damaged`. */
    readonly backup?: OfferedBackup,
  ) {
    super(message);
  }
}
