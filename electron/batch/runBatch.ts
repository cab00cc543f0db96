import type { InternalApi, MadeBatch, OpenBatch } from '../ipc/contract';
import { type BatchTools, makeBatch } from './makeBatch';
import { hasTakenPlace } from './resumable';
import { freeName, removeWorkFolder } from './workFolder';

type RunChannel = 'batches.place' | 'batches.unfinished' | 'batches.finish' | 'batches.log';

/** How the core is asked. */
export type CallCore = <C extends RunChannel>(
  channel: C,
  input: Parameters<InternalApi[C]>[0],
) => Promise<ReturnType<InternalApi[C]>>;

/**
 * Makes the files of an open batch in a new folder below `folder`, then logs its reminders; what an attempt before has
 * left goes away.
 */
export async function runBatch(
  batch: OpenBatch,
  folder: string,
  call: CallCore,
  tools: BatchTools,
): Promise<MadeBatch> {
  await removeWorkFolder(batch);
  const folderName = await freeName(folder, batch.folderName);
  const placed = await call('batches.place', { batchId: batch.batchId, folder, folderName });
  const made = await makeBatch({ ...placed, folder }, tools);
  return { ...made, logged: await call('batches.log', { batchId: batch.batchId }) };
}

/** What was begun and has no files; one whose files did take their place is noted as done first. */
export async function openBatches(call: CallCore): Promise<readonly OpenBatch[]> {
  const open: OpenBatch[] = [];
  for (const batch of await call('batches.unfinished', {})) {
    if (await hasTakenPlace(batch)) {
      await call('batches.finish', { batchId: batch.batchId, pages: {} });
      await call('batches.log', { batchId: batch.batchId });
    } else open.push(batch);
  }
  return open;
}
