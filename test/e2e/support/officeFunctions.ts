import * as batches from '../../../electron/db/batches';
import { insertPersons } from '../../../electron/db/insertPersons';
import { insertPhones, sortedPhones } from '../../../electron/db/insertPhones';
import { listObligations } from '../../../electron/db/obligations';
import { openStore } from '../../../electron/db/store';
import { insertSubmission } from '../../../electron/db/submissions';
import { parseDirectiveFile, parseSampleFile } from '../../../electron/office/campaignFile';
import { loadDirective, loadProfile, loadRegistry } from '../../../electron/office/loadCampaign';

/** What `makeLargeOffice` fills a data folder with. */
export const officeFunctions = {
  openStore,
  parseSampleFile,
  parseDirectiveFile,
  loadProfile,
  loadRegistry,
  loadDirective,
  listObligations,
  insertSubmission,
  insertPersons,
  insertPhones,
  sortedPhones,
  ...batches,
};
