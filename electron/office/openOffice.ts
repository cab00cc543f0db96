import { findOffice, listSignatories, replaceSignatories, saveOffice } from '../db/office';
import { openStore, type Store } from '../db/store';
import { listBaselines, listGroups, listUnits, replaceAliases } from '../db/units';
import { AppFailure } from '../domain/failure';
import type { OfficeProfile, Signatory } from '../domain/office';
import type { Core } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import type { OfficeEnvironment } from './environment';
import { importDirective } from './importDirective';
import { importHandlers } from './importHandlers';
import { importUnits } from './importUnits';
import { listDirectives } from './listDirectives';
import { paperHandlers } from './paperHandlers';
import { readBoard, readCompilation, readDirectiveDetail } from './readCampaign';
import { reminderNeeds } from './reminders';
import { listSamples, loadSample } from './samples';

/**
 * Opens the data folder and answers the calls of the contract on it.
 * @throws AppFailure when the folder cannot be opened as it is (damaged, in use, newer, not writable)
 */
export async function openOffice(environment: OfficeEnvironment): Promise<Core> {
  const { clock } = environment;
  const store = await openStore(environment.dataFolder, clock().replaceAll(/[-:]/g, '').replace('T', '-'));
  return {
    'app.info': () => ({
      version: environment.appVersion,
      dataFolder: environment.dataFolder,
      schemaVersion: store.schemaVersion,
      notices: store.notices,
      hasOffice: findOffice(store.read) !== null,
      now: clock(),
    }),
    'samples.list': () => listSamples(environment.resourcesFolder),
    'samples.load': ({ sampleId }) => loadSample(store, environment.resourcesFolder, sampleId),
    'office.get': () => {
      const profile = findOffice(store.read);
      return profile && { profile, signatories: listSignatories(store.read) };
    },
    'office.save': async ({ profile, signatories }) => {
      await saveProfile(store, profile, signatories);
      return { savedAt: clock() };
    },
    'units.list': () => ({
      units: listUnits(store.read),
      groups: listGroups(store.read),
      baselines: listBaselines(store.read),
    }),
    'units.saveAliases': async ({ unitId, aliases }) => {
      if (!listUnits(store.read).some(({ id }) => id === unitId))
        throw new AppFailure('notFound', officeMessages.noUnit(unitId));
      const cleaned = aliases.map((alias) => alias.normalize('NFC').trim()).filter((alias) => alias !== '');
      await store.write((db) => replaceAliases(db, unitId, cleaned));
      return { savedAt: clock() };
    },
    'directives.list': () => listDirectives(store.read),
    'directives.get': ({ directiveId }) => readDirectiveDetail(store.read, directiveId),
    'board.get': ({ directiveId, at }) => readBoard(store.read, directiveId, at),
    'compilation.get': ({ directiveId, asOf }) => readCompilation(store.read, directiveId, asOf),
    'reminders.list': ({ directiveId, at }) =>
      reminderNeeds(readBoard(store.read, directiveId, at), readCompilation(store.read, directiveId, at)),
    'store.verify': () => store.verify(),
    'units.import': ({ path, dryRun }) => importUnits(store, path, dryRun),
    'directives.import': ({ path }) => importDirective(store, path),
    ...importHandlers(store, environment),
    ...paperHandlers(store, environment),
    'core.close': async () => {
      await store.close();
      return {};
    },
  };
}

async function saveProfile(store: Store, profile: OfficeProfile, signatories: readonly Signatory[]): Promise<void> {
  if (signatories.filter(({ isDefault }) => isDefault).length !== 1)
    throw new AppFailure('invalid', officeMessages.oneDefaultSignatory);
  await store.write((db) => {
    saveOffice(db, profile);
    replaceSignatories(db, signatories);
  });
}
