import { findClerkName } from '../../db/clerks';
import { findOffice, listSignatories } from '../../db/office';
import { toDocx, toXlsx } from '../../documents/fileWriters';
import type { OfficialDocument } from '../../documents/model';
import { loadRequestSheet, prepareRequestSheet } from '../../documents/prepareRequestSheet';
import { requestsOfYear } from '../../domain/destruction/personRequest';
import type { StandingRequest } from '../../ipc/contract';
import { destructionText } from '../../text/destructionText';
import { keepAccess } from '../persons/noteAccess';
import { type SheetDesk, sheetPages } from './personSheet';

/** The register of requests as pages to be printed and signed. */
export function composeRequestSheet(desk: SheetDesk, all: readonly StandingRequest[], year: number | null) {
  const { document, rows } = sheetOf(desk, all, year);
  return { ...sheetPages(document, desk.kit()), rows };
}

/** The same as a file to sort or to write on in. */
export async function renderRequestSheet(
  desk: SheetDesk,
  all: readonly StandingRequest[],
  year: number | null,
  format: 'xlsx' | 'docx',
) {
  const { document, rows } = sheetOf(desk, all, year);
  const bytes = format === 'docx' ? await toDocx(document, desk.kit()) : await toXlsx(document, desk.kit());
  if (bytes === null) throw new RangeError('the register has its table');
  return { bytes, rows };
}

/** What was corrected stands in it masked, and each line is somebody's: who took it out is noted. */
export async function noteRegister({ store, environment }: SheetDesk, persons: number): Promise<void> {
  await keepAccess(store, environment, [
    {
      subjectId: 'personRequests',
      subjectLabel: destructionText.registerLabel,
      action: 'exportMasked',
      reason: null,
      persons,
    },
  ]);
}

function sheetOf(
  { store, environment, kit }: SheetDesk,
  all: readonly StandingRequest[],
  year: number | null,
): { readonly document: OfficialDocument; readonly rows: number } {
  const { read } = store;
  const { account, clock, resourcesFolder } = environment;
  const requests = requestsOfYear(all, year);
  const input = {
    office: findOffice(read),
    madeAt: clock(),
    makerName: findClerkName(read, account) ?? '',
    signatory: listSignatories(read).find(({ isDefault }) => isDefault) ?? null,
    requests,
    year,
  };
  const document = prepareRequestSheet(input, loadRequestSheet(resourcesFolder), kit());
  return { document, rows: requests.length };
}
