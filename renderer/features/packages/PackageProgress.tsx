import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Events } from '../../../electron/ipc/contract';
import { call, listen } from '../../lib/api';
import { strings } from '../../text/vi';
import { LongProgress } from '../../ui/LongProgress';

const words = strings.packages;

/** How far reading, making or taking a package is, with a way to stop it; shown while it runs. */
export function PackageProgress({ doing }: { readonly doing: string }) {
  const [progress, setProgress] = useState<Events['packages.progress'] | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  useEffect(() => listen('packages.progress', setProgress), []);
  const stop = () => {
    setIsStopping(true);
    void call('packages.stop', {});
  };
  return (
    <LongProgress progress={progress} making={doing} words={(done) => words.percent(done)} testId="package-progress">
      <Button size="small" onClick={stop} disabledFocusable={isStopping} data-testid="package-stop">
        {isStopping ? words.stopping : words.stop}
      </Button>
    </LongProgress>
  );
}
