import type { IsoDay } from '../domain/calendar';
import type { OfficeProfile, SealPicture, Signatory } from '../domain/office';
import type { SigningWay } from '../domain/signing/signatureBlock';
import type { Mandate } from '../domain/signing/signingDoubts';
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
  readonly organ_id: string | null;
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
      ...(row.organ_id !== null && { organId: row.organ_id }),
    }
  );
}

export function saveOffice(db: WriteDb, office: OfficeProfile): void {
  db.run(
    `INSERT OR REPLACE INTO office (id, name, parent_lines, issuer_lines, symbol, field_symbol, place_of_issue, contact,
       archive_suffix, area_word, organ_id)
     VALUES (1, :name, :parentLines, :issuerLines, :symbol, :fieldSymbol, :placeOfIssue, :contact, :archiveSuffix, :areaWord,
       :organId)`,
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
      ':organId': office.organId || null,
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
  readonly other_title_lines: string | null;
  readonly way: string | null;
  readonly mandate: string | null;
  readonly picture: string | null;
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
    otherTitleLines: row.other_title_lines === null ? [] : fromJson<string[]>(row.other_title_lines),
    way: row.way === null ? null : fromJson<SigningWay>(row.way),
    mandate: row.mandate === null ? null : fromJson<Mandate>(row.mandate),
    picture: row.picture,
  }));
}

export function replaceSignatories(db: WriteDb, signatories: readonly Signatory[]): void {
  db.run('DELETE FROM signatory');
  signatories.forEach((signatory, position) => {
    db.run(
      `INSERT INTO signatory (id, position, authority_lines, full_name, valid_from, valid_to, is_default,
         other_title_lines, way, mandate, picture)
       VALUES (:id, :position, :authorityLines, :fullName, :validFrom, :validTo, :isDefault,
         :otherTitleLines, :way, :mandate, :picture)`,
      {
        ':id': signatory.id,
        ':position': position,
        ':authorityLines': toJson(signatory.authorityLines),
        ':fullName': signatory.fullName,
        ':validFrom': signatory.validFrom,
        ':validTo': signatory.validTo,
        ':isDefault': signatory.isDefault ? 1 : 0,
        ':otherTitleLines': toJson(signatory.otherTitleLines),
        ':way': signatory.way && toJson(signatory.way),
        ':mandate': signatory.mandate && toJson(signatory.mandate),
        ':picture': signatory.picture,
      },
    );
  });
}

/** The picture of the office's seal; null: none is kept. */
export function findSeal(db: ReadDb): SealPicture | null {
  return db.find<SealPicture & object>('SELECT picture, diameter_mm AS diameterMm FROM office_seal WHERE id = 1');
}

export function saveSeal(db: WriteDb, seal: SealPicture | null): void {
  if (seal === null) db.run('DELETE FROM office_seal');
  else
    db.run('INSERT OR REPLACE INTO office_seal (id, picture, diameter_mm) VALUES (1, :picture, :diameterMm)', {
      ':picture': seal.picture,
      ':diameterMm': seal.diameterMm,
    });
}
