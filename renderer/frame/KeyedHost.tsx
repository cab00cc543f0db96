import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { LocalTime } from '../../electron/domain/calendar';
import type { Batch } from '../../electron/ipc/contract';
import { useClock } from '../lib/useClock';
import { strings } from '../text/vi';
import { Notice } from '../ui/Notice';
import styles from './KeyedHost.module.css';
import type { ScreenId } from './screens';
import type { Errands } from './useErrands';

const KeyedDialog = lazy(async () => ({ default: (await import('../features/keyed/KeyedDialog')).KeyedDialog }));
const PasteDialog = lazy(async () => ({ default: (await import('../features/keyed/PasteDialog')).PasteDialog }));

export interface KeyedHostProps {
  readonly errands: Errands;
  /** null: the clock. */
  readonly at: LocalTime | null;
  /** The one that is shown. */
  readonly screen: ScreenId | null;
}

/**
 * The two dialogs of reports that come without a file, opened from any screen; afterwards a sentence that they are in, above
 * the screen it was said on and covering nothing of it.
 */
export function KeyedHost({ errands, at, screen }: KeyedHostProps) {
  const { now } = useClock();
  const [taken, setTaken] = useState<{ readonly batch: Batch | null; readonly on: ScreenId | null } | null>(null);
  const { keying, stopKeying } = errands;
  const moment = at ?? now;
  if (taken !== null && taken.on !== screen) setTaken(null); // said once, where it was done
  const onTaken = (batch: Batch | null) => {
    stopKeying();
    setTaken({ batch, on: screen });
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
                {strings.actions.close}
              </Button>
            }
          >
            {taken.batch === null ? strings.keyed.takenBefore : strings.keyed.taken(String(taken.batch.accepted))}
          </Notice>
        </div>
      )}
    </>
  );
}
