import { findClerkName } from '../../db/clerks';
import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
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
import type { FoundField, PersonSought } from '../../ipc/contract';
import { periodName } from '../../text/periodText';
import { personSheet } from '../../text/personSheet';
import type { OfficeEnvironment } from '../environment';
import { readHeldForms } from '../persons/heldForms';
import { findPerson, type ListedPerson, nobodyFound } from './onePerson';
import { toldCells } from './ownColumns';
import { personalRules } from './personalRules';
import { toldRetention } from './retentionQueue';

/** What the sheet is made in, and by whom. */
export interface SheetDesk {
  readonly store: Store;
  readonly environment: OfficeEnvironment;
  kit(): PaperKit;
}

/** null: a printer's dialog stands between; noted is what it has printed. */
type Handing = 'exportFull' | null;

/** All there is about the person as pages to be printed and handed over. @throws AppFailure `notFound` */
export async function composePersonSheet(desk: SheetDesk, sought: PersonSought, action: Handing = 'exportFull') {
  const { document, rows } = await sheetOf(desk, sought, action);
  return { ...sheetPages(document, desk.kit()), fileName: personSheet.ofOnePerson, rows };
}

/** A sheet as the pages that are printed of it. */
export function sheetPages(document: OfficialDocument, { layout, stylesheet, trialMark = null }: PaperKit) {
  return { html: toHtml(document, layout, { stylesheet, trialMark, ...APP_ADDRESSES }), title: document.title };
}

/** The same as a Word file. @throws AppFailure `notFound` */
export async function personSheetToDocx(desk: SheetDesk, sought: PersonSought) {
  const { document, rows } = await sheetOf(desk, sought, 'exportFull');
  return { bytes: await toDocx(document, desk.kit()), rows };
}

async function sheetOf(
  { store, environment, kit }: SheetDesk,
  sought: PersonSought,
  action: Handing,
): Promise<{ readonly document: OfficialDocument; readonly rows: number }> {
  const found = await findPerson(store, environment, sought, action);
  const count = found.rows.length + found.fields.length;
  if (count === 0) throw nobodyFound(store.read, environment.dataFolder);
  const { read } = store;
  const { account, clock, resourcesFolder } = environment;
  const input = {
    office: findOffice(read),
    madeAt: clock(),
    makerName: findClerkName(read, account) ?? '',
    rows: [...found.rows.map(listedRow), ...found.fields.map(namedRow)],
    reasons: reasonsOf(read, environment, new Set([...found.rows, ...found.fields].map(({ formId }) => formId))),
  };
  return { document: preparePersonSheet(input, loadPersonSheet(resourcesFolder), kit()), rows: count };
}

function listOf({ directiveName, formLabel, period }: Pick<FoundField, 'directiveName' | 'formLabel' | 'period'>) {
  return [directiveName, formLabel, periodName(period)].join('; ');
}

/** With what the form asks besides: "Số nhân khẩu: 4". */
function listedRow(row: ListedPerson): SheetRow {
  const { unitName: unit, version, ordinal, fullName, phone, address, cells } = row;
  return {
    list: listOf(row),
    unit,
    version,
    ordinal,
    fullName,
    phone: phone ?? '',
    address: [...(address === null ? [] : [address]), ...toldCells(cells)].join('; '),
  };
}

/** A field of a report: it is on no list. */
function namedRow(row: FoundField): SheetRow {
  const { unitName: unit, version, label, value } = row;
  return { list: listOf(row), unit, version, ordinal: null, fullName: '', phone: '', address: `${label}: ${value}` };
}

/** Of each form the person was found by, as the office has written it down and keeps it. */
function reasonsOf(db: ReadDb, environment: OfficeEnvironment, forms: ReadonlySet<string>): readonly SheetReason[] {
  const { retention } = personalRules(environment.resourcesFolder)();
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
