import { Worker } from 'node:worker_threads';
import { AppFailure } from '../domain/failure';
import type { HealthView } from '../ipc/contract';
import { shellText } from '../text/shell';
import type { CoreMessage, CoreSettings } from './coreMessages';
import { endThread } from './endThread';

/**
 * How the program stands while its data are not open: told by a thread of its own, since the one that would know them has
 * ended. It only looks.
 * @throws AppFailure when the thread cannot tell
 */
export async function askClosedHealth(script: string, settings: CoreSettings): Promise<HealthView> {
  const worker = new Worker(script, { workerData: settings });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: CoreMessage) => {
        if (message.kind === 'value') resolve(message.value as HealthView); // all this thread is asked for
        if (message.kind === 'failure') reject(new AppFailure(message.failure.code, message.failure.message));
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new AppFailure('unexpected', shellText.failure.coreStopped)));
    });
  } finally {
    void endThread(worker);
  }
}
