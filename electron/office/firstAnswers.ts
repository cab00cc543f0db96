import { findOffice, findSeal, listSignatories } from '../db/office';
import type { Store } from '../db/store';
import { findSetupEntry } from '../db/writtenDrafts';
import type { Core } from '../ipc/contract';
import { isTrialFolder } from '../trial/trialFolder';
import type { OfficeEnvironment } from './environment';
import { listDirectives } from './listDirectives';
import { officeNotices } from './officeNotices';
import { readLastReports } from './readLastReports';
import { readToday } from './today';

const FIRST = ['app.info', 'setup.get', 'office.get', 'directives.list', 'board.lastReports', 'today.get'] as const;
export type FirstAnswers = Pick<Core, (typeof FIRST)[number]>;
/** Of an open store, what the first screen is made of. */
export type AskedStore = Pick<Store, 'read' | 'schemaVersion' | 'notices'>;
/** Of an office, what the first screen is made of. */
export type AskedOffice = Pick<
  OfficeEnvironment,
  'dataFolder' | 'appVersion' | 'clock' | 'isReadingOnly' | 'whyOnlyReading' | 'missingFiles'
>;

/**
 * What the first screen asks. Everything else an office can do is four times as much to read, so these need nothing of it
 * (`test/scripts/startWeight` holds that).
 */
export function firstAnswers(
  store: AskedStore,
  environment: AskedOffice,
  backupTroubles: () => readonly string[],
): FirstAnswers {
  const { read } = store;
  const isTrial = isTrialFolder(environment.dataFolder);
  return {
    'app.info': () => ({
      version: environment.appVersion,
      dataFolder: environment.dataFolder,
      schemaVersion: store.schemaVersion,
      notices: officeNotices(store, environment, backupTroubles()),
      hasOffice: findOffice(read) !== null,
      isTrial,
      now: environment.clock(),
    }),
    'setup.get': () => ({ entry: findSetupEntry(read) }),
    'office.get': () => {
      const profile = findOffice(read);
      return profile && { profile, signatories: listSignatories(read), seal: findSeal(read) };
    },
    'directives.list': () => listDirectives(read),
    'board.lastReports': ({ directiveId, at }) => readLastReports(read, directiveId, at),
    'today.get': ({ at }) => readToday(read, at),
  };
}
