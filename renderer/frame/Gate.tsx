import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VaultState } from '../../electron/ipc/contract';
import { affectedBy } from '../lib/affects';
import { call } from '../lib/api';
import { queryClient } from '../lib/client';
import { freePage, holdPage } from '../lib/heldPage';
import { isShortcut } from '../lib/shortcuts';
import { forgetTakeBacks } from '../lib/takeBack/takeBacks';
import { isWorkUnderWay } from '../lib/underWay';
import { forgetUnsaved, isAnythingHalfTyped, isAnythingUnsaved } from '../lib/unsaved';
import { callVault, useVault, wasServedLocked, watchVault } from '../lib/vault';
import styles from './Gate.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { forgetScreen } from './screenBeforeLock';
import { type Kept, type Seen, seenNext } from './underLock';

const LockScreen = lazy(async () => ({ default: (await import('../features/vault/LockScreen')).LockScreen }));

const FIRST: Seen = { isLocked: wasServedLocked, user: null, under: null, round: 0, isAnother: false };

/** Nothing of the page before is left; whoever comes in another's place has nothing of his to take back either. */
function forgetBefore(isAnother: boolean): void {
  queryClient.forget();
  forgetUnsaved();
  if (!isAnother) return;
  forgetTakeBacks();
  forgetScreen();
}

function keptNow(): Kept | null {
  if (isAnythingUnsaved()) return 'typed';
  if (isWorkUnderWay()) return 'working';
  return isAnythingHalfTyped() ? 'drafted' : null;
}

/**
 * The window behind its lock. Locking takes the page away and forgets what it was told; only where something is typed and
 * not saved, kept in the data or not, or the end of some work is waited for, is the page kept underneath, hidden and out of reach.
 */
export function Gate({ children }: { readonly children: ReactNode }) {
  const state = useVault();
  const [known, setKnown] = useState<{ readonly state: VaultState | null; readonly seen: Seen }>({
    state: null,
    seen: FIRST,
  });
  if (state !== null && state !== known.state) setKnown({ state, seen: seenNext(known.seen, state, keptNow()) });
  const { isLocked, under, round, isAnother } = known.seen;
  useEffect(watchVault, []);
  useLockKey();
  /** The page that is shown: the next one comes when the one before is gone with all it knew. */
  const [begun, setBegun] = useState(round);
  const wasLocked = useRef(wasServedLocked);
  useEffect(() => {
    if (isLocked) {
      wasLocked.current = true;
      queryClient.forget();
    } else if (begun !== round) {
      forgetBefore(isAnother);
      setBegun(round);
    } else if (wasLocked.current) {
      wasLocked.current = false;
      void call('shell.painted', {}); // files that were handed over meanwhile can come now
      queryClient.invalidate(affectedBy['persons.hideAll'] ?? []); // lists that were shown in full are masked again
    }
  }, [isLocked, round, begun, isAnother]);
  useHeldPage(isLocked && under !== null, begun === round);
  const isKept = isLocked ? under !== null : begun === round;
  return (
    <>
      {isKept && (
        <div key={round} className={isLocked ? styles.hidden : styles.open} inert={isLocked}>
          {children}
        </div>
      )}
      <Suspense>
        {isLocked && state?.isLocked === true && (
          <LockScreen state={state} under={under} foot={under === null && <LockedLanguage />} />
        )}
      </Suspense>
    </>
  );
}

/** What the page asks meanwhile waits for who was at work on it. */
function useHeldPage(isHeld: boolean, isSame: boolean): void {
  useLayoutEffect(() => {
    if (isHeld) holdPage();
    else freePage(isSame);
  }, [isHeld, isSame]);
}

/** Loads the window anew, so it is not offered over work that is not saved. */
function LockedLanguage() {
  return (
    <div className={styles.language}>
      <LanguageSwitch screen={null} />
    </div>
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
