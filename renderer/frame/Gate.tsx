import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import type { VaultState } from '../../electron/ipc/contract';
import { call } from '../lib/api';
import { queryClient } from '../lib/client';
import { isShortcut } from '../lib/shortcuts';
import { isAnythingUnsaved } from '../lib/unsaved';
import { callVault, useVault, wasServedLocked, watchVault } from '../lib/vault';
import styles from './Gate.module.css';

const LockScreen = lazy(async () => ({ default: (await import('../features/vault/LockScreen')).LockScreen }));

/** What lies under the lock: half-typed work stays where it is, out of sight, until the same person comes back. */
interface Under {
  readonly userId: string;
  readonly userName: string;
}

interface Seen {
  readonly isLocked: boolean;
  readonly user: VaultState['user'];
  /** null: nothing is kept under the lock. */
  readonly under: Under | null;
  /** Another person, another page. */
  readonly round: number;
}

const FIRST: Seen = { isLocked: wasServedLocked, user: null, under: null, round: 0 };

function next(seen: Seen, { isLocked, user }: VaultState): Seen {
  if (isLocked && !seen.isLocked) {
    const under = isAnythingUnsaved() && seen.user !== null ? { userId: seen.user.id, userName: seen.user.name } : null;
    return { ...seen, isLocked, under };
  }
  if (isLocked) return seen;
  const isSame = seen.under !== null && seen.under.userId === user?.id;
  const round = seen.isLocked && !isSame ? seen.round + 1 : seen.round;
  return { isLocked, user, under: null, round };
}

/**
 * The window behind its lock. Locking takes the page away and forgets what it was told; only where something is typed and
 * not saved is the page kept underneath, hidden and out of reach.
 */
export function Gate({ children }: { readonly children: ReactNode }) {
  const state = useVault();
  const [known, setKnown] = useState<{ readonly state: VaultState | null; readonly seen: Seen }>({
    state: null,
    seen: FIRST,
  });
  if (state !== null && state !== known.state) setKnown({ state, seen: next(known.seen, state) });
  const { isLocked, under, round } = known.seen;
  useEffect(watchVault, []);
  useLockKey();
  useEffect(() => {
    if (isLocked) queryClient.forget();
    else if (round > 0) void call('shell.painted', {}); // files that were handed over meanwhile can come now
  }, [isLocked, round]);
  const isKept = !isLocked || under !== null;
  return (
    <>
      {isKept && (
        <div key={round} className={isLocked ? styles.hidden : styles.open} inert={isLocked}>
          {children}
        </div>
      )}
      <Suspense>
        {isLocked && state?.isLocked === true && <LockScreen state={state} unsavedOf={under?.userName ?? null} />}
      </Suspense>
    </>
  );
}

/** Heard before anything else, over dialogs too. */
function useLockKey(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut('lock', event)) return;
      event.preventDefault();
      void callVault('vault.lock', {});
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
