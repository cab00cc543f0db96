import fc from 'fast-check';
import { AppFailure } from '../../electron/domain/failure';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from './builders';
import { SAMPLE_ID, SAMPLE_REPORTS, takeAll } from './office';

/** What may be done to the office of the sample, in any order: reports of all sorts, and what changes units and duties. */
const UNITS = ['xa-hoai-son', 'xa-hoai-phu', 'phuong-bong-son', 'phuong-tam-quan', 'xa-hoai-chau'] as const;
const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19'] as const;
const RATE = 'installed-among-smartphone-users';

const unit = fc.constantFrom(...UNITS);
const period = fc.constantFrom(...DAYS).map(day);
export const moment = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: 6, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map(([on, hour, minute]) => time(`${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));

/** One thing a clerk does. */
export type Act = (core: Core) => unknown;

export const report: fc.Arbitrary<Act> = fc
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

export const undo: Act = async (core) => {
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

const close: fc.Arbitrary<Act> = fc.record({ on: period, clock: fc.constantFrom('08:00', '15:00', '18:00') }).map(
  ({ on, clock }) =>
    (core) =>
      core['campaigns.close']({ directiveId: SAMPLE_ID, closedAt: time(`${on}T${clock}`), reason: 'đã tổng hợp' }),
);

const reopen: Act = (core) => core['campaigns.reopen']({ directiveId: SAMPLE_ID, reason: '' });

/** Tried, then rolled back. */
const tried: Act = (core) =>
  core['units.previewReorganise']({
    kind: 'merge',
    fromIds: ['phuong-tam-quan', 'xa-hoai-chau'],
    into: [{ name: 'Phường Tam Quan Châu', code: null }],
    since: day('2021-08-18'),
    source: 'Nghị quyết',
  });

export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: report },
  { weight: 2, arbitrary: grant },
  { weight: 2, arbitrary: choice },
  { weight: 1, arbitrary: amend },
  { weight: 1, arbitrary: close },
  { weight: 5, arbitrary: fc.constantFrom(reopen, undo, allReports, merge, split, undoStep, tried) },
);

/** Some are refused: that is an answer, too. */
export async function tryOut(step: Act, core: Core): Promise<void> {
  try {
    await step(core);
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
  }
}
