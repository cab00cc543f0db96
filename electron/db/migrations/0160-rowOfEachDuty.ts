import type { IsoDay, LocalTime } from '../../domain/calendar';
import type { DueRule } from '../../domain/dueRule';
import { groundOf, type Obligation, obligationsOfDirective } from '../../domain/obligation';
import type { PeriodKey } from '../../domain/period';
import { regenerate } from '../../domain/regeneration';
import { WRITTEN_REPORT } from '../../domain/writtenReport';
import type { ReadDb, WriteDb } from '../database';
import type { Migration } from '../migrate';

/** The same table, but a row is told by its duty too: two duties may ask a unit for one form and period. */
const STATEMENTS = [
  `CREATE TABLE obligation_new (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL,
    schedule_id TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES unit (id),
    form_id TEXT NOT NULL,
    period TEXT NOT NULL,
    due_at TEXT,
    is_exclusive INTEGER NOT NULL CHECK (is_exclusive IN (0, 1)),
    exempt_reason TEXT,
    upper_due_at TEXT,
    expected_data_as_of TEXT,
    is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
    UNIQUE (directive_id, form_id, unit_id, period, schedule_id),
    FOREIGN KEY (directive_id, schedule_id) REFERENCES schedule (directive_id, id)
  ) STRICT`,
  `INSERT INTO obligation_new (id, directive_id, schedule_id, unit_id, form_id, period, due_at, is_exclusive, exempt_reason,
       upper_due_at, expected_data_as_of, is_withdrawn)
     SELECT id, directive_id, schedule_id, unit_id, form_id, period, due_at, is_exclusive, exempt_reason, upper_due_at,
            expected_data_as_of, is_withdrawn FROM obligation`,
  'DROP TABLE obligation',
  'ALTER TABLE obligation_new RENAME TO obligation',
] as const;

export const rowOfEachDuty: Migration = {
  version: 160,
  name: 'every duty has rows of its own, those without a form or a date too',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
    for (const { id, paper } of db.all<{ id: string; paper: string }>(
      'SELECT id, paper FROM directive WHERE is_draft = 0 ORDER BY id',
    ))
      for (const row of leftOut(db, id, JSON.parse(paper) as Partial<IssueDay>)) insert(db, id, row); // written by this app
  },
};

interface IssueDay {
  readonly issuedDay: number | null;
  readonly issuedMonth: number | null;
  readonly issuedYear: number | null;
}

/**
 * Rows that were never made: of duties without a form or a date, and of the second duty that asks for a form and period.
 * Those that only a change of units would bring are left for the clerk to ask for.
 */
function leftOut(db: ReadDb, id: string, paper: Partial<IssueDay>): readonly Obligation[] {
  const { issuedDay = null, issuedMonth = null, issuedYear = null } = paper;
  const existing = rowsOf(db, id);
  const told = new Set(existing.map(groundOf));
  const directive = { id, isDraft: false, schedules: schedulesOf(db, id), issuedDay, issuedMonth, issuedYear };
  const { added } = regenerate(existing, obligationsOfDirective(directive, unitsOf(db)), new Set());
  return added.filter((row) => row.dueAt === null || told.has(groundOf(row)) || row.formId === WRITTEN_REPORT.id);
}

interface ScheduleRow {
  readonly id: string;
  readonly clauseId: string;
  readonly groupId: string;
  readonly formId: string | null;
  readonly due: string;
  readonly internalCutoffs: string;
  readonly owedBy: 'units' | 'office';
}

function schedulesOf(db: ReadDb, directiveId: string) {
  const words = { receiver: '', via: null, channel: null, quote: '', decisions: [], answers: [] };
  return db
    .all<ScheduleRow & object>(
      `SELECT id, clause_id AS clauseId, group_id AS groupId, form_id AS formId, due, internal_cutoffs AS internalCutoffs,
              owed_by AS owedBy
         FROM schedule WHERE directive_id = :directiveId AND is_withdrawn = 0 ORDER BY position`,
      { ':directiveId': directiveId },
    )
    .map(({ due, internalCutoffs, ...row }) => ({
      ...row,
      ...words,
      due: JSON.parse(due) as DueRule, // both written by this app
      internalCutoffs: JSON.parse(internalCutoffs) as readonly [],
    }));
}

interface RowOfTable {
  readonly id: string;
  readonly scheduleId: string;
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  readonly dueAt: LocalTime | null;
}

function rowsOf(db: ReadDb, directiveId: string): readonly Obligation[] {
  const open = { upperDueAt: null, dataAsOf: null, isExclusive: false, exemptReason: null, extension: null };
  return db
    .all<RowOfTable & object>(
      `SELECT id, schedule_id AS scheduleId, unit_id AS unitId, form_id AS formId, period, due_at AS dueAt FROM obligation
        WHERE directive_id = :directiveId ORDER BY id`,
      { ':directiveId': directiveId },
    )
    .map((row) => ({ ...row, ...open, isWithdrawn: false }));
}

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly validFrom: IsoDay | null;
  readonly validTo: IsoDay | null;
}

function unitsOf(db: ReadDb) {
  const groups = new Map<string, string[]>();
  for (const { groupId, unitId } of db.all<{ groupId: string; unitId: string }>(
    'SELECT group_id AS groupId, unit_id AS unitId FROM unit_group_member ORDER BY group_id, unit_id',
  ))
    groups.set(unitId, [...(groups.get(unitId) ?? []), groupId]);
  const rest = { code: null, kind: '', addressee: '', parentId: null, aliases: [], contacts: [], channel: null };
  return db
    .all<UnitRow & object>(
      'SELECT id, name, valid_from AS validFrom, valid_to AS validTo FROM unit ORDER BY position, id',
    )
    .map((unit) => ({ ...rest, ...unit, groups: groups.get(unit.id) ?? [] }));
}

function insert(db: WriteDb, directiveId: string, row: Obligation): void {
  db.run(
    `INSERT INTO obligation (id, directive_id, schedule_id, unit_id, form_id, period, due_at, is_exclusive, exempt_reason,
       upper_due_at, expected_data_as_of, is_withdrawn)
     VALUES (:id, :directiveId, :scheduleId, :unitId, :formId, :period, :dueAt, :isExclusive, NULL, :upperDueAt, :dataAsOf, 0)`,
    {
      ':id': row.id,
      ':directiveId': directiveId,
      ':scheduleId': row.scheduleId,
      ':unitId': row.unitId,
      ':formId': row.formId,
      ':period': row.period,
      ':dueAt': row.dueAt,
      ':isExclusive': row.isExclusive ? 1 : 0,
      ':upperDueAt': row.upperDueAt,
      ':dataAsOf': row.dataAsOf,
    },
  );
}
