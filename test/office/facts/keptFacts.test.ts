import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadDb } from '../../../electron/db/database';
import { openForReading } from '../../../electron/db/readingStore';
import type { LocalTime } from '../../../electron/domain/calendar';
import { COMPARISON_BASES } from '../../../electron/domain/comparison/comparison';
import { compile } from '../../../electron/domain/compile';
import { AppFailure } from '../../../electron/domain/failure';
import { packBoard } from '../../../electron/domain/packedBoard';
import type { Core } from '../../../electron/ipc/contract';
import { readComparison } from '../../../electron/office/comparisons';
import { listDirectives } from '../../../electron/office/listDirectives';
import { readBoard, totalsInput } from '../../../electron/office/readCampaign';
import { readLevels } from '../../../electron/office/readLevels';
import { readPeriods } from '../../../electron/office/readPeriods';
import { readRolledUp } from '../../../electron/office/readRolledUp';
import { readTargets } from '../../../electron/office/readTargets';
import { readSuspicions } from '../../../electron/office/suspicions';
import { readBelowTargets, readToday } from '../../../electron/office/today';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';

/**
 * The core answers from what it knows by heart. Whatever is done to an office, every answer is letter by letter the one
 * that is made of the database alone, read anew.
 */
const UNITS = ['xa-hoai-son', 'xa-hoai-phu', 'phuong-bong-son', 'phuong-tam-quan', 'xa-hoai-chau'] as const;
const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19'] as const;
const RATE = 'installed-among-smartphone-users';

