import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Events } from '../../electron/ipc/contract';
import { call, listen } from '../lib/api';
import { batches as words } from '../text/batches';
import { LongProgress } from './LongProgress';

/** How far an action is that makes many papers, at what, and a way to stop it. Shown while it runs. */
export function BatchProgress() {
  const [progress, setProgress] = useState<Events['batches.progress'] | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  useEffect(() => listen('batches.progress', setProgress), []);
  const stop = () => {
    setIsStopping(true);
    void call('batches.stop', {});
  };
  return (
    <LongProgress progress={progress} making={words.making} words={words.progress} testId="batch-progress">
      <Button size="small" disabled={isStopping} onClick={stop} data-testid="batch-stop">
        {isStopping ? words.stopping : words.stop}
      </Button>
    </LongProgress>
  );
}
