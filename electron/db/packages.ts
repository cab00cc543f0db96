import type { LocalTime } from '../domain/calendar';
import type { Directive } from '../domain/directive';
import type { Coverage, FieldShare } from '../domain/package/packageModel';
import type { PackageFile, PackageRecord } from '../domain/package/packageRecord';
import type { PackageSummary } from '../domain/package/packageSummary';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';
import type { RowChange } from './rowImage';

export interface PackageIdentity {
  readonly identity: string;
  readonly unitCode: string | null;
}

/** null: no package was ever made or taken here. */
export function findPackageIdentity(db: ReadDb): PackageIdentity | null {
  return db.find<PackageIdentity & object>('SELECT identity, unit_code AS unitCode FROM package_identity WHERE id = 1');
}

export function savePackageIdentity(db: WriteDb, { identity, unitCode }: PackageIdentity): void {
  db.run(
    `INSERT INTO package_identity (id, identity, unit_code) VALUES (1, :identity, :unitCode)
     ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, unit_code = excluded.unit_code`,
    { ':identity': identity, ':unitCode': unitCode },
  );
}

export interface StoredPackage extends PackageRecord {
  readonly packageId: string;
  readonly sha256: string;
  readonly senderIdentity: string;
  readonly arrivalSource: 'clerk' | 'fileTime' | 'importTime' | null;
}

interface PackageRow extends Omit<StoredPackage, 'summary'> {
  readonly summary: string;
}

/** One whose import was taken back from the list of imports counts as taken back, too. */
const SELECT = `SELECT package.id, package_id AS packageId, direction, package.kind, file_name AS fileName, sha256,
    size_bytes AS sizeBytes, sender_identity AS senderIdentity, sender_name AS senderName,
    package.directive_id AS directiveId, directive_name AS directiveName, made_at AS madeAt, data_as_of AS dataAsOf,
    handled_at AS handledAt, arrived_at AS arrivedAt, arrival_source AS arrivalSource, batch_id AS batchId, summary,
    coalesce(package.undone_at, batch.undone_at) AS undoneAt
  FROM package LEFT JOIN batch ON batch.id = package.batch_id`;

function toPackage({ summary, ...row }: PackageRow): StoredPackage {
  return { ...row, summary: fromJson<PackageSummary>(summary) };
}

/** Newest first. */
export function listPackages(db: ReadDb): readonly StoredPackage[] {
  return db.all<PackageRow & object>(`${SELECT} ORDER BY package.sequence DESC`).map(toPackage);
}

export function findPackage(db: ReadDb, id: string): StoredPackage | null {
  const row = db.find<PackageRow & object>(`${SELECT} WHERE package.id = :id`, { ':id': id });
  return row === null ? null : toPackage(row);
}

export function insertPackage(db: WriteDb, row: Omit<StoredPackage, 'undoneAt'>, undo: readonly RowChange[]): void {
  db.run(
    `INSERT INTO package (id, sequence, package_id, direction, kind, file_name, sha256, size_bytes, sender_identity,
       sender_name, directive_id, directive_name, made_at, data_as_of, handled_at, arrived_at, arrival_source, batch_id,
       summary, undo)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM package), :packageId, :direction, :kind, :fileName, :sha256,
       :sizeBytes, :senderIdentity, :senderName, :directiveId, :directiveName, :madeAt, :dataAsOf, :handledAt, :arrivedAt,
       :arrivalSource, :batchId, :summary, :undo)`,
    {
      ':id': row.id,
      ':packageId': row.packageId,
      ':direction': row.direction,
      ':kind': row.kind,
      ':fileName': row.fileName,
      ':sha256': row.sha256,
      ':sizeBytes': row.sizeBytes,
      ':senderIdentity': row.senderIdentity,
      ':senderName': row.senderName,
      ':directiveId': row.directiveId,
      ':directiveName': row.directiveName,
      ':madeAt': row.madeAt,
      ':dataAsOf': row.dataAsOf,
      ':handledAt': row.handledAt,
      ':arrivedAt': row.arrivedAt,
      ':arrivalSource': row.arrivalSource,
      ':batchId': row.batchId,
      ':summary': toJson(row.summary),
      ':undo': toJson(undo),
    },
  );
}

