import { dayOf, partsOf, toIsoDay } from '../calendar';
import { lineKey } from './answer';
import type { PivotFacts } from './facts';
import { timeKey } from './lines';
import { NO_QUESTION_FILTER, PLAIN_QUESTION, type Question } from './question';

/** A question to begin with, made of what the campaign has. */
export interface ReadyQuestion {
  readonly id: 'late' | 'missing' | 'states' | 'weekly' | 'rates' | 'growth' | 'share';
  /** Field it speaks of; null: of the reports themselves. */
  readonly fieldId: string | null;
  readonly question: Question;
}

/** Questions that most campaigns are asked; only those that this one can answer. */
export function readyQuestions(facts: PivotFacts): readonly ReadyQuestion[] {
  const first = (test: (id: string, kind: string) => boolean) =>
    facts.fields.find(({ id, kind }) => test(id, kind))?.id ?? null;
  const persons = first((id) => id.startsWith('persons:'));
  const flow = persons ?? facts.fields.find(({ kind, isUnsaid }) => kind === 'flow' && isUnsaid !== true)?.id ?? null;
  const repeated = (id: string) => isRepeated(id, facts);
  const level = first((_, kind) => kind === 'level');
  const growing = first((id, kind) => kind === 'level' && repeated(id));
  const isLong = facts.periods.length > 1;
  const weekly = new Set(facts.periods.map((period) => timeKey('week', period))).size < facts.periods.length;
  return [
    lateThisMonth(facts),
    ready('missing', null, { columns: [isLong ? 'period' : 'field'], fields: ['state:missing'] }),
    ready('states', null, { rows: isLong ? ['period'] : ['unit'], columns: ['state'], fields: ['state:count'] }),
    ...ofField(flow, (id) => ready('weekly', id, { columns: [weekly ? 'week' : 'period'], fields: [id] })),
    ...facts.fields
      .filter(({ kind }) => kind === 'rate')
      .map(({ id }) =>
        ready('rates', id, { rows: ['group', 'unit'], columns: ['period'], fields: [id], value: 'rate' }),
      ),
    ...ofField(growing, (id) => ready('growth', id, { columns: ['period'], fields: [id], value: 'change' })),
    ...ofField(growing ?? level ?? flow, (id) => ready('share', id, { fields: [id], value: 'shareOfColumn' })),
  ];
}

/** It is asked for more than one period. */
function isRepeated(id: string, { columns, period }: PivotFacts): boolean {
  const duties = columns.askedIn(id);
  return duties.some((duty) => period[duty] !== period[duties[0] ?? -1]);
}

function ofField(id: string | null, make: (id: string) => ReadyQuestion): readonly ReadyQuestion[] {
  return id === null ? [] : [make(id)];
}

function ready(id: ReadyQuestion['id'], fieldId: string | null, question: Partial<Question>): ReadyQuestion {
  return { id, fieldId, question: { ...PLAIN_QUESTION, ...question } };
}

function lateThisMonth({ asOf }: PivotFacts): ReadyQuestion {
  const today = dayOf(asOf);
  const { year, month } = partsOf(today);
  const from = toIsoDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  const fields = ['state:lateMinutes', 'state:late', 'state:missing'];
  const column = lineKey({ path: [{ dimension: 'field', key: 'state:lateMinutes' }], kind: 'leaf', field: 0 });
  return ready('late', null, {
    columns: ['field'],
    fields,
    filter: { ...NO_QUESTION_FILTER, from, to: today },
    sort: { column, isDescending: true },
  });
}
