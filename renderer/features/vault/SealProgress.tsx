import { useEffect, useState } from 'react';
import type { Events } from '../../../electron/ipc/contract';
import { listen } from '../../lib/api';
import { LongProgress } from '../../ui/LongProgress';

/** How far the data is written anew. Shown while it is. */
export function SealProgress({ making }: { readonly making: string }) {
  const [progress, setProgress] = useState<Events['vault.progress'] | null>(null);
  useEffect(
    () => listen('vault.progress', (now) => setProgress({ ...now, label: now.label === '' ? making : now.label })),
    [making],
  );
  return (
    <LongProgress
      progress={progress}
      making={making}
      words={(done, total) => `${done}/${total}`}
      testId="vault-progress"
    />
  );
}
