import type { IsoDay } from '../domain/calendar';
import type {
  Clause,
  ClauseAddressee,
  ClauseWindow,
  Directive,
  Indicator,
  QuotedFigure,
  Schedule,
  Target,
} from '../domain/directive';
import type { ReadDb } from './database';
import { fromJson } from './json';

/** The printed words; what has rows of its own is left out. */
export type Paper = Omit<
  Directive,
  'id' | 'shortName' | 'isDraft' | 'clauses' | 'indicators' | 'targets' | 'quotedFigures' | 'schedules'
>;

export function listDirectiveIds(db: ReadDb): readonly string[] {
  return db.all<{ id: string }>('SELECT id FROM directive ORDER BY rowid').map((row) => row.id);
}

export function findDirective(db: ReadDb, id: string): Directive | null {
  const row = db.find<{ short_name: string; paper: string; is_draft: number }>(
    'SELECT short_name, paper, is_draft FROM directive WHERE id = :id',
    { ':id': id },
  );
  if (row === null) return null;
  return {
    ...fromJson<Paper>(row.paper),
    id,
    shortName: row.short_name,
    isDraft: row.is_draft === 1,
    clauses: listClauses(db, id),
    indicators: listIndicators(db, id),
    targets: listTargets(db, id),
    quotedFigures: listQuotedFigures(db, id),
    schedules: listSchedules(db, id, 0),
  };
}

function listClauses(db: ReadDb, id: string): readonly Clause[] {
  const addressees = db.all<ClauseAddressee & { readonly clauseId: string }>(
    `SELECT clause_id AS clauseId, group_id AS groupId, role FROM clause_addressee
      WHERE directive_id = :id ORDER BY clause_id, position`,
    { ':id': id },
  );
  return db
    .all<{ id: string; number: string; heading: string | null; paragraphs: string; time_window: string | null }>(
      'SELECT id, number, heading, paragraphs, time_window FROM clause WHERE directive_id = :id ORDER BY position',
      { ':id': id },
    )
    .map((row) => ({
      id: row.id,
      number: row.number,
      heading: row.heading,
      paragraphs: fromJson<string[]>(row.paragraphs),
      addressees: addressees
        .filter((addressee) => addressee.clauseId === row.id)
        .map(({ groupId, role }) => ({ groupId, role })),
      window: row.time_window === null ? null : fromJson<ClauseWindow>(row.time_window),
    }));
}

interface IndicatorRow extends Omit<Indicator, 'numerator' | 'denominator'> {
  readonly numerator: string;
  readonly denominator: string;
}

function listIndicators(db: ReadDb, id: string): readonly Indicator[] {
  return db
    .all<IndicatorRow>(
      `SELECT id, label, measure, numerator_label AS numeratorLabel, denominator_label AS denominatorLabel, numerator,
              denominator, decimals, rounding, group_id AS groupId
         FROM indicator WHERE directive_id = :id ORDER BY position`,
      { ':id': id },
    )
    .map((row) => ({ ...row, numerator: fromJson(row.numerator), denominator: fromJson(row.denominator) }));
}

function listTargets(db: ReadDb, id: string): readonly Target[] {
  return db.all<{
    id: string;
    indicatorId: string;
    requiredBasisPoints: number;
    deadline: IsoDay | null;
    quote: string;
  }>(
    `SELECT id, indicator_id AS indicatorId, required_basis_points AS requiredBasisPoints, deadline, quote
       FROM target WHERE directive_id = :id ORDER BY position`,
    { ':id': id },
  );
}

interface QuotedRow extends Omit<QuotedFigure, 'counts'> {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function listQuotedFigures(db: ReadDb, id: string): readonly QuotedFigure[] {
  return db
    .all<QuotedRow & object>(
      `SELECT indicator_id AS indicatorId, printed, numerator, denominator, as_of AS asOf, quote
         FROM quoted_figure WHERE directive_id = :id ORDER BY position`,
      { ':id': id },
    )
    .map(({ numerator, denominator, ...row }) => ({
      ...row,
      counts: numerator === null || denominator === null ? null : { numerator, denominator },
    }));
}

interface ScheduleRow extends Omit<Schedule, 'due' | 'decisions' | 'internalCutoffs' | 'answers'> {
  readonly due: string;
  readonly internalCutoffs: string;
  readonly decisions: string;
  readonly answers: string;
}

/** Duties an amendment no longer asks for, kept because reports hang on them. */
export function listWithdrawnSchedules(db: ReadDb, directiveId: string): readonly Schedule[] {
  return listSchedules(db, directiveId, 1);
}

function listSchedules(db: ReadDb, id: string, isWithdrawn: 0 | 1): readonly Schedule[] {
  return db
    .all<ScheduleRow>(
      `SELECT id, clause_id AS clauseId, group_id AS groupId, form_id AS formId, due, internal_cutoffs AS internalCutoffs,
              owed_by AS owedBy, receiver, via, channel, quote, decisions, answers
         FROM schedule WHERE directive_id = :id AND is_withdrawn = :isWithdrawn ORDER BY position`,
      { ':id': id, ':isWithdrawn': isWithdrawn },
    )
    .map((row) => ({
      ...row,
      due: fromJson(row.due),
      internalCutoffs: fromJson(row.internalCutoffs),
      decisions: fromJson(row.decisions),
      answers: fromJson(row.answers),
    }));
}
