import { join } from 'node:path';
import { ReadingThread } from '../../../electron/office/reading/readingThread';

/** What the benchmarks need of the app's sources; bundled by bundle.mjs. */
export { writeFileAtomically } from '../../../electron/db/atomicWrite';
export { Backups } from '../../../electron/db/backup/backups';
export { insertBatch, insertFile } from '../../../electron/db/batches';
export { newGeneration } from '../../../electron/db/generations';
export { insertPersons } from '../../../electron/db/insertPersons';
export { insertPhones, sortedPhones } from '../../../electron/db/insertPhones';
export { readJournal } from '../../../electron/db/journal/journalFile';
export { saveMissingChoice } from '../../../electron/db/missingChoices';
export { listObligations } from '../../../electron/db/obligations';
export { findOffice, listSignatories } from '../../../electron/db/office';
export { insertCountBatch } from '../../../electron/db/outsideCounts';
export { listSubmissionHeads } from '../../../electron/db/reportHeads';
export { openStore } from '../../../electron/db/store';
export { filesIn, lookInto } from '../../../electron/db/storeFiles';
export { insertSubmission } from '../../../electron/db/submissions';
export { listUnits, replaceAliases } from '../../../electron/db/units';
export { joinPapers } from '../../../electron/documents/joinPapers';
export { loadPaperKit } from '../../../electron/documents/paperKit';
export { prepareReminder } from '../../../electron/documents/prepareReminder';
export { toDocx } from '../../../electron/documents/toDocx';
export { readWorkbook } from '../../../electron/imports/readWorkbook';
export { parseDirectiveFile, parseSampleFile } from '../../../electron/office/campaignFile';
export { loadDirective, loadProfile, loadRegistry } from '../../../electron/office/loadCampaign';
export { openOffice } from '../../../electron/office/openOffice';
export { getDirective, readBoard, readCompilation } from '../../../electron/office/readCampaign';

/** A reader in a thread of its own, as the app has it. */
export const newReader = () => new ReadingThread(join(__dirname, 'reader.js'), console.error);