/** What taking the package in changed besides reports. */
export function setPackageUndo(db: WriteDb, id: string, undo: readonly RowChange[]): void {
  db.run('UPDATE package SET undo = :undo WHERE id = :id', { ':id': id, ':undo': toJson(undo) });
}

export function findPackageUndo(db: ReadDb, id: string): readonly RowChange[] {
  const row = db.find<{ undo: string }>('SELECT undo FROM package WHERE id = :id', { ':id': id });
  return row === null ? [] : fromJson<RowChange[]>(row.undo);
}

/** The note of what stood there before is not needed any more. */
export function markPackageUndone(db: WriteDb, id: string, undoneAt: LocalTime): void {
  db.run("UPDATE package SET undone_at = :undoneAt, undo = '[]' WHERE id = :id", { ':id': id, ':undoneAt': undoneAt });
}

export function insertPackageFiles(db: WriteDb, packageId: string, files: readonly PackageFile[]): void {
  files.forEach(({ sha256, fileName }, position) => {
    db.run(
      'INSERT INTO package_file (package, position, sha256, file_name) VALUES (:package, :position, :sha256, :fileName)',
      { ':package': packageId, ':position': position, ':sha256': sha256, ':fileName': fileName },
    );
  });
}

export function listPackageFiles(db: ReadDb, packageId: string): readonly PackageFile[] {
  return db.all<PackageFile & object>(
    'SELECT sha256, file_name AS fileName FROM package_file WHERE package = :id ORDER BY position',
    { ':id': packageId },
  );
}

export interface PackageReport {
  readonly contentSha256: string;
  readonly isTotal: boolean;
  readonly lowerFirstArrivedAt: LocalTime | null;
  readonly lowerVersion: number | null;
  /** With totals. */
  readonly coverage: Coverage | null;
  readonly below: Coverage | null;
  /** With totals: who is in each field; null: its sender did not say. */
  readonly fields: Readonly<Record<string, FieldShare>> | null;
}

export function insertPackageReport(db: WriteDb, submissionId: string, packageId: string, one: PackageReport): void {
  db.run(
    `INSERT INTO package_report (submission_id, package, content_sha256, is_total, lower_first_arrived_at, lower_version,
       reported, expected, below_reported, below_expected, fields)
     VALUES (:submissionId, :package, :sha256, :isTotal, :firstArrivedAt, :version, :reported, :expected, :belowReported,
       :belowExpected, :fields)`,
    {
      ':submissionId': submissionId,
      ':package': packageId,
      ':sha256': one.contentSha256,
      ':isTotal': one.isTotal ? 1 : 0,
      ':firstArrivedAt': one.lowerFirstArrivedAt,
      ':version': one.lowerVersion,
      ':reported': one.coverage?.reported ?? null,
      ':expected': one.coverage?.expected ?? null,
      ':belowReported': one.below?.reported ?? null,
      ':belowExpected': one.below?.expected ?? null,
      ':fields': one.fields === null ? null : toJson(one.fields),
    },
  );
}

/** A report that came in a package, as far as later packages want to know. */
export interface ArrivedInPackage extends PackageReport {
  readonly submissionId: string;
  readonly obligationId: string;
  readonly version: number;
  readonly senderIdentity: string;
  readonly senderName: string;
  readonly fileName: string;
  readonly madeAt: LocalTime;
  readonly dataAsOf: LocalTime | null;
}

interface ArrivedRow extends Omit<ArrivedInPackage, 'isTotal' | 'coverage' | 'below' | 'fields'> {
  readonly isTotal: number;
  readonly fields: string | null;
  readonly reported: number | null;
  readonly expected: number | null;
  readonly belowReported: number | null;
  readonly belowExpected: number | null;
}

