import { putAwayDamage } from '../db/damageNotes';
import { sweepPersonLists } from '../db/personLists';
import type { Store } from '../db/store';
import { compile } from '../domain/compile';
import type { Core } from '../ipc/contract';
import { isTrialFolder } from '../trial/trialFolder';
import { administrativeTable } from './administrativeTable';
import { auditHandlers } from './auditHandlers';
import { backupRoom } from './backupHandlers';
import { batchHandlers } from './batches/batchHandlers';
import { readBelowTargets } from './belowTargets';
import { chartHandlers } from './charts/chartHandlers';
import { choiceHandlers } from './choices';
import { campaignHandlers } from './closeCampaign';
import { readComparison } from './comparisons';
import { tellMarksFolder } from './counted/marksFolder';
import { countHandlers } from './countHandlers';
import { directiveHandlers } from './directiveHandlers';
import { readDuty, readOriginal } from './dutyDetail';
import type { OfficeEnvironment } from './environment';
import { readAhead } from './facts/readAhead';
import { firstAnswers } from './firstAnswers';
import { formHandlers } from './formHandlers';
import { healthHandlers } from './health/healthHandlers';
import { historyHandlers } from './historyHandlers';
import { importHandlers } from './importHandlers';
import { importUnits } from './importUnits';
import { keyedHandlers } from './keyed/keyedHandlers';
import { letterHandlers } from './letterHandlers';
import { nationalHandlers } from './nationalHandlers';
import { openOfficeStore } from './officeStore';
import { openDataRoom } from './openData/openDataHandlers';
import { ownReportHandlers } from './ownReports';
import { packageRoom } from './packages/packageHandlers';
import { paperHandlers } from './paperHandlers';
import { paperKitOnce } from './paperKitOnce';
import { accessToFile } from './persons/accessToFile';
import { withMaskedAnswers } from './persons/maskAnswers';
import { keepAccess } from './persons/noteAccess';
import { personalDataHandlers } from './persons/personalDataHandlers';
import { personHandlers } from './persons/personHandlers';
import { Reveals } from './persons/reveals';
import { profileHandlers } from './profileHandlers';
import { finishDestructions } from './purge/finishDestruction';
import { personRequestHandlers } from './purge/personRequestHandlers';
import { purgeHandlers } from './purge/purgeHandlers';
import { renewFilesAfterCorrections } from './purge/renewFiles';
import { questionRoom } from './questions/questionHandlers';
import { readBoardCell, readBoardPage } from './readBoardPage';
import { readBoard, totalsInput } from './readCampaign';
import { readLevels } from './readLevels';
import { readPeriods } from './readPeriods';
import { readRolledUp } from './readRolledUp';
import { readTargets } from './readTargets';
import { recipientHandlers } from './recipientHandlers';
import { prepareRecordPaper } from './records/prepareRecordPaper';
import { recordHandlers } from './records/recordHandlers';
import { registryHandlers } from './registryHandlers';
import { reminderHandlers } from './reminderHandlers';
import { remarkHandlers } from './reportRemarks';
import { rulerHandlers } from './rulerHandlers';
import { listSamples, loadSample } from './samples';
import { setupHandlers } from './setup/setupHandlers';
import { snapshotHandlers } from './snapshots';
import { readSuspicions } from './suspicions';
import { taskHandlers } from './taskHandlers';
import { officeKit } from './templates/officeKit';
import { templateHandlers } from './templates/templateHandlers';

import { traceHandlers } from './traceFigures';
import { upperTemplateHandlers } from './upper/upperTemplateHandlers';
import { upperMailHandlers } from './upperMail';
import { vaultHandlers } from './vault/vaultHandlers';
import { writtenHandlers } from './written/writtenHandlers';

/**
 * Opens the data folder and answers the calls of the contract on it.
 * @throws AppFailure when the folder cannot be opened as it is (damaged, in use, newer, not writable)
 */
export async function openOffice(environment: OfficeEnvironment): Promise<Core> {
  return officeOn(await openOfficeStore(environment), environment);
}

