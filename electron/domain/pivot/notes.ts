import { type PeriodKey, spanOf } from '../period';
import type { PivotAnswer, QuestionNote } from './answer';
import { ENTRY, type PivotFacts, type PivotField } from './facts';
import { periodsBetween } from './filterFacts';
import { timeKey } from './lines';
import { addsNothing, isShare, spansTime } from './packCells';
import type { Plane } from './plane';
import { type Question, TIME_DIMENSIONS } from './question';
import { whatIsGone } from './whatIsGone';

interface NoteGround {
  /** As it was asked, before it was made askable. */
  readonly asked: Question;
  readonly facts: PivotFacts;
  /** By duty: 1, it was looked at. */
  readonly looked: Uint8Array;
  readonly planes: readonly Plane[];
}

type Partial = Omit<PivotAnswer, 'notes'>;

/** What has to be said of an answer so that nobody reads more out of it than is in it. */
export function notesOf(answer: Partial, ground: NoteGround): readonly QuestionNote[] {
  return [
    ...whatIsGone(ground.asked, ground.facts),
    ...dataHourNote(answer, ground),
    ...averageNote(answer),
    ...levelNote(answer, ground),
    ...staleNote(answer, ground),
    ...partialNote(answer, ground),
    ...overlapNote(answer, ground),
    ...succeededNote(answer, ground),
    ...cutNote(answer, ground.facts),
    ...notBegunNote(answer, ground.facts),
    ...filledNote(answer, ground),
    ...shareNotes(answer),
  ];
}

/** Said of every answer that is cut, with the units whose reports are not in it. */
function dataHourNote({ question, fields }: Partial, { facts, looked }: NoteGround): readonly QuestionNote[] {
  const { dataHour } = facts;
  if (dataHour === null || fields.every(({ kind }) => kind === 'state')) return [];
  const within = periodsBetween(question.filter, facts);
  const found = new Map<number, Set<number>>([
    [ENTRY.laterHour, new Set()],
    [ENTRY.noHour, new Set()],
  ]);
  for (const { id } of fields) {
    const column = facts.columns.get(id);
    for (let at = 0; column !== undefined && at < column.duties.length; at += 1) {
      const duty = column.duties[at] ?? 0;
      const isIn = looked[duty] === 1 && within[facts.period[duty] ?? 0] === 1;
      if (isIn) found.get(column.entries[at] ?? ENTRY.number)?.add(facts.unit[duty] ?? 0);
    }
  }
  const names = (entry: number) => [...(found.get(entry) ?? [])].map((unit) => facts.units[unit]?.name ?? '');
  return [{ code: 'dataHour', dataHour, later: names(ENTRY.laterHour), unstated: names(ENTRY.noHour) }];
}

/** What is told from the last reports, and what is added up over periods. */
function levelNote({ fields, question }: Partial, { facts, looked }: NoteGround): readonly QuestionNote[] {
  const { value } = question;
  if (!['sum', 'rate', 'added'].includes(value) && !isShare(value)) return [];
  const isLevel = ({ kind }: PivotField) => value !== 'added' && (kind === 'level' || kind === 'rate');
  const periods = new Set<number>();
  const within = periodsBetween(question.filter, facts);
  for (let at = 0; at < looked.length && periods.size < 2; at += 1)
    if (looked[at] === 1 && within[facts.period[at] ?? 0] === 1) periods.add(facts.period[at] ?? 0);
  if (periods.size < 2) return [];
  const note = (code: 'level' | 'summed' | 'unsaid', own: readonly PivotField[]): readonly QuestionNote[] =>
    own.length === 0 ? [] : [{ code, fieldIds: own.map(({ id }) => id) }];
  return [
    ...note('level', fields.filter(isLevel)),
    ...note(
      'summed',
      fields.filter((field) => field.kind !== 'state' && field.kind !== 'average' && !isLevel(field)),
    ),
    ...note(
      'unsaid',
      fields.filter(({ isUnsaid }) => isUnsaid === true && value !== 'added'), // there it is asked for
    ),
  ];
}

/** Of what comes to no sum only single reports are shown. */
function averageNote({ fields, question: { value } }: Partial): readonly QuestionNote[] {
  if (addsNothing(value)) return [];
  const own = fields.filter(({ kind }) => kind === 'average');
  return own.length === 0 ? [] : [{ code: 'average', fieldIds: own.map(({ id }) => id) }];
}

/** Units of the total whose last figure is not of the last period they owe. */
function staleNote({ periods, fields }: Partial, { planes }: NoteGround): readonly QuestionNote[] {
  const found = planes.filter(
    (plane, place) => fields[place]?.kind !== 'average' && !plane.addsUp && (plane.stale[0] ?? 0) > 0,
  );
  const newest = periods[Math.max(-1, ...found.map((plane) => plane.newest[0] ?? -1))];
  const units = Math.max(0, ...found.map((plane) => plane.stale[0] ?? 0));
  return newest === undefined ? [] : [{ code: 'stale', units, newest }];
}

