import type { Worker } from 'node:worker_threads';

const leaving = new Set<Promise<unknown>>();

/** Ends a thread; settled when it has gone, which may be never (see `endProcess`). */
export async function endThread(worker: Pick<Worker, 'terminate'>): Promise<void> {
  const gone = worker.terminate();
  leaving.add(gone);
  await gone;
  leaving.delete(gone);
}

/** Settled when every thread has gone whose end was wanted: the end of the process waits for them, whoever wanted it. */
export async function threadsEnded(): Promise<void> {
  await Promise.all(leaving);
}
