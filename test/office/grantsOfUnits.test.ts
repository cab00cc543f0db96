import { describe, expect, test } from 'vitest';
import type { Reorganisation } from '../../electron/domain/reorganisation';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const campaign = { directiveId: SAMPLE_ID, at: time('2021-08-22T18:00') };
const merger: Reorganisation = {
  kind: 'merge',
  fromIds: ['xa-hoai-son', 'xa-hoai-phu'],
  into: [{ name: 'Xã Hoài Phú Sơn', code: null }],
  since: day('2021-08-18'),
  source: 'Nghị quyết 1664/NQ-UBTVQH15',
};

async function cellOf(core: Core, unitId: string, period: string) {
  const { sections } = await core['board.get'](campaign);
  const cells = sections.flatMap(({ rows }) => rows.filter((row) => row.unitId === unitId).flatMap((row) => row.cells));
  const cell = cells.find((one) => one.period === period);
  if (cell === undefined) throw new Error(`${unitId} ${period}`);
  return cell;
}

const grant = async (core: Core, unitId: string, period: string, dueAt: string | null, reason = 'Mất điện') =>
  core['obligations.grant']({
    directiveId: SAMPLE_ID,
    obligationIds: [(await cellOf(core, unitId, period)).obligationId],
    reason,
    ...(dueAt === null ? { kind: 'exemption', dueAt: null } : { kind: 'extension', dueAt: time(dueAt) }),
  });

describe('more time that was granted to a unit before it merged', () => {
  test('holds for the new unit, with its reason; the preview says so first', async () => {
    const core = await aSampleOffice();
    await grant(core, 'xa-hoai-son', '2021-08-18', '2021-08-18T20:00');
    await grant(core, 'xa-hoai-phu', '2021-08-18', '2021-08-18T18:00');
    const preview = await core['units.previewReorganise'](merger);
    expect(preview.passed).toMatchObject([
      { unitName: 'Xã Hoài Phú Sơn', period: '2021-08-18', dueAt: '2021-08-18T20:00', kind: 'extension' },
    ]);
    expect(preview.left).toEqual([]);
    const { unitIds } = await core['units.reorganise'](merger);
    const heir = unitIds[0] ?? '';
    expect(await cellOf(core, heir, '2021-08-18')).toMatchObject({
      dueAt: '2021-08-18T20:00',
      extension: { originalDueAt: '2021-08-18T15:00', reason: 'Mất điện (chuyển từ đơn vị cũ)' },
    });
    expect((await cellOf(core, heir, '2021-08-19')).extension).toBeNull();
    expect((await cellOf(core, 'xa-hoai-son', '2021-08-18')).state).toBe('not-required');
  });

  test('goes back with the step, and comes again when that is taken back', async () => {
    const core = await aSampleOffice();
    await grant(core, 'xa-hoai-son', '2021-08-18', '2021-08-18T20:00');
    const before = JSON.stringify(await core['board.get'](campaign));
    await core['units.reorganise'](merger);
    const after = JSON.stringify(await core['board.get'](campaign));
    const undo = async () => {
      const step = (await core['units.steps']({})).find(({ undoneAt }) => undoneAt === null);
      await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
    };
    await undo();
    expect(JSON.stringify(await core['board.get'](campaign))).toBe(before);
    await undo();
    expect(JSON.stringify(await core['board.get'](campaign))).toBe(after);
  });

  test('given to the new unit afterwards keeps the merger from being taken back, with a sentence', async () => {
    const core = await aSampleOffice();
    const { unitIds } = await core['units.reorganise'](merger);
    await grant(core, unitIds[0] ?? '', '2021-08-19', '2021-08-19T20:00');
    const [step] = await core['units.steps']({});
    await expect(core['units.undoStep']({ sequence: step?.sequence ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('gia hạn'),
    });
  });
});

describe('an exemption', () => {
  test('of one of two is said not to go over: the other part still owes', async () => {
    const core = await aSampleOffice();
    await grant(core, 'xa-hoai-son', '2021-08-18', null);
    const preview = await core['units.previewReorganise'](merger);
    expect(preview.passed).toEqual([]);
    expect(preview.left).toMatchObject([{ unitName: 'Xã Hoài Sơn', period: '2021-08-18', kind: 'exemption' }]);
    const { unitIds } = await core['units.reorganise'](merger);
    expect((await cellOf(core, unitIds[0] ?? '', '2021-08-18')).state).toBe('missing');
  });

  test('of both goes over', async () => {
    const core = await aSampleOffice();
    for (const unitId of merger.fromIds) await grant(core, unitId, '2021-08-18', null, 'Cách ly');
    const { unitIds } = await core['units.reorganise'](merger);
    expect(await cellOf(core, unitIds[0] ?? '', '2021-08-18')).toMatchObject({ state: 'not-required' });
  });
});

test('more time of a unit that goes into one that goes on is said not to go over', async () => {
  const core = await aSampleOffice();
  await grant(core, 'xa-hoai-son', '2021-08-18', '2021-08-18T20:00');
  const into: Reorganisation = { ...merger, fromIds: ['xa-hoai-son'], into: [{ unitId: 'xa-hoai-phu' }] };
  expect((await core['units.previewReorganise'](into)).left).toMatchObject([
    { unitName: 'Xã Hoài Sơn', dueAt: '2021-08-18T20:00', kind: 'extension' },
  ]);
});

test('a preview names every row and task that moves, and writes nothing', async () => {
  const core = await aSampleOffice();
  const state = async () =>
    JSON.stringify([
      await core['units.list']({}),
      await core['board.get'](campaign),
      await core['tasks.list'](campaign),
    ]);
  const before = await state();
  const preview = await core['units.previewReorganise'](merger);
  expect(await state()).toBe(before);
  expect(preview.given.map(({ unitName, formLabel, period }) => [unitName, formLabel, period])).toEqual(
    ['2021-08-18', '2021-08-19', '2021-08-20', '2021-08-21', '2021-08-22'].map((period) => [
      'Xã Hoài Phú Sơn',
      'Mẫu 02',
      period,
    ]),
  );
  expect(preview.letOff).toHaveLength(10);
  expect(new Set(preview.tasks.map(({ unitName }) => unitName))).toEqual(new Set(['Xã Hoài Phú Sơn']));
  const { given, letOff, tasks } = await core['units.reorganise'](merger);
  expect({ given, letOff, tasks }).toEqual({
    given: preview.given.length,
    letOff: preview.letOff.length,
    tasks: preview.tasks.length,
  });
});
