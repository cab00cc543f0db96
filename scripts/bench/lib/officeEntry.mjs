/** What the benchmarks need of the app's sources; bundled by bundle.mjs. */
export { writeFileAtomically } from '../../../electron/db/atomicWrite';
export { readJournal } from '../../../electron/db/journal/journalFile';
export { openStore } from '../../../electron/db/store';
export { filesIn } from '../../../electron/db/storeFiles';
export { replaceAliases } from '../../../electron/db/units';
export { readWorkbook } from '../../../electron/imports/readWorkbook';
export { openOffice } from '../../../electron/office/openOffice';
