import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { LocalTime } from '../../electron/domain/calendar';
import type { Batch } from '../../electron/ipc/contract';
import { useClock } from '../lib/useClock';
import { vi } from '../text/vi';
import { Notice } from '../ui/Notice';
import styles from './KeyedHost.module.css';
import type { Errands } from './useErrands';

const SAID_FOR_MS = 10_000;

const KeyedDialog = lazy(async () => ({ default: (await import('../features/keyed/KeyedDialog')).KeyedDialog }));
const PasteDialog = lazy(async () => ({ default: (await import('../features/keyed/PasteDialog')).PasteDialog }));

/** The two dialogs of reports that come without a file, opened from any screen; afterwards a sentence that they are in. */
export function KeyedHost({ errands, at }: { readonly errands: Errands; readonly at: LocalTime | null }) {
  const { now } = useClock();
  const [taken, setTaken] = useState<Batch | 'nothing' | null>(null);
  const { keying, stopKeying } = errands;
  const moment = at ?? now;
  useEffect(() => {
    if (taken === null) return undefined;
    const timer = setTimeout(() => setTaken(null), SAID_FOR_MS); // what lies under it is to be seen again
    return () => clearTimeout(timer);
  }, [taken]);
  const onTaken = (batch: Batch | null) => {
    stopKeying();
    setTaken(batch ?? 'nothing');
  };
  return (
    <>
      <Suspense>
        {keying?.wish.kind === 'form' && (
          <KeyedDialog key={keying.serial} wish={keying.wish} now={moment} onClose={stopKeying} onTaken={onTaken} />
        )}
        {keying?.wish.kind === 'paste' && (
          <PasteDialog
            key={keying.serial}
            directiveId={keying.wish.directiveId}
            now={moment}
            onClose={stopKeying}
            onTaken={onTaken}
          />
        )}
      </Suspense>
      {taken !== null && keying === null && (
        <div className={styles.taken}>
          <Notice
            tone="success"
            testId="keyed-taken"
            actions={
              <Button size="small" onClick={() => setTaken(null)}>
                {vi.actions.close}
              </Button>
            }
          >
            {taken === 'nothing' ? vi.keyed.takenBefore : vi.keyed.taken(String(taken.accepted))}
          </Notice>
        </div>
      )}
    </>
  );
}
