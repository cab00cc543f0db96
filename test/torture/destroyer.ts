import { randomUUID } from 'node:crypto';
import { toLocalTime } from '../../electron/domain/calendar';
import { openOffice } from '../../electron/office/openOffice';
import { killAtCall } from './killAtCall';

/** A process that destroys every list of a form and is killed at its nth call to the file system from there on. */
const [dataFolder = '', resourcesFolder = '', directiveId = '', formId = '', call = '1'] = process.argv.slice(2);

async function work(): Promise<void> {
  const core = await openOffice({
    dataFolder,
    resourcesFolder,
    appVersion: '0.0.0',
    account: 'van.thu',
    reader: nobody('reader'),
    exporter: nobody('exporter'),
    clock: () => toLocalTime('2021-08-19T18:00'),
    newId: randomUUID,
    emit: () => undefined,
  });
  const groups = [{ directiveId, formId }];
  const { people, fields, notes, word } = await core['destruction.preview']({ groups });
  killAtCall(Number(call), 'within');
  await core['destruction.purge']({ groups, people, fields, notes, word, reason: 'Hết hạn', takesBackups: true });
  process.exit(0); // it was over before that call
}

/** Nothing is read from outside here. */
function nobody<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get: () => () => {
      throw new Error(`no ${name} is needed`);
    },
  });
}

void work();
