import { findClerkName } from '../../db/clerks';
import { findOffice, listSignatories } from '../../db/office';
import { toDocx, toXlsx } from '../../documents/fileWriters';
import type { OfficialDocument } from '../../documents/model';
import { loadRequestSheet, prepareRequestSheet } from '../../documents/prepareRequestSheet';
import type { StandingRequest } from '../../ipc/contract';
import { destructionText } from '../../text/destructionText';
import { personSheet } from '../../text/personSheet';
import { keepAccess } from '../persons/noteAccess';
import { type SheetDesk, sheetPages } from './personSheet';

/** The register of requests as pages to be printed and signed. */
export async function composeRequestSheet(desk: SheetDesk, requests: readonly StandingRequest[]) {
  const document = await sheetOf(desk, requests);
  return { ...sheetPages(document, desk.kit()), fileName: personSheet.ofRequests, rows: requests.length };
}

/** The same as a file to sort or to write on in. */
export async function renderRequestSheet(
  desk: SheetDesk,
  requests: readonly StandingRequest[],
  format: 'xlsx' | 'docx',
) {
  const document = await sheetOf(desk, requests);
  const bytes = format === 'docx' ? await toDocx(document, desk.kit()) : await toXlsx(document, desk.kit());
  if (bytes === null) throw new RangeError('the register has its table');
  return { bytes, rows: requests.length };
}

/** What was corrected stands in it masked, and each line is somebody's: who took it out is noted. */
async function sheetOf(
  { store, environment, kit }: SheetDesk,
  requests: readonly StandingRequest[],
): Promise<OfficialDocument> {
  const { read } = store;
  const { account, clock, resourcesFolder } = environment;
  await keepAccess(store, environment, [
    {
      subjectId: 'personRequests',
      subjectLabel: destructionText.registerLabel,
      action: 'exportMasked',
      reason: null,
      persons: requests.length,
    },
  ]);
  const input = {
    office: findOffice(read),
    madeAt: clock(),
    makerName: findClerkName(read, account) ?? '',
    signatory: listSignatories(read).find(({ isDefault }) => isDefault) ?? null,
    requests,
  };
  return prepareRequestSheet(input, loadRequestSheet(resourcesFolder), kit());
}
