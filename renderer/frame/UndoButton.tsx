import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { failureText } from '../lib/api';
import { useIsPainted } from '../lib/painted';
import { say } from '../lib/said';
import { keepTakeBacks, offerKeptTakeBacks } from '../lib/takeBack/keptTakeBacks';
import { allTakeBacks, lastTakeBack, type TakeBack, watchTakeBacks } from '../lib/takeBack/takeBacks';
import type { waysBack } from '../lib/takeBack/waysBack';
import { useSaid } from '../lib/useSaid';
import { openDialogs, useUndoKey } from '../lib/useUndoKey';
import { useMayCall, useMayWork, useVault } from '../lib/vault';
import { takeBackText as words } from '../text/takeBack';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ArrowUndo20Regular } from '../ui/icons';
import styles from './UndoButton.module.css';

/** Takes back what was changed last, whatever screen it was on; says so, and what it was. */
export function UndoButton() {
  const last = useSyncExternalStore(watchTakeBacks, lastTakeBack);
  const [asked, setAsked] = useState<TakeBack | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const said = useSaid();
  useKeptTakeBacks();
  const mayWork = useMayWork(); // who only looks has changed nothing
  const place = useRef<HTMLSpanElement>(null);
  const take = async (change: TakeBack) => {
    setAsked(null);
    setIsBusy(true);
    const failure = await change.run();
    setIsBusy(false);
    say(failure === null ? words.done(wordsOf(change)) : failureText(failure));
  };
  const undo = () => {
    if (last === null) return;
    if (last.isLarge) setAsked(last);
    else void take(last);
  };
  const isOf = useOpenedOver(last);
  useUndoKey(mayWork && last !== null && !isBusy && asked === null, undo, place, { isOf });
  const title = last === null ? words.nothing : words.title(wordsOf(last));
  return (
    <span ref={place} className={styles.place}>
      {mayWork && (
        <Button
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          title={title}
          aria-label={last === null ? words.nothing : words.button(wordsOf(last))}
          aria-keyshortcuts="Control+Z"
          disabledFocusable={last === null || isBusy}
          onClick={undo}
          data-testid="undo"
        />
      )}
      <span role="status" className={said === '' ? undefined : styles.said} data-testid="undo-said">
        {said}
      </span>
      {asked && (
        <ConfirmDialog
          title={words.title(wordsOf(asked))}
          text={words.sure(wordsOf(asked))}
          confirmLabel={words.confirm}
          onConfirm={() => take(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
    </span>
  );
}

/** Those of the window before this one are looked for when the first screen is there: nobody presses Ctrl+Z before it. */
function useKeptTakeBacks(): void {
  const isPainted = useIsPainted();
  const vault = useVault();
  const userId = vault?.user?.id ?? '';
  // who only looks changes nothing but this PC's own settings, and nothing is kept for him
  const isReady = useMayCall('written.saveDraft') && isPainted && vault !== null;
  useEffect(() => {
    if (!isReady) return undefined;
    void offerKeptTakeBacks(userId);
    return keepTakeBacks(userId);
  }, [isReady, userId]);
}

/** Tells whether a change was made while a dialog was open: in it, or in one that lay over it. */
function useOpenedOver(last: TakeBack | null): (dialog: Element) => boolean {
  const over = useRef(new WeakMap<TakeBack, ReadonlySet<Element>>());
  useEffect(() => {
    if (last === null) return;
    const open = new Set(openDialogs());
    for (const one of allTakeBacks()) if (!over.current.has(one)) over.current.set(one, open);
  }, [last]);
  return (dialog) => last !== null && (over.current.get(last)?.has(dialog) ?? false);
}

/** A change that can be taken back and has no words does not compile. */
const CHANGES: Readonly<Record<keyof typeof waysBack, string>> = words.changes;

function wordsOf({ channel }: TakeBack): string {
  return CHANGES[channel as keyof typeof waysBack];
}
