import type { WriteDb } from '../../db/database';
import { forgetValuesBefore, listCorrections, type PlacedRow, rowsBefore, rowsNow } from '../../db/personCorrections';
import { findingPlace, findingPlaceOfReport, forgetInFindings, ownValuesBefore } from '../../db/personOwnValues';
import { sweptRows } from '../../db/sweptTexts';
import { CORRECTED } from '../../domain/destruction/correction';
import { TextSweep } from '../../domain/destruction/textSweep';
import { officialNames } from './officialNames';

/** The request is closed: what stood there before its corrections is needed no more, on findings about the lists either. */
export function forgetFormer(db: WriteDb, requestId: string): void {
  const sweep = new TextSweep([], officialNames(db), CORRECTED);
  for (const { id } of listCorrections(db).filter((one) => one.requestId === requestId && one.isUndoable)) {
    for (const before of rowsBefore(db, id)) addFormer(sweep, before, rowsNow(db, [before])[0]);
    forgetFormerValues(db, id);
  }
  for (const row of sweptRows(db, sweep, 'file_issue')) if (row !== null) db.run(row.sql, row.params);
  forgetValuesBefore(db, requestId);
}

/** A value of one letter stands in too many words to be taken out of them. */
const SHORTEST = 2;

/** What stood in columns and fields of the form's own, and addresses: out of what was said of those very rows and files. */
function forgetFormerValues(db: WriteDb, correctionId: string): void {
  const { extras, texts } = ownValuesBefore(db, correctionId);
  const former = [
    ...extras.map(({ list, ordinal, value }) => ({ place: findingPlace(db, list, ordinal), value })),
    ...rowsBefore(db, correctionId).map(({ list, ordinal, address }) => ({
      place: findingPlace(db, list, ordinal),
      value: rowsNow(db, [{ list, ordinal }])[0]?.address === address ? null : address,
    })),
    ...texts.map(({ submissionId, value }) => ({ place: findingPlaceOfReport(db, submissionId), value })),
  ];
  for (const { place, value } of former)
    if (place !== null && String(value ?? '').length >= SHORTEST) forgetInFindings(db, place, String(value), CORRECTED);
}

/** Of a row only what became another one. @param now left out: the row is gone */
function addFormer(sweep: TextSweep, before: PlacedRow, now: PlacedRow | undefined): void {
  const { fullName, phone, rawPhone } = before;
  const isSamePhone = now !== undefined && now.phone === phone;
  sweep.add({
    fullName: now?.fullName === fullName ? '' : fullName,
    phone: isSamePhone ? null : phone,
    rawPhone: isSamePhone ? null : rawPhone,
  });
}