const REPORTS = `SELECT submission.id AS submissionId, obligation_id AS obligationId, version,
    content_sha256 AS contentSha256, is_total AS isTotal, lower_first_arrived_at AS lowerFirstArrivedAt,
    lower_version AS lowerVersion, reported, expected, below_reported AS belowReported,
    below_expected AS belowExpected, package_report.fields AS fields, sender_identity AS senderIdentity, sender_name AS senderName,
    package.file_name AS fileName, made_at AS madeAt, package.data_as_of AS dataAsOf
  FROM package_report JOIN submission ON submission.id = package_report.submission_id
  JOIN package ON package.id = package_report.package
  JOIN obligation ON obligation.id = submission.obligation_id`;

function toArrived({
  isTotal,
  reported,
  expected,
  belowReported,
  belowExpected,
  fields,
  ...row
}: ArrivedRow): ArrivedInPackage {
  return {
    ...row,
    isTotal: isTotal === 1,
    coverage: coverageOf(reported, expected),
    below: coverageOf(belowReported, belowExpected),
    fields: fields === null ? null : fromJson<Record<string, FieldShare>>(fields),
  };
}

function coverageOf(reported: number | null, expected: number | null): Coverage | null {
  return reported === null || expected === null ? null : { reported, expected };
}

/** Reports of a directive that came in packages, by duty, versions rising. */
export function listArrivedInPackages(db: ReadDb, directiveId: string): readonly ArrivedInPackage[] {
  return db
    .all<ArrivedRow & object>(
      `${REPORTS} WHERE obligation.directive_id = :directiveId ORDER BY obligation_id, version`,
      {
        ':directiveId': directiveId,
      },
    )
    .map(toArrived);
}

/** Those of one duty. */
export function listPackageReportsOf(db: ReadDb, obligationId: string): readonly ArrivedInPackage[] {
  return db
    .all<ArrivedRow & object>(`${REPORTS} WHERE submission.obligation_id = :id ORDER BY version`, {
      ':id': obligationId,
    })
    .map(toArrived);
}

export const MATCH_KINDS = ['unit', 'directive', 'group', 'self'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** What a sender's code means here; `localId` null: deliberately none of ours. */
export interface PackageMatch {
  readonly kind: MatchKind;
  readonly foreignKey: string;
  readonly localId: string | null;
}

export function listMatches(db: ReadDb, senderIdentity: string): readonly PackageMatch[] {
  return db.all<PackageMatch & object>(
    `SELECT kind, foreign_key AS foreignKey, local_id AS localId FROM package_match
      WHERE sender_identity = :sender ORDER BY kind, foreign_key`,
    { ':sender': senderIdentity },
  );
}

export function saveMatch(db: WriteDb, senderIdentity: string, { kind, foreignKey, localId }: PackageMatch): void {
  db.run(
    `INSERT INTO package_match (sender_identity, kind, foreign_key, local_id) VALUES (:sender, :kind, :key, :localId)
     ON CONFLICT (sender_identity, kind, foreign_key) DO UPDATE SET local_id = excluded.local_id`,
    { ':sender': senderIdentity, ':kind': kind, ':key': foreignKey, ':localId': localId },
  );
}

/** The wording of one of our papers as a package brought it last, with our groups; null: none ever did. */
export function findSentWording(db: ReadDb, directiveId: string): Directive | null {
  const row = db.find<{ wording: string }>('SELECT wording FROM package_wording WHERE directive_id = :id', {
    ':id': directiveId,
  });
  return row === null ? null : fromJson<Directive>(row.wording);
}

export function saveSentWording(db: WriteDb, wording: Directive): void {
  db.run(
    `INSERT INTO package_wording (directive_id, wording) VALUES (:id, :wording)
     ON CONFLICT (directive_id) DO UPDATE SET wording = excluded.wording`,
    { ':id': wording.id, ':wording': toJson(wording) },
  );
}
