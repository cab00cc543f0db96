import type { PivotAnswer } from './answer';
import { beforeMergers, type CellGround, countedEntries, countOnce } from './countOnce';
import { ENTRY, type Entry, FACT_STATES, type FieldColumn, type PivotFacts, type PivotField } from './facts';
import { lookedAt, periodsBetween } from './filterFacts';
import { LineFinder } from './lines';
import { notesOf } from './notes';
import { packCells } from './packCells';
import { type Gathered, type Gathering, Plane } from './plane';
import { askable, type Dimension, type Question, type QuestionFilter, type QuestionValue } from './question';
import { type Side, shownLines } from './shownLines';

/**
 * The answer to a question, in one pass over the figures of each field. A total is gathered from the reports themselves
 * and never from other cells, so that a unit of two groups counts once and a running total is never added up.
 */
export function answerQuestion(asked: Question, facts: PivotFacts): PivotAnswer {
  const question = askable(asked);
  const fields = fieldsOf(question, facts);
  const ground = groundOf(question.filter, facts, fields);
  const groups = new Set(
    question.filter.groupIds.length > 0 ? question.filter.groupIds : facts.groups.map(({ id }) => id),
  );
  const rows = new LineFinder(question.rows, facts, groups);
  const columns = new LineFinder(question.columns, facts, groups);
  findLines(ground, facts, rows, columns);
  const width = columns.lines.length;
  const planes = fields.map((field) => gather(field, question, { facts, ground, rows, columns, width }));
  const isEmpty = question.filter.condition !== null && emptyRows(planes, width);
  const side = (finder: LineFinder, dimensions: readonly Dimension[], isRow: boolean): Side =>
    shownLines(finder.lines, dimensions, { facts, fields, isRow, isEmpty: isRow && isEmpty });
  const shownRows = side(rows, question.rows, true);
  const shownColumns = side(columns, question.columns, false);
  const cells = packCells({ rows: shownRows, columns: shownColumns, planes, fields, question, width });
  const partial = {
    question,
    fields,
    rows: shownRows.lines,
    columns: shownColumns.lines,
    cells,
    periods: facts.periods,
    coverage: coverageOf(planes, fields),
  };
  return { ...partial, notes: notesOf(partial, { asked, facts, looked: ground.duties, planes }) };
}

function fieldsOf({ fields, value }: Question, facts: PivotFacts): readonly PivotField[] {
  const found = fields.flatMap((id) => facts.fields.find((field) => field.id === id) ?? []);
  return value === 'rate' ? found.filter(({ kind }) => kind === 'rate') : found;
}

/**
 * Figures of periods that have not begun are nothing that is missing; states alone are told of every duty, and beside
 * figures of those that the figures are asked in.
 */
function groundOf(filter: QuestionFilter, facts: PivotFacts, fields: readonly PivotField[]): CellGround['ground'] {
  const { kept, failed } = lookedAt(filter, facts);
  const forms = new Set(fields.flatMap(({ formId }) => formId ?? []));
  const isAsked = facts.forms.map(({ id }) => forms.has(id));
  for (let at = 0; forms.size > 0 && at < kept.length; at += 1)
    if (!isAsked[facts.form[at] ?? -1] || facts.hasBegun[at] === 0) {
      kept[at] = 0;
      if (failed !== null) failed[at] = 0;
    }
  return { duties: kept, failed, periods: periodsBetween(filter, facts) };
}

/** Rows that nothing is left in, since the last number of nobody there is as it is asked for. */
function emptyRows(planes: readonly Plane[], width: number): (row: number) => boolean {
  return (row) => {
    for (const plane of planes)
      for (let cell = row * width; cell < (row + 1) * width; cell += 1)
        if ((plane.owing[cell] ?? 0) > 0 || plane.hasNumber(cell)) return false;
    return true;
  };
}

/** All lines are known before the cells are laid out. */
function findLines(ground: CellGround['ground'], facts: PivotFacts, rows: LineFinder, columns: LineFinder): void {
  for (let at = 0; at < ground.duties.length; at += 1) {
    const period = facts.period[at] ?? 0;
    if (ground.duties[at] === 0 || ground.periods[period] === 0) continue;
    rows.find(facts.unit[at] ?? 0, period, facts.state[at] ?? 0);
    columns.find(facts.unit[at] ?? 0, period, facts.state[at] ?? 0);
  }
}

function gather(field: PivotField, question: Question, layout: CellGround): Plane {
  const size = layout.rows.lines.length * layout.width;
  const isOfReports = ['reports', 'missing', 'coverage'].includes(question.value);
  const column = layout.facts.columns.get(field.id);
  if (column === undefined || isOfReports) {
    const plane = new Plane(
      size,
      [question.value === 'max' ? 'max' : question.value === 'min' ? 'min' : 'add', 'add'],
      false,
    );
    tallyReports(plane, isOfReports ? question.value : field.id, column && counted(column, layout), layout);
    return plane;
  }
  const gatherings = gatheringOf(field, question.value);
  const plane = new Plane(size, gatherings, column.bases !== null || field.kind === 'rate');
  countFigures(plane, counted(column, layout), question.hasChoices, layout);
  countOnce(plane, counted(column, layout), { hasChoices: question.hasChoices, gatherings }, layout);
  return plane;
}

function counted(column: FieldColumn, { ground }: CellGround): FieldColumn {
  return { ...column, entries: countedEntries(column, ground.duties) };
}

