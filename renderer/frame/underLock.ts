import type { VaultState } from '../../electron/ipc/contract';

/** What lies under the lock: half-typed work stays where it is, out of sight, until the same person comes back. */
export interface Under {
  readonly userId: string;
  readonly userName: string;
}

export interface Seen {
  readonly isLocked: boolean;
  readonly user: VaultState['user'];
  /** null: nothing is kept under the lock. */
  readonly under: Under | null;
  /** Another page: nothing of the one before is shown in it. Only who comes back to what he was typing has the same. */
  readonly round: number;
  /** Who came last is not who was here before. */
  readonly isAnother: boolean;
}

/** @param isUnsaved something is typed and not saved on the page that is shown */
export function seenNext(
  seen: Seen,
  { isLocked, user }: Pick<VaultState, 'isLocked' | 'user'>,
  isUnsaved: boolean,
): Seen {
  if (isLocked && !seen.isLocked) {
    const under = isUnsaved && seen.user !== null ? { userId: seen.user.id, userName: seen.user.name } : null;
    return { ...seen, isLocked, under };
  }
  if (isLocked) return seen;
  const isSame = seen.under !== null && seen.under.userId === user?.id;
  const round = seen.isLocked && !isSame ? seen.round + 1 : seen.round;
  const isAnother = seen.isLocked ? seen.user !== null && seen.user.id !== user?.id : seen.isAnother;
  return { isLocked, user, under: null, round, isAnother };
}
