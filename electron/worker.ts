import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { accountName } from './office/accountName';
import { restoreDamagedFolder } from './office/backupHandlers';
import { ExportThread } from './office/openData/exportThread';
import { openOrLook } from './office/openOrLook';
import { ReadingThread } from './office/reading/readingThread';
import { localTimeOf } from './shell/clock';
import type { CoreMessage, CoreSettings } from './shell/coreMessages';
import { serveCore } from './shell/serveCore';
import { slotsText } from './vault/slots';

/** So many rows take some hundredths of a second: nobody notices who asks meanwhile. */
const READING_AHEAD = { rows: 8_192, afterMs: 1_500 };

/** Start of the office core's thread: database, imports, compilation and papers, away from the interface. */
if (!parentPort) throw new Error('worker.js runs as a worker thread only');
const port = parentPort;
const { restore, keys, user, ...settings } = workerData as CoreSettings; // handed over by coreClient, this program's other end
const stopCount = new Int32Array(settings.stops);
const account = user?.name ?? accountName(); // with passwords it is known who is at work
/** `slots` also without a password: one may be set while the office is open. */
const protection = { ...(keys !== null && keysOf(keys)), slots: () => slotsText(settings.dataFolder) };
const reportBug = ({ message, stack }: Error) =>
  port.postMessage({ kind: 'bug', message, stack } satisfies CoreMessage);
const clock = () => localTimeOf(new Date());

void serveCore(
  port,
  async () => {
    if (restore !== undefined) await restoreDamagedFolder({ ...settings, account, clock, protection }, restore);
    return openOrLook({
      ...settings,
      account,
      protection,
      reader: new ReadingThread(join(__dirname, 'reader.js'), reportBug),
      exporter: new ExportThread(join(__dirname, 'exporter.js'), reportBug),
      readingAhead: READING_AHEAD,
      clock,
      stops: () => Atomics.load(stopCount, 0),
      newId: randomUUID,
      emit: (event, payload) => port.postMessage({ kind: 'event', event, payload } satisfies CoreMessage),
    });
  },
  user?.role ?? null,
);

function keysOf({ key, formerKey, acceptsPlain }: NonNullable<CoreSettings['keys']>) {
  return { key: { bytes: key }, formerKey: formerKey === null ? null : { bytes: formerKey }, acceptsPlain };
}
