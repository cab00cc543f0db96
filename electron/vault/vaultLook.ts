import type { Actor } from '../domain/access/roles';

/**
 * What was broken off and is finished by the next opening; `changed` is no more to be finished: the last change of a
 * password, of people or of the sheet counts, though the spare key file does not know it yet.
 */
export type Unfinished = 'turningOn' | 'turningOff' | 'changingKey' | 'changed';

/** What may be known of a locked office. */
export interface VaultLook {
  readonly isOn: boolean;
  readonly users: readonly Actor[];
  readonly idleMinutes: number | null;
  readonly isRecoveryUsed: boolean;
  readonly unfinished: Unfinished | null;
  /** Until a password may be tried again. */
  readonly secondsLeft: number;
  /** The key file cannot be used at all; a sentence. */
  readonly trouble: string | null;
}

/** No password, or no key file that can be read. */
export const NOTHING_KNOWN: Omit<VaultLook, 'isOn' | 'trouble'> = {
  users: [],
  idleMinutes: null,
  isRecoveryUsed: false,
  unfinished: null,
  secondsLeft: 0,
};
