import { randomUUID } from 'node:crypto';
import { previewReports } from '../../electron/cli/importReports';
import { toLocalTime } from '../../electron/domain/calendar';
import { openOffice } from '../../electron/office/openOffice';
import { readerInThisThread } from '../support/readerInThisThread';
import { killAtCall } from './killAtCall';

/** A process that takes in a list of which nobody is kept, and is killed at its nth call to the file system from there on. */
const [dataFolder = '', resourcesFolder = '', directiveId = '', path = '', call = '1'] = process.argv.slice(2);

async function work(): Promise<void> {
  const core = await openOffice({
    dataFolder,
    resourcesFolder,
    appVersion: '0.0.0',
    account: 'van.thu',
    reader: readerInThisThread,
    exporter: noExporter(),
    clock: () => toLocalTime('2021-08-19T18:00'),
    newId: randomUUID,
    emit: () => undefined,
  });
  killAtCall(Number(call), 'within');
  const { previewId, files } = await previewReports(core, { directiveId, paths: [path] });
  await core['imports.accept']({ previewId, indexes: files.map(({ index }) => index) });
  process.exit(0); // it was over before that call
}

/** Nothing is exported here. */
function noExporter<T extends object>(): T {
  return new Proxy({} as T, {
    get: () => () => {
      throw new Error('no exporter is needed');
    },
  });
}

void work();
