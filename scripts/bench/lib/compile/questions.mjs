import { SAMPLE_ID } from '../sample.mjs';
import { dayAfter, fieldOf, LAST_DAY, rateId } from './yearOffice.mjs';

/**
 * What the clerk asks of a campaign, each with the bare SQL that fetches or adds up the same in native SQLite: without
 * names, states, notes, ranks or words. `:at` is the moment, `:day` the last day.
 */
const NEWEST = `WITH newest AS (
  SELECT obligation.id, obligation.form_id, obligation.unit_id, obligation.period, submission.id AS report,
         row_number() OVER (PARTITION BY submission.obligation_id ORDER BY submission.version DESC) AS place
    FROM obligation JOIN submission ON submission.obligation_id = obligation.id
   WHERE submission.arrived_at <= :at AND obligation.period`;

export const sums = (periods, groupBy) => `${NEWEST} ${periods})
  SELECT ${groupBy}, field_key, sum(value) AS total, count(value) AS units
    FROM newest JOIN figure ON figure.submission_id = report JOIN unit ON unit.id = unit_id
   WHERE place = 1 GROUP BY ${groupBy}, field_key`;

export const rows = (periods) => `${NEWEST} ${periods})
  SELECT form_id, unit_id, period, field_key, value FROM newest JOIN figure ON figure.submission_id = report
   WHERE place = 1 ORDER BY form_id, unit_id, period`;

export const board = (
  periods,
) => `SELECT obligation.*, min(arrived_at) AS first, max(version) AS newest, count(version) AS versions
   FROM obligation LEFT JOIN submission ON obligation_id = obligation.id AND arrived_at <= :at
  WHERE period ${periods} GROUP BY obligation.id`;

export const OF_DAY = '= :day';
const back = (days) => `IN (:day, '${dayAfter(LAST_DAY, -days)}')`;
const BASES = { day: 1, period: 1, week: 7, month: 31, quarter: 92, year: 365 };

const LOOK = {
  filter: { groupId: null, clauseNumber: null, formId: null, states: [], scope: 'current' },
  scheduleId: 'daily-a',
  columns: null,
};
const WHOLE_VIEW = { rows: 'all', page: 0, span: null };