/** A rate is told from the last report of each unit, both halves alike. */
function gatheringOf({ kind }: PivotField, value: QuestionValue): readonly [Gathering, Gathering] {
  const own = { last: 'last', first: 'first', change: 'change', min: 'min', max: 'max' } as const;
  const asked = value in own ? own[value as keyof typeof own] : null; // the keys of the table
  if (asked !== null) return [asked, asked];
  const isLast = kind === 'average' || (value !== 'added' && (kind === 'level' || kind === 'rate'));
  return isLast ? ['last', 'last'] : ['add', 'add'];
}

function countFigures(plane: Plane, column: FieldColumn, hasChoices: boolean, layout: CellGround): void {
  const { duties: places, entries, values, bases, isFilled } = column;
  const { facts, ground, rows, columns, width } = layout;
  const mergers = beforeMergers(column, layout);
  const of: Gathered = { unit: -1, period: 0, value: 0, base: 0, before: Number.NaN, baseBefore: Number.NaN };
  for (let at = 0; at < places.length; at += 1) {
    const duty = places[at] ?? 0;
    const isFailed = ground.failed?.[duty] === 1;
    if (ground.duties[duty] === 0 && !isFailed) continue;
    const entry = (entries[at] ?? 0) as Entry; // what gatherFacts wrote
    const unit = facts.unit[duty] ?? 0;
    if (unit !== of.unit) {
      const merged = mergers.get(unit);
      of.before = merged?.value ?? Number.NaN;
      of.baseBefore = merged?.base ?? Number.NaN;
    }
    of.unit = unit;
    of.period = facts.period[duty] ?? 0;
    of.value = values[at] ?? 0;
    of.base = bases === null ? 0 : (bases[at] ?? 0);
    if (ground.periods[of.period] === 1) {
      const state = facts.state[duty] ?? 0;
      const rowLines = rows.find(unit, of.period, state);
      const columnLines = columns.find(unit, of.period, state);
      const isStandIn = hasChoices && isFilled[at] === 1;
      for (let r = 0; r < rowLines.length; r += 1) {
        const first = (rowLines[r] ?? 0) * width;
        for (let c = 0; c < columnLines.length; c += 1) {
          const cell = first + (columnLines[c] ?? 0);
          if (isFailed) plane.forget(cell, unit);
          else if (entry === ENTRY.number) plane.count(cell, of);
          else if (isStandIn) plane.fill(cell, of, entry);
          else plane.note(cell, unit, entry);
        }
      }
    }
    if (entry === ENTRY.number && !isFailed) {
      of.before = of.value;
      of.baseBefore = of.base;
    }
  }
}

const STATE_ENTRIES: readonly Entry[] = [
  ENTRY.number,
  ENTRY.number,
  ENTRY.number,
  ENTRY.missing,
  ENTRY.notDue,
  ENTRY.notOwed,
];

/** @param what id of a field of reports, or a value that speaks of them */
function tallyReports(
  plane: Plane,
  what: string,
  column: FieldColumn | undefined,
  { facts, ground, rows, columns, width }: CellGround,
): void {
  const wanted = FACT_STATES.findIndex((state) => what === `state:${state}` || what === state);
  const count = column === undefined ? facts.dutyIds.length : column.duties.length;
  for (let at = 0; at < count; at += 1) {
    const duty = column === undefined ? at : (column.duties[at] ?? 0);
    const period = facts.period[duty] ?? 0;
    if (ground.duties[duty] === 0 || ground.periods[period] === 0) continue;
    const [unit, state] = [facts.unit[duty] ?? 0, facts.state[duty] ?? 0];
    const said = what === 'coverage' ? column?.entries[at] : undefined;
    // units of a figure are those of the totals: a new one that its parts stand for is one of them, and they are not
    const isSaid = said === ENTRY.merged || said === ENTRY.number;
    const entry: Entry = isSaid ? said : (STATE_ENTRIES[state] ?? ENTRY.notOwed);
    const minutes = facts.lateMinutes[duty] ?? -1;
    const value =
      what === 'state:lateMinutes'
        ? Math.max(0, minutes)
        : what === 'state:count'
          ? 1
          : what === 'reports' || what === 'coverage'
            ? Number(entry === ENTRY.number)
            : Number(state === wanted);
    const of: Gathered = { unit, period, value, base: 0, before: Number.NaN, baseBefore: Number.NaN };
    // nothing is late or missing of what may still come, or is not asked for: that is no 0
    const isOpen = value === 0 && (entry === ENTRY.notDue || entry === ENTRY.notOwed || entry === ENTRY.merged);
    const rowLines = rows.find(unit, period, state);
    const columnLines = columns.find(unit, period, state);
    for (let r = 0; r < rowLines.length; r += 1) {
      const first = (rowLines[r] ?? 0) * width;
      for (let c = 0; c < columnLines.length; c += 1) {
        const cell = first + (columnLines[c] ?? 0);
        if (isOpen) plane.note(cell, unit, entry);
        else plane.tally(cell, of, entry);
      }
    }
  }
}

/** Of the total of all: that of the field which fewest units have given. */
function coverageOf(planes: readonly Plane[], fields: readonly PivotField[]): PivotAnswer['coverage'] {
  const each = planes.map((plane, place) => ({
    reported: plane.covered(0, fields[place]?.kind === 'state'),
    owing: plane.owing[0] ?? 0,
  }));
  const worst = each.toSorted((one, other) => one.reported - one.owing - (other.reported - other.owing))[0];
  return worst ?? { reported: 0, owing: 0 };
}
