import type { VaultState } from '../../electron/ipc/contract';

/**
 * Why a page stays under the lock: something half typed stands on it that is kept nowhere else, or that is kept in the data,
 * too, or it waits for the end of some work.
 */
export type Kept = 'typed' | 'drafted' | 'working';

/** What lies under the lock, where it is, out of sight, until the same person comes back. */
export interface Under {
  readonly why: Kept;
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

/** @param kept why the page that is shown would stay; null: nothing on it is worth that */
export function seenNext(
  seen: Seen,
  { isLocked, user }: Pick<VaultState, 'isLocked' | 'user'>,
  kept: Kept | null,
): Seen {
  if (isLocked && !seen.isLocked) {
    const { user: who } = seen;
    const under = kept !== null && who !== null ? { why: kept, userId: who.id, userName: who.name } : null;
    return { ...seen, isLocked, under };
  }
  if (isLocked) return seen;
  const isSame = seen.under !== null && seen.under.userId === user?.id;
  const round = seen.isLocked && !isSame ? seen.round + 1 : seen.round;
  const isAnother = seen.isLocked ? seen.user !== null && seen.user.id !== user?.id : seen.isAnother;
  return { isLocked, user, under: null, round, isAnother };
}
