import type { Clause, Directive, Indicator, QuotedFigure, Schedule, Target } from '../domain/directive';
import type { WriteDb } from './database';
import type { Paper } from './directives';
import { forgetDirective } from './incomingPapers';
import { toJson } from './json';

/** Adds a directive that is not there yet, with all its rows. */
export function insertDirective(db: WriteDb, directive: Directive): void {
  const { id, shortName, isDraft } = directive;
  db.run('INSERT INTO directive (id, short_name, paper, is_draft) VALUES (:id, :shortName, :paper, :isDraft)', {
    ':id': id,
    ':shortName': shortName,
    ':paper': toJson(paperOf(directive)),
    ':isDraft': isDraft ? 1 : 0,
  });
  insertContent(db, directive);
  directive.schedules.forEach((schedule, position) => {
    addSchedule(db, id, schedule, position);
  });
}

/**
 * Puts a newer wording in place of a directive that is there. Duties of the old one stay as withdrawn; what hangs on none
 * of them any more is removed by `removeUnusedSchedules`, once the rows of the new one are made.
 */
export function updateDirective(db: WriteDb, directive: Directive): void {
  const { id, shortName, isDraft } = directive;
  db.run('UPDATE directive SET short_name = :shortName, paper = :paper, is_draft = :isDraft WHERE id = :id', {
    ':id': id,
    ':shortName': shortName,
    ':paper': toJson(paperOf(directive)),
    ':isDraft': isDraft ? 1 : 0,
  });
  db.run('DELETE FROM quoted_figure WHERE directive_id = :id', { ':id': id });
  db.run('DELETE FROM target WHERE directive_id = :id', { ':id': id });
  db.run('DELETE FROM indicator WHERE directive_id = :id', { ':id': id });
  db.run('DELETE FROM clause_addressee WHERE directive_id = :id', { ':id': id });
  db.run('DELETE FROM clause WHERE directive_id = :id', { ':id': id });
  insertContent(db, directive);
  db.run('UPDATE schedule SET is_withdrawn = 1 WHERE directive_id = :id', { ':id': id });
  directive.schedules.forEach((schedule, position) => {
    addSchedule(db, id, schedule, position);
  });
}

/** Takes a directive away with everything it is made of; rows of reports, tasks and logs must not hang on it. */
export function removeDirective(db: WriteDb, directiveId: string): void {
  for (const table of [
    'quoted_figure',
    'target',
    'indicator',
    'clause_addressee',
    'schedule',
    'clause',
    'directive_attachment',
    'directive_version',
    'keyed_draft',
    'campaign_closing',
    'own_report',
  ])
    db.run(`DELETE FROM ${table} WHERE directive_id = :id`, { ':id': directiveId });
  forgetDirective(db, directiveId);
  db.run('DELETE FROM directive WHERE id = :id', { ':id': directiveId });
}

/** Removes withdrawn duties that no row hangs on. */
export function removeUnusedSchedules(db: WriteDb, directiveId: string): void {
  db.run(
    `DELETE FROM schedule WHERE directive_id = :id AND is_withdrawn = 1
        AND id NOT IN (SELECT schedule_id FROM obligation WHERE directive_id = :id)`,
    { ':id': directiveId },
  );
}

function paperOf(directive: Directive): Paper {
  const { id, shortName, isDraft, clauses, indicators, targets, quotedFigures, schedules, ...paper } = directive;
  return paper;
}

/** Everything of a directive that nothing outside it hangs on. */
function insertContent(db: WriteDb, { id, clauses, indicators, targets, quotedFigures }: Directive): void {
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
}

function insertClause(db: WriteDb, directiveId: string, clause: Clause, position: number): void {
  db.run(
    `INSERT INTO clause (directive_id, id, position, number, heading, paragraphs, time_window)
     VALUES (:directiveId, :id, :position, :number, :heading, :paragraphs, :timeWindow)`,
    {
      ':directiveId': directiveId,
      ':id': clause.id,
      ':position': position,
      ':number': clause.number,
      ':heading': clause.heading,
      ':timeWindow': clause.window === null ? null : toJson(clause.window),
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
    `INSERT INTO quoted_figure (directive_id, position, indicator_id, printed, numerator, denominator, as_of, quote)
     VALUES (:directiveId, :position, :indicatorId, :printed, :numerator, :denominator, :asOf, :quote)`,
    {
      ':directiveId': directiveId,
      ':position': position,
      ':indicatorId': figure.indicatorId,
      ':printed': figure.printed,
      ':numerator': figure.counts?.numerator ?? null,
      ':denominator': figure.counts?.denominator ?? null,
      ':asOf': figure.asOf,
      ':quote': figure.quote,
    },
  );
}

/** A withdrawn duty of the same id comes back to life. @param position place among the directive's duties, from 0 */
export function addSchedule(db: WriteDb, directiveId: string, schedule: Schedule, position: number): void {
  db.run(
    `INSERT INTO schedule (directive_id, id, position, clause_id, group_id, form_id, due, internal_cutoffs, owed_by,
       receiver, via, channel, quote, decisions, answers, is_withdrawn)
     VALUES (:directiveId, :id, :position, :clauseId, :groupId, :formId, :due, :internalCutoffs, :owedBy, :receiver, :via,
       :channel, :quote, :decisions, :answers, 0)
     ON CONFLICT (directive_id, id) DO UPDATE SET position = excluded.position, clause_id = excluded.clause_id,
       group_id = excluded.group_id, form_id = excluded.form_id, due = excluded.due,
       internal_cutoffs = excluded.internal_cutoffs, owed_by = excluded.owed_by, receiver = excluded.receiver,
       via = excluded.via, channel = excluded.channel, quote = excluded.quote, decisions = excluded.decisions,
       answers = excluded.answers, is_withdrawn = 0`,
    {
      ':directiveId': directiveId,
      ':id': schedule.id,
      ':position': position,
      ':clauseId': schedule.clauseId,
      ':groupId': schedule.groupId,
      ':formId': schedule.formId,
      ':due': toJson(schedule.due),
      ':internalCutoffs': toJson(schedule.internalCutoffs),
      ':owedBy': schedule.owedBy,
      ':answers': toJson(schedule.answers),
      ':receiver': schedule.receiver,
      ':via': schedule.via,
      ':channel': schedule.channel,
      ':quote': schedule.quote,
      ':decisions': toJson(schedule.decisions),
    },
  );
}
