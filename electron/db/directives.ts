import type { IsoDay, LocalTime } from '../domain/calendar';
import type {
  Clause,
  ClauseAddressee,
  Directive,
  Indicator,
  QuotedFigure,
  Schedule,
  Target,
} from '../domain/directive';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

/** The printed words; what has rows of its own is left out. */
type Paper = Omit<Directive, 'id' | 'shortName' | 'clauses' | 'indicators' | 'targets' | 'quotedFigures' | 'schedules'>;

export function listDirectiveIds(db: ReadDb): readonly string[] {
  return db.all<{ id: string }>('SELECT id FROM directive ORDER BY rowid').map((row) => row.id);
}

export function findDirective(db: ReadDb, id: string): Directive | null {
  const row = db.find<{ short_name: string; paper: string }>('SELECT short_name, paper FROM directive WHERE id = :id', {
    ':id': id,
  });
  if (row === null) return null;
  return {
    ...fromJson<Paper>(row.paper),
    id,
    shortName: row.short_name,
    clauses: listClauses(db, id),
    indicators: listIndicators(db, id),
    targets: listTargets(db, id),
    quotedFigures: listQuotedFigures(db, id),
    schedules: listSchedules(db, id),
  };
}

function listClauses(db: ReadDb, id: string): readonly Clause[] {
  const addressees = db.all<ClauseAddressee & { readonly clauseId: string }>(
    `SELECT clause_id AS clauseId, group_id AS groupId, role FROM clause_addressee
      WHERE directive_id = :id ORDER BY clause_id, position`,
    { ':id': id },
  );
  return db
    .all<{ id: string; number: string; paragraphs: string }>(
      'SELECT id, number, paragraphs FROM clause WHERE directive_id = :id ORDER BY position',
      { ':id': id },
    )
    .map((row) => ({
      id: row.id,
      number: row.number,
      paragraphs: fromJson<string[]>(row.paragraphs),
      addressees: addressees
        .filter((addressee) => addressee.clauseId === row.id)
        .map(({ groupId, role }) => ({ groupId, role })),
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

function listQuotedFigures(db: ReadDb, id: string): readonly QuotedFigure[] {
  return db.all<{ indicatorId: string; printed: string; asOf: LocalTime; quote: string }>(
    `SELECT indicator_id AS indicatorId, printed, as_of AS asOf, quote
       FROM quoted_figure WHERE directive_id = :id ORDER BY position`,
    { ':id': id },
  );
}

interface ScheduleRow extends Omit<Schedule, 'due' | 'decisions'> {
  readonly due: string;
  readonly decisions: string;
}

function listSchedules(db: ReadDb, id: string): readonly Schedule[] {
  return db
    .all<ScheduleRow>(
      `SELECT id, clause_id AS clauseId, group_id AS groupId, form_id AS formId, due, receiver, via, channel, quote,
              decisions
         FROM schedule WHERE directive_id = :id ORDER BY position`,
      { ':id': id },
    )
    .map((row) => ({ ...row, due: fromJson(row.due), decisions: fromJson(row.decisions) }));
}

/** Adds a directive that is not there yet, with all its rows. */
export function insertDirective(db: WriteDb, directive: Directive): void {
  const { id, shortName, clauses, indicators, targets, quotedFigures, schedules, ...paper } = directive;
  db.run('INSERT INTO directive (id, short_name, paper) VALUES (:id, :shortName, :paper)', {
    ':id': id,
    ':shortName': shortName,
    ':paper': toJson(paper satisfies Paper),
  });
  clauses.forEach((clause, position) => {
    insertClause(db, id, clause, position);
  });
  indicators.forEach((indicator, position) => {
    addIndicator(db, id, indicator, position);
  });
  targets.forEach((target, position) => {
    insertTarget(db, id, target, position);
  });
  quotedFigures.forEach((figure, position) => {
    insertQuotedFigure(db, id, figure, position);
  });
  schedules.forEach((schedule, position) => {
    addSchedule(db, id, schedule, position);
  });
}

function insertClause(db: WriteDb, directiveId: string, clause: Clause, position: number): void {
  db.run(
    `INSERT INTO clause (directive_id, id, position, number, paragraphs)
     VALUES (:directiveId, :id, :position, :number, :paragraphs)`,
    {
      ':directiveId': directiveId,
      ':id': clause.id,
      ':position': position,
      ':number': clause.number,
      ':paragraphs': toJson(clause.paragraphs),
    },
  );
  clause.addressees.forEach((addressee, place) => {
    db.run(
      `INSERT INTO clause_addressee (directive_id, clause_id, position, group_id, role)
       VALUES (:directiveId, :clauseId, :position, :groupId, :role)`,
      {
        ':directiveId': directiveId,
        ':clauseId': clause.id,
        ':position': place,
        ':groupId': addressee.groupId,
        ':role': addressee.role,
      },
    );
  });
}

/** @param position place among the directive's rates, from 0 */
export function addIndicator(db: WriteDb, directiveId: string, indicator: Indicator, position: number): void {
  db.run(
    `INSERT INTO indicator (directive_id, id, position, label, measure, numerator_label, denominator_label, numerator,
       denominator, decimals, rounding, group_id)
     VALUES (:directiveId, :id, :position, :label, :measure, :numeratorLabel, :denominatorLabel, :numerator,
       :denominator, :decimals, :rounding, :groupId)`,
    {
      ':directiveId': directiveId,
      ':id': indicator.id,
      ':position': position,
      ':label': indicator.label,
      ':measure': indicator.measure,
      ':numeratorLabel': indicator.numeratorLabel,
      ':denominatorLabel': indicator.denominatorLabel,
      ':numerator': toJson(indicator.numerator),
      ':denominator': toJson(indicator.denominator),
      ':decimals': indicator.decimals,
      ':rounding': indicator.rounding,
      ':groupId': indicator.groupId,
    },
  );
}

function insertTarget(db: WriteDb, directiveId: string, target: Target, position: number): void {
  db.run(
    `INSERT INTO target (directive_id, id, position, indicator_id, required_basis_points, deadline, quote)
     VALUES (:directiveId, :id, :position, :indicatorId, :required, :deadline, :quote)`,
    {
      ':directiveId': directiveId,
      ':id': target.id,
      ':position': position,
      ':indicatorId': target.indicatorId,
      ':required': target.requiredBasisPoints,
      ':deadline': target.deadline,
      ':quote': target.quote,
    },
  );
}

function insertQuotedFigure(db: WriteDb, directiveId: string, figure: QuotedFigure, position: number): void {
  db.run(
    `INSERT INTO quoted_figure (directive_id, position, indicator_id, printed, as_of, quote)
     VALUES (:directiveId, :position, :indicatorId, :printed, :asOf, :quote)`,
    {
      ':directiveId': directiveId,
      ':position': position,
      ':indicatorId': figure.indicatorId,
      ':printed': figure.printed,
      ':asOf': figure.asOf,
      ':quote': figure.quote,
    },
  );
}

/** @param position place among the directive's duties, from 0 */
export function addSchedule(db: WriteDb, directiveId: string, schedule: Schedule, position: number): void {
  db.run(
    `INSERT INTO schedule (directive_id, id, position, clause_id, group_id, form_id, due, receiver, via, channel, quote,
       decisions)
     VALUES (:directiveId, :id, :position, :clauseId, :groupId, :formId, :due, :receiver, :via, :channel, :quote,
       :decisions)`,
    {
      ':directiveId': directiveId,
      ':id': schedule.id,
      ':position': position,
      ':clauseId': schedule.clauseId,
      ':groupId': schedule.groupId,
      ':formId': schedule.formId,
      ':due': toJson(schedule.due),
      ':receiver': schedule.receiver,
      ':via': schedule.via,
      ':channel': schedule.channel,
      ':quote': schedule.quote,
      ':decisions': toJson(schedule.decisions),
    },
  );
}
