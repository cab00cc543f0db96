import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { backupTroubles } from './db/backup/backupTroubles';
import type { NotOpened } from './domain/diagnostics/health';
import { accountName } from './office/accountName';
import type { OfficeEnvironment } from './office/environment';
import { firstKept } from './office/firstKept';
import { localTimeOf } from './shell/clock';
import type { CoreMessage, CoreSettings } from './shell/coreMessages';
import { type EarlyOffice, type ServedOffice, serveCore } from './shell/serveCore';
import { KEY_FILES } from './vault/keyFileNames';

/** So many rows take some hundredths of a second: nobody notices who asks meanwhile. */
const READING_AHEAD = { rows: 8_192, afterMs: 1_500 };

/** Start of the office core's thread: database, imports, compilation and papers, away from the interface. */
if (!parentPort) throw new Error('worker.js runs as a worker thread only');
const port = parentPort;
const { restore, keys, user, whyClosed, ...settings } = workerData as CoreSettings; // handed over by coreClient, this program's other end
const stopCount = new Int32Array(settings.stops);
const account = user?.name ?? accountName(); // with passwords it is known who is at work
/** Read with the first thing that may need them; where there is no key file there are none. */
let slotsText = (_folder: string) => '';
/** `slots` also without a password: one may be set while the office is open. */
const protection = { ...(keys !== null && keysOf(keys)), slots: () => slotsText(settings.dataFolder) };
const reportBug = ({ message, stack }: Error) =>
  port.postMessage({ kind: 'bug', message, stack } satisfies CoreMessage);
const clock = () => localTimeOf(new Date());

if (whyClosed === undefined) serve();
else void tellWhatIsKnown(whyClosed);

function serve(): void {
  serveCore(port, { open, role: user?.role ?? null, early: whatWasKept() });
}

/** Of an office that is opened as it was left; one with a password tells nothing before that. */
function whatWasKept(): EarlyOffice | null {
  if (restore !== undefined || keys !== null || user !== null) return null;
  return firstKept({ ...settings, clock }, () => backupTroubles(settings.dataFolder));
}

/** What opens an office is read with it: nothing of it answers what was kept. */
async function open(): Promise<ServedOffice> {
  if (KEY_FILES.some((name) => existsSync(join(settings.dataFolder, name)))) await readSlots();
  let missingFiles = 0;
  if (restore !== undefined) {
    const { restoreDamagedFolder } = await import('./office/backupHandlers');
    const restored = await restoreDamagedFolder({ ...settings, account, clock, protection }, restore);
    missingFiles = restored.missingFiles ?? 0;
  }
  const { ExportThread, openInSteps, openOrLook, ReadingThread } = await import('./office/openedInWindow');
  const environment: OfficeEnvironment = {
    ...settings,
    account,
    protection,
    missingFiles,
    reader: new ReadingThread(join(__dirname, 'reader.js'), reportBug),
    exporter: new ExportThread(join(__dirname, 'exporter.js'), reportBug),
    readingAhead: READING_AHEAD,
    clock,
    stops: () => Atomics.load(stopCount, 0),
    newId: randomUUID,
    emit: (event, payload) => port.postMessage({ kind: 'event', event, payload } satisfies CoreMessage),
  };
  const { first, whole } = await openOrLook(environment, openInSteps);
  return { first, whole: () => readSlots().then(whole) };
}

/** The data are not open: how the program stands is all there is to tell. */
async function tellWhatIsKnown(why: NotOpened): Promise<void> {
  const { closedHealth } = await import('./office/health/closedHealth');
  const value = await closedHealth({ ...settings, protection, clock }, why);
  port.postMessage({ kind: 'value', id: 0, value } satisfies CoreMessage);
}

async function readSlots(): Promise<void> {
  ({ slotsText } = await import('./vault/slots'));
}

function keysOf({ key, formerKey, acceptsPlain }: NonNullable<CoreSettings['keys']>) {
  return { key: { bytes: key }, formerKey: formerKey === null ? null : { bytes: formerKey }, acceptsPlain };
}
