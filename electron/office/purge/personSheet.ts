import { findClerkName } from '../../db/clerks';
import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { findOffice } from '../../db/office';
import { readPersonsOf } from '../../db/personRows';
import type { Store } from '../../db/store';
import { toDocx } from '../../documents/fileWriters';
import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import {
  loadPersonSheet,
  preparePersonSheet,
  type SheetReason,
  type SheetRow,
} from '../../documents/preparePersonSheet';
import { APP_ADDRESSES, toHtml } from '../../documents/toHtml';
import { isPersonsOwn, personCell, shownColumns } from '../../domain/personColumns';
import type { FoundPerson, PersonSought } from '../../ipc/contract';
import { periodName } from '../../text/periodText';
import { personSheet } from '../../text/personSheet';
import type { OfficeEnvironment } from '../environment';
import { readHeldForms } from '../persons/heldForms';
import { findPerson, type ListedPerson, nobodyFound } from './onePerson';
import { personalRules } from './personalRules';
import { toldRetention } from './retentionQueue';

/** What the sheet is made in, and by whom. */
export interface SheetDesk {
  readonly store: Store;
  readonly environment: OfficeEnvironment;
  kit(): PaperKit;
}

/** All there is about the person as pages to be printed and handed over. @throws AppFailure `notFound` */
export async function composePersonSheet(desk: SheetDesk, sought: PersonSought) {
  const { document, rows } = await sheetOf(desk, sought);
  const { layout, stylesheet, trialMark = null } = desk.kit();
  const html = toHtml(document, layout, { stylesheet, trialMark, ...APP_ADDRESSES });
  return { html, title: document.title, fileName: personSheet.ofOnePerson, rows };
}

/** The same as a Word file. @throws AppFailure `notFound` */
export async function personSheetToDocx(desk: SheetDesk, sought: PersonSought) {
  const { document, rows } = await sheetOf(desk, sought);
  return { bytes: await toDocx(document, desk.kit()), rows };
}

async function sheetOf(
  { store, environment, kit }: SheetDesk,
  sought: PersonSought,
): Promise<{ readonly document: OfficialDocument; readonly rows: number }> {
  const found = await findPerson(store, environment, sought, 'exportFull');
  if (found.length === 0) throw nobodyFound(store.read, environment.dataFolder, sought);
  const { read } = store;
  const { account, clock, resourcesFolder } = environment;
  const input = {
    office: findOffice(read),
    madeAt: clock(),
    makerName: findClerkName(read, account) ?? '',
    rows: found.map((row) => sheetRow(row, othersOf(read, row))),
    reasons: reasonsOf(read, environment, found),
  };
  return { document: preparePersonSheet(input, loadPersonSheet(resourcesFolder), kit()), rows: found.length };
}

function sheetRow(row: FoundPerson, others: readonly string[]): SheetRow {
  const { directiveName, formLabel, unitName: unit, period, version, ordinal, fullName, phone, address } = row;
  return {
    list: [directiveName, formLabel, periodName(period)].join('; '),
    unit,
    version,
    ordinal,
    fullName,
    phone: phone ?? '',
    address: [...(address === null ? [] : [address]), ...others].join('; '),
  };
}

/** What the form asks besides: "Số nhân khẩu: 4". */
export function othersOf(db: ReadDb, { list, ordinal, formId }: ListedPerson): readonly string[] {
  const form = listForms(db).find(({ id }) => id === formId);
  const [person] = readPersonsOf(db, list, [ordinal]);
  if (form === undefined || person === undefined) return [];
  const columns = shownColumns(form);
  return columns.flatMap((field) => {
    const value = isPersonsOwn(columns, field) ? '' : String(personCell(person, field, columns));
    return value === '' ? [] : [`${field.label}: ${value}`];
  });
}

/** Of each form the person was found by, as the office has written it down and keeps it. */
function reasonsOf(db: ReadDb, environment: OfficeEnvironment, found: readonly ListedPerson[]): readonly SheetReason[] {
  const { retention } = personalRules(environment.resourcesFolder)();
  const forms = new Set(found.map(({ formId }) => formId));
  return readHeldForms(db)
    .filter(({ formId }) => forms.has(formId))
    .map(({ formId, label, purpose }) => ({
      form: label,
      purpose: purpose?.purpose ?? '',
      ground: purpose?.ground ?? '',
      contact: purpose?.contact ?? '',
      until: toldRetention(db, formId, retention.days, environment.clock()),
    }));
}
