import type { Command } from './command';
import { askCommand, askFields, askViews } from './commands/ask';
import { auditCommand } from './commands/audit';
import { backupCommand, restoreCommand } from './commands/backup';
import { batchDrop, batchList, batchMake, batchResume } from './commands/batch';
import { chartsCommand } from './commands/charts';
import { choicesList, choicesSet } from './commands/choices';
import { directivesClose, directivesReopen } from './commands/closing';
import { compareCommand } from './commands/compare';
import { compileCommand } from './commands/compile';
import { countsImport, countsUndo } from './commands/counts';
import { demoCommand } from './commands/demo';
import { directivesImport, directivesList, directivesRead, directivesShow } from './commands/directives';
import { documentCommand } from './commands/document';
import { formsBlank, formsImport, formsList } from './commands/forms';
import { healthCommand } from './commands/health';
import { initCommand } from './commands/init';
import { inspectCommand } from './commands/inspect';
import { reportsKey, reportsPaste } from './commands/keyed';
import { kindsCommand } from './commands/kinds';
import { openDataCommand } from './commands/openData';
import { ownReportsList, ownReportsNote, ownReportsUndo } from './commands/ownReports';
import {
  packageList,
  packageLook,
  packageMakeDown,
  packageMakeUp,
  packageTake,
  packageUndo,
} from './commands/packages';
import { incomingAdd, papersAdd, papersCancel, papersList, papersMark, papersNumber } from './commands/papers';
import {
  personsCorrect,
  personsDelete,
  personsExport,
  personsFind,
  personsRequests,
  personsUndoCorrection,
} from './commands/personRequests';
import { personsBreach, personsCounted, personsLog, personsNotice, personsPurpose } from './commands/persons';
import { personsDestroyed, personsPurge, personsRecord, personsRetention } from './commands/purge';
import { registerCommand } from './commands/register';
import { remindersCommand, remindersLogCommand } from './commands/reminders';
import { reportsImport, reportsUndo } from './commands/reports';
import { rulerCommand } from './commands/ruler';
import { sampleCommands } from './commands/sample';
import { snapshotsCompare, snapshotsList, snapshotsShow } from './commands/snapshots';
import { statusCommand } from './commands/status';
import { suspiciousCommand } from './commands/suspicious';
import { tasksCommand } from './commands/tasks';
import { unitsImport, unitsList } from './commands/units';
import { updateLook } from './commands/updates';
import {
  upperTemplateAdd,
  upperTemplateFill,
  upperTemplateFollow,
  upperTemplateList,
  upperTemplatePoint,
  upperTemplateRemove,
} from './commands/upperTemplates';
import {
  vaultChange,
  vaultChangeKey,
  vaultOff,
  vaultOn,
  vaultPlain,
  vaultRecover,
  vaultSheet,
  vaultState,
  vaultUsersAdd,
  vaultUsersRemove,
} from './commands/vault';
import { verifyCommand } from './commands/verify';

/** Every command, in the order the usage text shows them. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  ...sampleCommands,
  demoCommand,
  inspectCommand,
  unitsImport,
  unitsList,
  directivesImport,
  directivesRead,
  directivesList,
  directivesShow,
  directivesClose,
  directivesReopen,
  ownReportsList,
  ownReportsNote,
  ownReportsUndo,
  reportsImport,
  reportsKey,
  reportsPaste,
  reportsUndo,
  countsImport,
  countsUndo,
  statusCommand,
  tasksCommand,
  remindersLogCommand,
  remindersCommand,
  compileCommand,
  compareCommand,
  askViews,
  askFields,
  askCommand,
  chartsCommand,
  choicesList,
  choicesSet,
  snapshotsList,
  snapshotsShow,
  snapshotsCompare,
  suspiciousCommand,
  documentCommand,
  kindsCommand,
  papersList,
  papersAdd,
  papersNumber,
  papersCancel,
  papersMark,
  incomingAdd,
  registerCommand,
  batchMake,
  batchList,
  batchResume,
  batchDrop,
  rulerCommand,
  auditCommand,
  packageMakeUp,
  packageMakeDown,
  packageLook,
  packageTake,
  packageList,
  packageUndo,
  formsBlank,
  formsImport,
  formsList,
  personsPurpose,
  personsCounted,
  personsNotice,
  personsBreach,
  personsLog,
  personsRetention,
  personsPurge,
  personsDestroyed,
  personsRecord,
  personsFind,
  personsExport,
  personsDelete,
  personsCorrect,
  personsUndoCorrection,
  personsRequests,
  openDataCommand,
  updateLook,
  upperTemplateAdd,
  upperTemplateList,
  upperTemplatePoint,
  upperTemplateFill,
  upperTemplateFollow,
  upperTemplateRemove,
  backupCommand,
  restoreCommand,
  verifyCommand,
  healthCommand,
  vaultState,
  vaultOn,
  vaultOff,
  vaultPlain,
  vaultChange,
  vaultRecover,
  vaultSheet,
  vaultChangeKey,
  vaultUsersAdd,
  vaultUsersRemove,
];