/** The same on a store that is open already. */
export async function officeOn(store: Store, environment: OfficeEnvironment): Promise<Core> {
  const { readingAhead, isReadingOnly } = environment;
  if (isReadingOnly !== true && readingAhead === undefined) await sweepPersonLists(store);
  const stopReadingAhead = readingAhead === undefined ? null : readAhead(store, readingAhead, isReadingOnly !== true);
  tellMarksFolder(store.read, environment.dataFolder);
  const backups = backupRoom(store, environment);
  if (!isReadingOnly) await finishDestructions({ store, environment, backups: backups.backups });
  if (!isReadingOnly) await renewFilesAfterCorrections(store, environment);
  const isTrial = isTrialFolder(environment.dataFolder);
  const builtInKit = paperKitOnce(environment.resourcesFolder, isTrial);
  const kit = officeKit(store.read, builtInKit);
  const table = administrativeTable(environment.resourcesFolder);
  const openData = openDataRoom(store, environment);
  const packages = packageRoom(store, environment);
  const questions = questionRoom(store, environment);
  const papers = paperHandlers(store, environment, kit, prepareRecordPaper, questions.paper);
  const reveals = new Reveals();
  const persons = personHandlers(store, environment, reveals);
  const core: Core = {
    ...firstAnswers(store, environment, backups.troubles),
    'notices.putAway': ({ id }) => {
      putAwayDamage(environment.dataFolder, id);
      return {};
    },
    'samples.list': () => listSamples(store.read, environment.resourcesFolder),
    'samples.load': ({ sampleId }) => loadSample(store, environment, sampleId),
    ...profileHandlers(store, environment),
    ...setupHandlers(store, environment, kit),
    ...recipientHandlers(store, environment),
    'board.get': ({ directiveId, at }) => readBoard(store.read, directiveId, at),
    'board.duty': (duty) => readDuty(store.read, environment.dataFolder, duty),
    'board.original': async ({ fileId }) => {
      const original = readOriginal(store.read, environment.dataFolder, fileId);
      await keepAccess(store, environment, accessToFile(store.read, fileId, 'openOriginal'));
      return original;
    },
    'board.show': ({ directiveId, at, ...look }) => readBoardPage(store.read, directiveId, at, look),
    'board.cell': (place) => readBoardCell(store.read, place),
    'today.below': ({ at }) => readBelowTargets(store.read, at),
    'compilation.get': (question) => compile(totalsInput(store.read, question)),
    'compilation.levels': (question) => readLevels(store.read, question),
    ...traceHandlers(store, environment),
    ...snapshotHandlers(store, environment),
    'compilation.periods': (question) => readPeriods(store.read, question),
    'targets.get': (question) => readTargets(store.read, question),
    'comparison.get': ({ basis, ...question }) => readComparison(store.read, question, basis),
    'suspicions.list': ({ directiveId, asOf }) => readSuspicions(store.read, directiveId, asOf),
    'compilation.rolledUp': (question) => readRolledUp(store.read, question),
    ...nationalHandlers(store, environment, table),
    ...registryHandlers(store, environment),
    'units.takeList': ({ path, ...how }) => importUnits(store, environment, path, how),
    'units.import': ({ path, ...how }) => importUnits(store, environment, path, how),
    ...directiveHandlers(store, environment),
    ...campaignHandlers(store, environment),
    ...ownReportHandlers(store, environment),
    ...chartHandlers(store),
    ...choiceHandlers(store, environment),
    ...countHandlers(store, environment),
    ...letterHandlers(store, environment),
    ...auditHandlers(store, environment, papers['papers.render']),
    ...rulerHandlers(environment),
    ...formHandlers(store, environment),
    ...historyHandlers(store, environment),
    ...importHandlers(store, environment),
    ...keyedHandlers(store, environment),
    ...packages.handlers,
    ...papers,
    ...questions.handlers,
    ...persons,
    ...personalDataHandlers(store, environment, kit),
    ...personRequestHandlers(store, environment, backups.backups, kit, () => persons['persons.hideAll']({})),
    ...purgeHandlers(store, environment, backups.backups, kit),
    ...recordHandlers(store, environment, kit),
    ...reminderHandlers(store, environment, kit),
    ...remarkHandlers(store, environment),
    ...upperMailHandlers(store, kit),
    ...upperTemplateHandlers(store, environment),
    ...writtenHandlers(store, environment, kit),
    ...taskHandlers(store, environment),
    ...templateHandlers(store, environment, builtInKit),
    ...batchHandlers(store, environment, kit),
    ...openData.handlers,
    ...backups.handlers,
    ...healthHandlers(store, environment, backups),
    ...vaultHandlers(store, environment, kit, () => persons['persons.hideAll']({})),
    'core.close': async () => {
      stopReadingAhead?.();
      try {
        await openData.close();
        await packages.close();
        await backups.close();
      } finally {
        await store.close();
      }
      return {};
    },
  };
  return withMaskedAnswers(core, store.read, reveals, environment.tellsFilesWhole);
}
