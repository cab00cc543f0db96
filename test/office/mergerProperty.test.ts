import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardCell } from '../../electron/domain/board';
import { countPeriods } from '../../electron/domain/boardView';
import type { LocalTime } from '../../electron/domain/calendar';
import { isValidOn } from '../../electron/domain/unit';
import type { Core, LabelledUnit } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { anOffice, SAMPLE_ID } from '../support/office';
import { type Act, tryOut } from '../support/officeActs';

/**
 * Whatever merges, is renamed or ends, before or after its reports, ahead or back-dated: who owes what is one answer. Board,
 * totals, Hôm nay, reminders, letters and lists below a target of one moment and period must not tell it in two ways.
 */
const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19', '2021-08-20'] as const;
const NOW = '2021-08-20T18:00';
const DAILY = 'communes-daily';
const anyDay = fc.constantFrom(...DAYS);
/** Of the communes there are at that moment, by their place. */
const place = fc.nat(7);

async function communes(core: Core, on: string): Promise<readonly LabelledUnit[]> {
  const { units } = await core['units.list']({});
  return units.filter((unit) => unit.groups.includes('cac-xa-phuong') && isValidOn(unit, day(on))).slice(-8);
}

const report: fc.Arbitrary<Act> = fc
  .record({ at: place, on: anyDay, livingOn: anyDay, isLate: fc.boolean() })
  .map(({ at, on, livingOn, isLate }) => async (core) => {
    const unit = (await communes(core, livingOn))[at]; // one that has ended goes on sending, too
    if (unit === undefined) return;
    const entry = {
      unitId: unit.id,
      formId: 'mau-02',
      period: day(on),
      receivedAt: time(`${on}T${isLate ? '16' : '10'}:00`),
      arrivalBasis: 'call',
      isArrivalSure: true,
      channel: 'phone',
      dataAsOf: null,
      values: { cumulative: String(100 + at) },
      rows: '0',
      persons: '',
      isNil: false,
      evidence: [],
      decision: 'replaces',
      alias: null,
    } as const;
    await core['keyed.take']({ directiveId: SAMPLE_ID, entries: [entry] });
  });

const merge: fc.Arbitrary<Act> = fc
  .record({ one: place, other: place, since: anyDay, isKept: fc.boolean() })
  .map(({ one, other, since, isKept }) => async (core) => {
    const there = await communes(core, since);
    const from = [...new Set([there[one]?.id, there[other]?.id])].flatMap((id) => id ?? []);
    const [first = ''] = from;
    const into = isKept ? { unitId: first } : { name: `Xã Gộp ${since.slice(-2)}${one}${other}`, code: null };
    const fromIds = isKept ? from.slice(1) : from;
    await core['units.reorganise']({ kind: 'merge', fromIds, into: [into], since: day(since), source: 'Nghị quyết' });
  });

const rename: fc.Arbitrary<Act> = fc.record({ at: place, since: anyDay }).map(({ at, since }) => async (core) => {
  const unit = (await communes(core, since))[at];
  if (unit === undefined) return;
  const into = [{ name: `Phường Đổi Tên ${since.slice(-2)}${at}`, code: null }];
  await core['units.reorganise']({ kind: 'rename', fromIds: [unit.id], into, since: day(since), source: 'Nghị quyết' });
});

const undoStep: Act = async (core) => {
  const step = (await core['units.steps']({})).find(({ undoneAt }) => undoneAt === null);
  if (step !== undefined) await core['units.undoStep']({ sequence: step.sequence });
};

const act = fc.oneof(
  { weight: 7, arbitrary: report },
  { weight: 4, arbitrary: merge },
  { weight: 1, arbitrary: rename },
  { weight: 1, arbitrary: fc.constant(undoStep) },
);

const isOpen = ({ state, isWithdrawn }: BoardCell) => state === 'missing' && !isWithdrawn;

