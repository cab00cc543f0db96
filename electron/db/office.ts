import type { IsoDay } from '../domain/calendar';
import type { OfficeProfile, Signatory } from '../domain/office';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface OfficeRow {
  readonly name: string;
  readonly parent_lines: string;
  readonly issuer_lines: string;
  readonly symbol: string;
  readonly field_symbol: string;
  readonly place_of_issue: string;
  readonly contact: string;
  readonly archive_suffix: string;
  readonly area_word: string;
}

/** The office's own profile; null before the first set-up. */
export function findOffice(db: ReadDb): OfficeProfile | null {
  const row = db.find<OfficeRow>('SELECT * FROM office WHERE id = 1');
  return (
    row && {
      name: row.name,
      parentLines: fromJson<string[]>(row.parent_lines),
      issuerLines: fromJson<string[]>(row.issuer_lines),
      symbol: row.symbol,
      fieldSymbol: row.field_symbol,
      placeOfIssue: row.place_of_issue,
      contact: row.contact,
      archiveSuffix: row.archive_suffix,
      areaWord: row.area_word,
    }
  );
}

export function saveOffice(db: WriteDb, office: OfficeProfile): void {
  db.run(
    `INSERT OR REPLACE INTO office (id, name, parent_lines, issuer_lines, symbol, field_symbol, place_of_issue, contact,
       archive_suffix, area_word)
     VALUES (1, :name, :parentLines, :issuerLines, :symbol, :fieldSymbol, :placeOfIssue, :contact, :archiveSuffix, :areaWord)`,
    {
      ':name': office.name,
      ':parentLines': toJson(office.parentLines),
      ':issuerLines': toJson(office.issuerLines),
      ':symbol': office.symbol,
      ':fieldSymbol': office.fieldSymbol,
      ':placeOfIssue': office.placeOfIssue,
      ':contact': office.contact,
      ':archiveSuffix': office.archiveSuffix,
      ':areaWord': office.areaWord,
    },
  );
}

interface SignatoryRow {
  readonly id: string;
  readonly authority_lines: string;
  readonly full_name: string;
  readonly valid_from: IsoDay | null;
  readonly valid_to: IsoDay | null;
  readonly is_default: number;
}

/** In the order the office keeps them. */
export function listSignatories(db: ReadDb): readonly Signatory[] {
  return db.all<SignatoryRow>('SELECT * FROM signatory ORDER BY position').map((row) => ({
    id: row.id,
    authorityLines: fromJson<string[]>(row.authority_lines),
    fullName: row.full_name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    isDefault: row.is_default === 1,
  }));
}

export function replaceSignatories(db: WriteDb, signatories: readonly Signatory[]): void {
  db.run('DELETE FROM signatory');
  signatories.forEach((signatory, position) => {
    db.run(
      `INSERT INTO signatory (id, position, authority_lines, full_name, valid_from, valid_to, is_default)
       VALUES (:id, :position, :authorityLines, :fullName, :validFrom, :validTo, :isDefault)`,
      {
        ':id': signatory.id,
        ':position': position,
        ':authorityLines': toJson(signatory.authorityLines),
        ':fullName': signatory.fullName,
        ':validFrom': signatory.validFrom,
        ':validTo': signatory.validTo,
        ':isDefault': signatory.isDefault ? 1 : 0,
      },
    );
  });
}