const unit = fc.constantFrom(...UNITS);
const period = fc.constantFrom(...DAYS).map(day);
const moment = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: 6, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map(([on, hour, minute]) => time(`${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));

type Act = (core: Core) => unknown;

const report: fc.Arbitrary<Act> = fc
  .record({ unitId: unit, on: period, receivedAt: moment, value: fc.nat(9_000), isNil: fc.boolean() })
  .map(
    ({ unitId, on, receivedAt, value, isNil }) =>
      (core) =>
        core['keyed.take']({
          directiveId: SAMPLE_ID,
          entries: [
            {
              unitId,
              formId: 'mau-02',
              period: on,
              receivedAt,
              arrivalBasis: 'call',
              isArrivalSure: true,
              channel: 'phone',
              dataAsOf: null,
              values: isNil ? {} : { cumulative: String(value) },
              rows: isNil ? '' : '0',
              persons: '',
              isNil,
              evidence: [],
              decision: 'replaces',
              alias: null,
            },
          ],
        }),
  );

const undo: Act = async (core) => {
  const batch = (await core['imports.batches']({ directiveId: SAMPLE_ID })).find(({ undoneAt }) => undoneAt === null);
  if (batch !== undefined) await core['imports.undo']({ batchId: batch.id });
};

const allReports: Act = (core) => takeAll(core, [SAMPLE_REPORTS]);

const grant: fc.Arbitrary<Act> = fc
  .record({ unitId: unit, on: period, isLet: fc.boolean() })
  .map(({ unitId, on, isLet }) => async (core) => {
    const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
    const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const cell = cells.find((one) => one.unitId === unitId && one.period === on);
    if (cell === undefined) return;
    await core['obligations.grant']({
      directiveId: SAMPLE_ID,
      obligationIds: [cell.obligationId],
      dueAt: isLet ? null : time(`${on}T20:00`),
      reason: 'mất điện',
    });
  });

const choice: fc.Arbitrary<Act> = fc.record({ unitId: unit, on: period, isZero: fc.boolean() }).map(
  ({ unitId, on, isZero }) =>
    (core) =>
      core['choices.save']({
        directiveId: SAMPLE_ID,
        entries: [
          {
            indicatorId: RATE,
            unitId,
            period: on,
            choice: isZero || on === DAYS[0] ? { kind: 'zero' } : { kind: 'carryForward', from: day(DAYS[0]) },
            reason: '',
          },
        ],
      }),
);

const merge: Act = (core) =>
  core['units.reorganise']({
    kind: 'merge',
    fromIds: ['xa-hoai-son', 'xa-hoai-phu'],
    into: [{ name: 'Xã Hoài Phú Sơn', code: null }],
    since: day('2021-08-18'),
    source: 'Nghị quyết',
  });

const split: Act = (core) =>
  core['units.reorganise']({
    kind: 'split',
    fromIds: ['phuong-bong-son'],
    into: [
      { name: 'Phường Bồng Sơn Đông', code: null },
      { name: 'Phường Bồng Sơn Tây', code: null },
    ],
    since: day('2021-08-19'),
    source: 'Nghị quyết',
  });

const undoStep: Act = async (core) => {
  const step = (await core['units.steps']({})).find(({ undoneAt }) => undoneAt === null);
  if (step !== undefined) await core['units.undoStep']({ sequence: step.sequence });
};

/** The paper asks for its daily report by another hour, or on other days. */
const amend: fc.Arbitrary<Act> = fc.constantFrom('14:00', '15:00', '17:30').map((clock) => async (core) => {
  const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const schedules = directive.schedules.map((one) =>
    one.due.kind === 'daily' ? { ...one, due: { ...one.due, clock, to: day('2021-08-20') } } : one,
  );
  await core['directives.save']({ json: JSON.stringify({ directive: { ...directive, schedules }, forms: [] }) });
});

/** Tried, then rolled back. */
const tried: Act = (core) =>
  core['units.previewReorganise']({
    kind: 'merge',
    fromIds: ['phuong-tam-quan', 'xa-hoai-chau'],
    into: [{ name: 'Phường Tam Quan Châu', code: null }],
    since: day('2021-08-18'),
    source: 'Nghị quyết',
  });

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: report },
  { weight: 2, arbitrary: grant },
  { weight: 2, arbitrary: choice },
  { weight: 1, arbitrary: amend },
  { weight: 4, arbitrary: fc.constantFrom(undo, allReports, merge, split, undoStep, tried) },
);

test('answers from memory are those of the database, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, moment), { minLength: 4, maxLength: 9 }), async (steps) => {
      const folder = temporaryFolder();
      const core = await anOffice(folder);
      await core['samples.load']({ sampleId: SAMPLE_ID });
      for (const [step, at] of steps) {
        await tryOut(step, core);
        for (const asOf of [at, time('2021-08-19T18:00')]) await compareAll(core, folder, asOf);
      }
    }),
    { numRuns: 8 },
  );
}, 240_000);

/** Some are refused: that is an answer, too. */
async function tryOut(step: Act, core: Core): Promise<void> {
  try {
    await step(core);
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
  }
}

async function compareAll(core: Core, folder: string, asOf: LocalTime): Promise<void> {
  const store = await openForReading(folder);
  if (store === null) throw new Error('nothing to read');
  const db: ReadDb = { all: store.read.all, find: store.read.find }; // nothing is known by heart of this one
  const asked = { directiveId: SAMPLE_ID, asOf };
  const board = readBoard(db, SAMPLE_ID, asOf);
  const expected = {
    board,
    shown: packBoard(board),
    totals: compile(totalsInput(db, asked)),
    levels: readLevels(db, asked),
    targets: readTargets(db, asked),
    suspicions: readSuspicions(db, SAMPLE_ID, asOf),
    today: readToday(db, asOf),
    below: readBelowTargets(db, asOf),
    rolled: readRolledUp(db, { ...asked, on: day('2021-08-20') }),
    periods: readPeriods(db, asked),
    campaigns: listDirectives(db),
    compared: COMPARISON_BASES.map((basis) => readComparison(db, asked, basis)),
  };
  await store.close();
  const told = {
    board: await core['board.get']({ directiveId: SAMPLE_ID, at: asOf }),
    shown: await core['board.show']({ directiveId: SAMPLE_ID, at: asOf }),
    totals: await core['compilation.get'](asked),
    levels: await core['compilation.levels'](asked),
    targets: await core['targets.get'](asked),
    suspicions: await core['suspicions.list'](asked),
    today: await core['today.get']({ at: asOf }),
    below: await core['today.below']({ at: asOf }),
    rolled: await core['compilation.rolledUp']({ ...asked, on: day('2021-08-20') }),
    periods: await core['compilation.periods'](asked),
    campaigns: await core['directives.list']({}),
    compared: await Promise.all(COMPARISON_BASES.map((basis) => core['comparison.get']({ ...asked, basis }))),
  };
  for (const [what, answer] of Object.entries(expected))
    expect([what, JSON.stringify(told[what as keyof typeof told])]).toEqual([what, JSON.stringify(answer)]);
}