/** @param at when the figures speak; letters are written at `NOW`, to whoever is there by then */
async function checkSaidAlike(core: Core, at: LocalTime): Promise<void> {
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at });
  const daily = sections.find(({ scheduleId }) => scheduleId === DAILY);
  if (daily === undefined) throw new Error('the sample has a daily duty');
  const counts = countPeriods(daily.rows);
  const cells = daily.rows.flatMap((row) => row.cells);
  const { cutoffs, overdue } = await core['today.get']({ at });
  for (const period of daily.periods.filter((one) => one <= at.slice(0, 10))) {
    const where = `${period} at ${at}`;
    const board = counts.get(period) ?? { reported: 0, expected: 0 };
    const said = `${board.reported}/${board.expected}`;
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at, period });
    const rate = indicators.find((one) => one.formId === daily.formId && one.period === period);
    expect(`${rate?.coverage.reported}/${rate?.coverage.expected}`, `totals of ${where}`).toBe(said);
    const missing = daily.rows.filter((row) => row.cells.some((cell) => cell.period === period && isOpen(cell)));
    expect(rate?.coverage.missing.map(({ id }) => id).toSorted(), `missing in the totals of ${where}`).toEqual(
      daily.rows
        .filter((row) => row.cells.some((cell) => cell.period === period && (isOpen(cell) || cell.state === 'not-due')))
        .map(({ unitId }) => unitId)
        .toSorted(),
    );
    const today = cutoffs.find((one) => one.directiveId === SAMPLE_ID && one.period === period);
    if (today !== undefined) expect(`${today.reported}/${today.expected}`, `Hôm nay of ${where}`).toBe(said);
    expect(missing.length, `${where}: y is x and those that are missing`).toBeLessThanOrEqual(
      board.expected - board.reported,
    );
  }
  const open = cells
    .filter(isOpen)
    .map(({ obligationId }) => obligationId)
    .toSorted();
  const { units: registry } = await core['units.list']({});
  const there = new Set(registry.filter((unit) => isValidOn(unit, day(NOW.slice(0, 10)))).map(({ id }) => id));
  const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at, remindedAt: time(NOW) });
  const owed = new Set(cells.map(({ obligationId }) => obligationId));
  const asked = units.flatMap(({ unitId, points }) =>
    points
      .filter(({ kind }) => kind === 'missing')
      .flatMap(({ duties }) => duties)
      .filter((id) => owed.has(id))
      .map((id) => [unitId, id] as const),
  );
  expect([...new Set(asked.map(([, id]) => id))].toSorted(), `reminded of at ${at}`).toEqual(open);
  for (const { unitId } of units) expect(there.has(unitId), `${unitId} is written to at ${at}`).toBe(true);
  const letters = await core['reminders.list']({ directiveId: SAMPLE_ID, at });
  const lettersAsk = letters.filter(({ isMissing }) => isMissing).map(({ unitId }) => unitId);
  const askedUnits = units.filter(({ points }) => points.some(({ kind }) => kind === 'missing'));
  expect(lettersAsk.toSorted(), `letters at ${at}`).toEqual(askedUnits.map(({ unitId }) => unitId).toSorted());
  const late = overdue.flatMap((duty) => duty.units).flatMap((unit) => unit.duties);
  const due = cutoffs.flatMap((one) => one.missing).flatMap((unit) => unit.duties);
  const listed = new Set([...late, ...due].filter((id) => owed.has(id)));
  expect(
    open.filter((id) => !listed.has(id)),
    `missing and not on Hôm nay at ${at}`,
  ).toEqual([]);
  const below = (await core['today.below']({ at })).filter(({ directiveId }) => directiveId === SAMPLE_ID);
  const named = new Set(below.flatMap((one) => one.units.map(({ unitId }) => unitId)));
  const then = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at, remindedAt: at });
  const told = then.units.filter(({ points }) => points.some(({ kind }) => kind === 'below-target'));
  expect(told.map(({ unitId }) => unitId).toSorted(), `below a target at ${at}`).toEqual([...named].toSorted());
}

test('board, totals, Hôm nay, reminders, letters and lists below a target say one thing of every period', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 9 }), async (steps) => {
      const core = await anOffice(undefined, NOW);
      await core['samples.load']({ sampleId: SAMPLE_ID });
      for (const step of steps) await tryOut(step, core);
      for (const on of ['2021-08-18', '2021-08-20']) await checkSaidAlike(core, time(`${on}T17:59`));
    }),
    { numRuns: 8 },
  );
});