export const QUESTIONS = [
  {
    name: 'board, as it is seen',
    ask: (core, at) => core['board.show']({ directiveId: SAMPLE_ID, at, ...LOOK }),
    sql: board(`BETWEEN '${dayAfter(LAST_DAY, -27)}' AND :day`),
  },
  {
    name: 'board, scrolled to June',
    ask: (core, at) => core['board.show']({ directiveId: SAMPLE_ID, at, ...LOOK, columns: { first: 150, end: 190 } }),
    sql: board("BETWEEN '2021-05-31' AND '2021-07-09'"),
  },
  {
    name: 'board, units with a state on any day of the year',
    ask: (core, at) =>
      core['board.show']({
        directiveId: SAMPLE_ID,
        at,
        ...LOOK,
        filter: { ...LOOK.filter, states: ['withdrawn'], scope: 'all' },
      }),
    sql: board("> ''"),
  },
  {
    name: 'board, every day of the year, for paper',
    ask: (core, at) => core['board.get']({ directiveId: SAMPLE_ID, at }),
    sql: board("> ''"),
  },
  {
    name: 'totals',
    ask: (core, at) => core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at }),
    sql: rows(OF_DAY),
  },
  {
    name: 'totals of a day in June',
    ask: (core, at) => core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at, period: '2021-06-15' }),
    sql: rows("= '2021-06-15'"),
  },
  {
    name: 'levels',
    ask: (core, at) => core['compilation.levels']({ directiveId: SAMPLE_ID, asOf: at }),
    sql: sums(OF_DAY, 'form_id, unit.kind, unit.parent_id'),
  },
  ...Object.entries(BASES).map(([basis, days]) => ({
    name: `comparison with the ${basis} before`,
    ask: (core, at) => core['comparison.get']({ directiveId: SAMPLE_ID, asOf: at, basis }),
    sql: rows(back(days)),
  })),
  {
    name: 'targets: every day of every rate',
    ask: (core, at) => core['targets.get']({ directiveId: SAMPLE_ID, asOf: at }),
    sql: sums("> ''", 'form_id, period'),
  },
  {
    name: 'suspicions: every series of every unit',
    ask: (core, at) => core['suspicions.list']({ directiveId: SAMPLE_ID, asOf: at }),
    sql: `${NEWEST} > '')
      SELECT unit_id, field_key, period, value - lag(value) OVER (PARTITION BY unit_id, form_id, field_key ORDER BY period) AS change
        FROM newest JOIN figure ON figure.submission_id = report WHERE place = 1`,
  },
  {
    name: "the day's list",
    ask: (core, at) => core['today.get']({ at }),
    sql: `SELECT obligation.*, min(arrived_at) AS first FROM obligation
       LEFT JOIN submission ON obligation_id = obligation.id AND arrived_at <= :at
      GROUP BY obligation.id HAVING first IS NULL OR substr(due_at, 1, 10) = :day`,
  },
  { name: 'below their targets', ask: (core, at) => core['today.below']({ at }), sql: rows(OF_DAY) },
  {
    name: 'totals under the units of another day',
    ask: (core, at) => core['compilation.rolledUp']({ directiveId: SAMPLE_ID, asOf: at, on: '2022-01-01' }),
    sql: sums(OF_DAY, 'form_id, unit_id'),
  },
  {
    name: 'a figure down to its cell',
    ask: (core, at) =>
      core['compilation.trace']({ directiveId: SAMPLE_ID, asOf: at, indicatorId: rateId(0, 0), unitId: 'xa-77' }),
    sql: `SELECT figure.*, submission.arrived_at, batch_file.file_name FROM obligation
       JOIN submission ON obligation_id = obligation.id JOIN figure ON submission_id = submission.id
       JOIN batch_file ON batch_file.id = file_id
      WHERE obligation.unit_id = 'xa-77' AND obligation.period = :day AND field_key = '${fieldOf(0)}' AND arrived_at <= :at`,
  },
  {
    name: 'a summary against now',
    ask: (core, at, { snapshotId }) =>
      core['snapshots.compare']({ beforeId: snapshotId, after: { kind: 'now', asOf: at } }),
    sql: rows(OF_DAY),
  },
  {
    name: 'a summary is frozen',
    ask: (core, asOf, { counts }) => {
      counts.frozen = (counts.frozen ?? 0) + 1;
      return core['snapshots.freeze']({ directiveId: SAMPLE_ID, asOf, reason: `lần ${counts.frozen}` });
    },
    sql: rows(OF_DAY),
  },
  {
    name: 'question: the first that is ready',
    ask: async (core, at) => {
      const { ready } = await core['questions.catalogue']({ directiveId: SAMPLE_ID, asOf: at });
      return core['questions.answer']({ directiveId: SAMPLE_ID, asOf: at, question: ready[0].question });
    },
    sql: sums("> ''", 'form_id, period'),
  },
  ...['progress', 'bars', 'timeliness', 'ranking', 'gaps'].map((kind) => ({
    name: `picture: ${kind}`,
    ask: (core, at) => core['charts.get']({ kind, directiveId: SAMPLE_ID, asOf: at, view: WHOLE_VIEW }),
    sql: kind === 'timeliness' ? board("> ''") : kind === 'progress' ? sums("> ''", 'form_id, period') : rows(OF_DAY),
  })),
  {
    name: 'campaigns',
    ask: (core) => core['directives.list']({}),
    sql: 'SELECT directive_id, count(DISTINCT obligation_id) AS reported FROM obligation JOIN submission ON obligation_id = obligation.id WHERE :at > :day GROUP BY 1',
  },
  {
    name: 'tasks',
    ask: (core, at) => core['tasks.list']({ directiveId: SAMPLE_ID, at }),
    sql: 'SELECT unit_id, count(*) AS came FROM obligation JOIN submission ON obligation_id = obligation.id WHERE arrived_at <= :at AND period <= :day GROUP BY 1',
  },
];