/** Sums over several reports of a unit, of which some are not there. */
function partialNote({ fields }: Partial, { planes }: NoteGround): readonly QuestionNote[] {
  const sums = planes.filter((plane, place) => plane.addsUp && fields[place]?.kind !== 'state');
  const worst = sums
    .map((plane) => ({ received: plane.received[0] ?? 0, owed: plane.owed(0) }))
    .toSorted((one, other) => one.received - one.owed - (other.received - other.owed))[0];
  return worst === undefined || worst.received === worst.owed ? [] : [{ code: 'partial', ...worst }];
}

function overlapNote({ question }: Partial, { facts, looked }: NoteGround): readonly QuestionNote[] {
  if (![...question.rows, ...question.columns].includes('group')) return [];
  const { groupIds } = question.filter;
  const present = new Set<number>();
  for (let at = 0; at < looked.length; at += 1) if (looked[at] === 1) present.add(facts.unit[at] ?? 0);
  const known = new Set(groupIds.length > 0 ? groupIds : facts.groups.map(({ id }) => id));
  const several = facts.units.filter(
    ({ groupIds: own }, place) => present.has(place) && own.filter((id) => known.has(id)).length > 1,
  );
  const names = several.map(({ name }) => name);
  return several.length === 0 ? [] : [{ code: 'overlap', units: several.length, names }];
}

/** Old and new units are told apart in rows; whether what the new one counts again is once in sums over both. */
function succeededNote({ question, fields }: Partial, { facts, looked }: NoteGround): readonly QuestionNote[] {
  if (fields.every(({ kind }) => kind === 'state')) return [];
  const within = periodsBetween(question.filter, facts);
  const present = new Set<number>();
  for (let at = 0; at < looked.length; at += 1)
    if (looked[at] === 1 && within[facts.period[at] ?? 0] === 1) present.add(facts.unit[at] ?? 0);
  const nameOf = (unit: number) => facts.units[unit]?.name ?? '';
  const found = facts.successions.filter(({ from, into }) => present.has(from) && present.has(into));
  const noteOf = (code: 'merged' | 'succeeded', own: typeof found): readonly QuestionNote[] => {
    const pairs = own.map(({ from, into }) => ({ from: nameOf(from), into: nameOf(into) }));
    return own.length === 0 ? [] : [{ code, units: new Set(own.map(({ from }) => from)).size, pairs }];
  };
  return [
    ...noteOf(
      'merged',
      found.filter(({ isWhole }) => isWhole),
    ),
    ...noteOf(
      'succeeded',
      found.filter(({ isWhole }) => !isWhole),
    ),
  ];
}

/** Weeks and months that the days asked for cut through. */
function cutNote({ question, rows, columns }: Partial, facts: PivotFacts): readonly QuestionNote[] {
  const { from, to } = question.filter;
  if (from === null && to === null) return [];
  const within = periodsBetween(question.filter, facts);
  const dimensions = TIME_DIMENSIONS.filter(
    (one) => one !== 'period' && [...question.rows, ...question.columns].includes(one),
  );
  const shown = new Set([...rows, ...columns].flatMap(({ path }) => path.map(({ key }) => key)));
  const cut = new Set<PeriodKey>();
  for (const dimension of dimensions)
    for (const [place, period] of facts.periods.entries()) {
      const key = timeKey(dimension, period);
      if (within[place] === 0 && shown.has(key) && spanOf(key) !== null) cut.add(key);
    }
  return cut.size === 0 ? [] : [{ code: 'cutPeriod', keys: [...cut] }];
}

function notBegunNote({ question, fields }: Partial, facts: PivotFacts): readonly QuestionNote[] {
  if (fields.every(({ kind }) => kind === 'state')) return [];
  const within = periodsBetween(question.filter, facts);
  const forms = fields.map(({ formId }) => facts.forms.findIndex(({ id }) => id === formId));
  const open = new Set<number>();
  for (let at = 0; at < facts.hasBegun.length; at += 1)
    if (facts.hasBegun[at] === 0 && forms.includes(facts.form[at] ?? -1) && within[facts.period[at] ?? 0] === 1)
      open.add(facts.period[at] ?? 0);
  return open.size === 0 ? [] : [{ code: 'notBegun', periods: open.size }];
}

function filledNote({ question, fields }: Partial, { facts, looked }: NoteGround): readonly QuestionNote[] {
  if (!question.hasChoices) return [];
  const within = periodsBetween(question.filter, facts);
  const units = new Set<number>();
  for (const { id } of fields) {
    const column = facts.columns.get(id);
    for (let at = 0; column !== undefined && at < column.duties.length; at += 1) {
      const duty = column.duties[at] ?? 0;
      const isIn = looked[duty] === 1 && within[facts.period[duty] ?? 0] === 1;
      if (column.isFilled[at] === 1 && isIn) units.add(facts.unit[duty] ?? 0);
    }
  }
  return [{ code: 'filled', units: units.size }];
}

function shareNotes({ question, fields }: Partial): readonly QuestionNote[] {
  if (!isShare(question.value)) return [];
  const isOfRate = fields.some(({ kind }) => kind === 'rate');
  const isOverTime = fields.some(({ kind }) => kind === 'level' && spansTime(question));
  return [
    { code: 'shareRounded' },
    ...(isOfRate ? [{ code: 'shareOfRate' } as const] : []),
    ...(isOverTime ? [{ code: 'shareOverTime' } as const] : []),
  ];
}
