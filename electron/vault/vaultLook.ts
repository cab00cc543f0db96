import type { Actor } from '../domain/access/roles';

/** What may be known of a locked office. */
export interface VaultLook {
  readonly isOn: boolean;
  readonly users: readonly Actor[];
  readonly idleMinutes: number | null;
  readonly isRecoveryUsed: boolean;
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
  secondsLeft: 0,
};
