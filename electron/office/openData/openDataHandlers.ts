import { findOffice } from '../../db/office';
import { countRows } from '../../db/openRows';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import type { OpenDataMade, OpenDataOrder, OpenDataPlace } from '../../domain/openData/order';
import type { CoreHandlers, InternalHandlers } from '../../ipc/contract';
import { dataExported } from '../../text/changeEvents';
import { subjects } from '../../text/changeSubjects';
import { openDataText } from '../../text/openDataText';
import type { OfficeEnvironment } from '../environment';
import { noteAccess } from '../persons/noteAccess';
import { recordChanges } from '../recordChanges';
import { makeExportFolder } from './exportFolder';
import { sizeOfData } from './sizeOfData';
import type { Written } from './writeOpenData';

type OpenDataHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `openData.${string}`>> &
  Pick<InternalHandlers, Extract<keyof InternalHandlers, `openData.${string}`>>;

export interface OpenDataRoom {
  readonly handlers: OpenDataHandlers;
  /** Stops what is being written and waits until nothing of it is left. */
  close(): Promise<void>;
}

/** All data of the office to files that other programs read; one export at a time. */
export function openDataRoom(store: Store, environment: OfficeEnvironment): OpenDataRoom {
  let running: { readonly stop: AbortController; readonly done: Promise<unknown> } | null = null;
  const alone = async (order: OpenDataOrder, place: OpenDataPlace): Promise<OpenDataMade> => {
    if (running !== null) throw new AppFailure('conflict', openDataText.busy);
    const stop = new AbortController();
    const made = exportData(store, environment, order, place, stop.signal);
    running = { stop, done: made.catch(() => undefined) };
    try {
      return await made;
    } finally {
      running = null;
    }
  };
  return {
    handlers: {
      'openData.size': () => sizeOfData(store.read, environment.resourcesFolder),
      'openData.stop': () => {
        running?.stop.abort();
        return {};
      },
      'openData.write': ({ order, place }) => alone(order, place),
    },
    async close() {
      running?.stop.abort();
      await running?.done;
    },
  };
}

/** Nothing is kept of an export that was stopped or refused; one that is kept stands in the log of changes. */
async function exportData(
  store: Store,
  environment: OfficeEnvironment,
  order: OpenDataOrder,
  place: OpenDataPlace,
  signal: AbortSignal,
): Promise<OpenDataMade> {
  const { clock, resourcesFolder, exporter, emit, isReadingOnly = false } = environment;
  if (isReadingOnly && order.withPersons) throw new AppFailure('readOnly', openDataText.noLogging);
  const madeAt = clock();
  const folder = await makeExportFolder(place, madeAt);
  try {
    const { schemaVersion } = store;
    const work = { order, folder: folder.path, resourcesFolder, madeAt, schemaVersion };
    const tell = (done: number, total: number, label: string) => emit('openData.progress', { done, total, label });
    const written = await exporter.write(store.toBytes(), work, tell, signal);
    if (signal.aborted) throw new AppFailure('cancelled', openDataText.stopped);
    if (!isReadingOnly)
      await log(store, environment, { folder: folder.target, withPersons: order.withPersons, written });
    await folder.keep();
    return { folder: folder.target, ...written };
  } catch (error) {
    await folder.remove().catch(() => undefined); // what cannot be removed now goes with the next export
    throw error;
  }
}

/** Before the folder takes its name, so that no list of people leaves without a word about it. */
function log(
  store: Store,
  environment: OfficeEnvironment,
  made: { readonly folder: string; readonly withPersons: boolean; readonly written: Written },
): Promise<void> {
  const { folder, withPersons, written } = made;
  const told = openDataText.log.made(folder, written.tables, written.rows, withPersons);
  return store.write((db) => {
    if (withPersons)
      noteAccess(db, environment, {
        action: 'openDataFull',
        subjectId: 'openData',
        subjectLabel: openDataText.log.field,
        reason: null,
        persons: countRows(db, 'person'),
      });
    recordChanges(db, environment, [dataExported(subjects.office(findOffice(db)?.name ?? ''), told)]);
  });
}
