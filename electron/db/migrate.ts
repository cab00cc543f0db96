import type { SqlDatabase, WriteDb } from './database';
import { unrepeatableParts } from './journal/repeatableSchema';
import { firstTables } from './migrations/0010-firstTables';
import { changeLog } from './migrations/0020-changeLog';
import { successionsAndVersions } from './migrations/0030-successionsAndVersions';
import { formVersions } from './migrations/0040-formVersions';
import { expectedValues } from './migrations/0060-expectedValues';
import { outsideCounts } from './migrations/0070-outsideCounts';
import { personLists } from './migrations/0080-personLists';
import { directiveModel } from './migrations/0090-directiveModel';
import { personExtras } from './migrations/0095-personExtras';
import { directiveVersions } from './migrations/0100-directiveVersions';
import { unitRegistry } from './migrations/0110-unitRegistry';
import { reminders } from './migrations/0130-reminders';
import { reportChannel } from './migrations/0140-reportChannel';
import { evidence } from './migrations/0150-evidence';
import { rowOfEachDuty } from './migrations/0160-rowOfEachDuty';
import { holidays } from './migrations/0200-holidays';
import { reminderWording } from './migrations/0210-reminderWording';
import { directiveEntries } from './migrations/0220-directiveEntries';
import { officePapers } from './migrations/0230-officePapers';
import { officeTemplates } from './migrations/0240-officeTemplates';
import { signingAndRecipients } from './migrations/0250-signingAndRecipients';
import { paperBatches } from './migrations/0260-paperBatches';
import { reportRemarks } from './migrations/0270-reportRemarks';
import { writtenDrafts } from './migrations/0280-writtenDrafts';
import { organId } from './migrations/0290-organId';
import { missingChoices } from './migrations/0300-missingChoices';
import { summarySnapshots } from './migrations/0305-summarySnapshots';
import { snapshotCuts } from './migrations/0310-snapshotCuts';
import { upperTemplates } from './migrations/0320-upperTemplates';
import { packages } from './migrations/0330-packages';
import { savedQuestions } from './migrations/0340-savedQuestions';
import { packageShares } from './migrations/0350-packageShares';
import { savedHours } from './migrations/0360-savedHours';
import { personalData } from './migrations/0370-personalData';
import { destructions } from './migrations/0380-destructions';
import { personRequests } from './migrations/0384-personRequests';
import { countedForms } from './migrations/0385-countedForms';
import { personCorrections } from './migrations/0388-personCorrections';
import { campaignClosings } from './migrations/0395-campaignClosings';
import { renewedFiles } from './migrations/0396-renewedFiles';
import { endedMembers } from './migrations/0406-endedMembers';
import { ownCorrections } from './migrations/0407-ownCorrections';
import { ownReports } from './migrations/0412-ownReports';
import { figuresWithDecimals } from './migrations/0417-figuresWithDecimals';
import { basesWithDecimals } from './migrations/0421-basesWithDecimals';
import { quotedFiguresWithDecimals } from './migrations/0422-quotedFiguresWithDecimals';
import { extensionDays } from './migrations/0425-extensionDays';
import { unitsOfTableFiles } from './migrations/0426-unitsOfTableFiles';

export interface Migration {
  /** By tens, so that two branches can both add one; never renumbered once shipped. */
  readonly version: number;
  readonly name: string;
  up(db: WriteDb): void;
}

export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  changeLog,
  successionsAndVersions,
  formVersions,
  expectedValues,
  outsideCounts,
  personLists,
  directiveModel,
  personExtras,
  directiveVersions,
  unitRegistry,
  reminders,
  reportChannel,
  evidence,
  rowOfEachDuty,
  holidays,
  reminderWording,
  directiveEntries,
  officePapers,
  officeTemplates,
  signingAndRecipients,
  paperBatches,
  reportRemarks,
  writtenDrafts,
  organId,
  missingChoices,
  summarySnapshots,
  snapshotCuts,
  upperTemplates,
  packages,
  savedQuestions,
  packageShares,
  savedHours,
  personalData,
  destructions,
  personRequests,
  countedForms,
  personCorrections,
  campaignClosings,
  renewedFiles,
  endedMembers,
  ownCorrections,
  ownReports,
  figuresWithDecimals,
  basesWithDecimals,
  quotedFiguresWithDecimals,
  extensionDays,
  unitsOfTableFiles,
];

export const CURRENT_VERSION = versionOf(MIGRATIONS);

/** Version of a file on which all these steps were run. */
export function versionOf(migrations: readonly Migration[]): number {
  return Math.max(...migrations.map((migration) => migration.version));
}

export function schemaVersionOf(db: SqlDatabase): number {
  return db.find<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Runs the steps the file has not seen, each in a transaction that also sets the version. Foreign keys are asked at its
 * end only: a step may drop and rebuild a table without taking along what refers to it. What the tables do by themselves
 * from then on must be repeatable (see `journal/repeatableSchema.ts`); the step itself is not journalled and need not be.
 * @returns whether anything ran
 * @throws whatever a step throws; the step is rolled back and the file on disk untouched
 */
export function migrate(db: SqlDatabase, migrations: readonly Migration[] = MIGRATIONS): boolean {
  const before = schemaVersionOf(db);
  const due = migrations.filter((migration) => migration.version > before);
  db.script('PRAGMA foreign_keys = OFF');
  try {
    for (const migration of due) step(db, migration);
  } finally {
    db.script('PRAGMA foreign_keys = ON');
  }
  if (before > 0 && due.length > 0) db.script('VACUUM'); // tables that were rebuilt leave their old pages behind
  return due.length > 0;
}

function step(db: SqlDatabase, { version, name, up }: Migration): void {
  db.script('BEGIN');
  try {
    up(db);
    const orphan = db.find<{ table: string }>('PRAGMA foreign_key_check');
    if (orphan) throw new Error(`migration ${version} (${name}) leaves rows of ${orphan.table} without what they name`);
    const [strange] = unrepeatableParts(db);
    if (strange) throw new Error(`migration ${version} (${name}): ${strange} would not do the same when replayed`);
    db.script(`PRAGMA user_version = ${version}; COMMIT`);
  } catch (error) {
    db.script('ROLLBACK');
    throw error;
  }
}
