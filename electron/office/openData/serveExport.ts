import type { MessagePort } from 'node:worker_threads';
import { openToCheck } from '../../db/engine';
import { AppFailure } from '../../domain/failure';
import type { ExportMessage, ExportTask } from './exportMessages';
import { type ExportProgress, writeOpenData } from './writeOpenData';

/** More often nobody can see it. */
const TELL_EVERY_MS = 60;

/** The thread's end of the line: writes one export and says how far it is. */
export async function serveExport(port: MessagePort, { image, work }: ExportTask): Promise<void> {
  const send = (message: ExportMessage) => port.postMessage(message);
  const database = await openToCheck(Buffer.from(image.buffer, image.byteOffset, image.byteLength));
  try {
    const written = await writeOpenData(database, work, sparing(send));
    send({ kind: 'written', written });
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error; // a bug: the thread dies of it, with its stack
    send({ kind: 'failed', code: error.code, message: error.message });
  } finally {
    database.close();
  }
}

function sparing(send: (message: ExportMessage) => void): ExportProgress {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (done, total, label) => {
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS && done < total) return;
    toldAt = now;
    send({ kind: 'progress', done, total, label });
  };
}
