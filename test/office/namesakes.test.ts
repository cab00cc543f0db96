import { describe, expect, test } from 'vitest';
import { compareVietnamese } from '../../electron/domain/vietnamese';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

/** A ward merges with another in the middle of a campaign and keeps its name, as nearly all did in 2025. */
async function aMergedOffice(): Promise<{ core: Core; heir: string }> {
  const core = await aSampleOffice();
  const { unitIds } = await core['units.reorganise']({
    kind: 'merge',
    fromIds: ['phuong-bong-son', 'phuong-hoai-duc'],
    into: [{ name: 'Phường Bồng Sơn', code: null }],
    since: day('2021-08-20'),
    source: 'Nghị quyết 1664/NQ-UBTVQH15',
  });
  return { core, heir: unitIds[0] ?? '' };
}

const BEFORE = 'Phường Bồng Sơn (đến 19/8/2021)';
const AFTER = 'Phường Bồng Sơn (từ 20/8/2021)';
const AT = time('2021-08-20T18:00');
const campaign = { directiveId: SAMPLE_ID, at: AT };
const ofName = (names: readonly string[]) =>
  [...new Set(names.filter((name) => name.startsWith('Phường Bồng')))].sort(compareVietnamese);

describe('two units of one name, one after the other, are told apart', () => {
  test('on the board, the day’s list, among the tasks, in reminders and in the registry', async () => {
    const { core } = await aMergedOffice();
    const board = await core['board.get'](campaign);
    expect(ofName(board.sections.flatMap(({ rows }) => rows.map(({ unitName }) => unitName)))).toEqual([BEFORE, AFTER]);
    const today = await core['today.get']({ at: AT });
    expect(ofName(today.cutoffs.flatMap(({ missing }) => missing.map(({ unitName }) => unitName)))).toEqual([AFTER]);
    expect(ofName(today.overdue.flatMap(({ units }) => units.map(({ unitName }) => unitName)))).toEqual([
      `${BEFORE}, nay là ${AFTER}`,
    ]);
    const { units: tasked } = await core['tasks.list'](campaign);
    expect(ofName(tasked.map(({ name }) => name))).toEqual([BEFORE, AFTER]);
    const { units: candidates } = await core['reminders.candidates'](campaign);
    expect(ofName(candidates.map(({ unitName }) => unitName))).toEqual([AFTER]); // nobody writes to what is no more
    const { units } = await core['units.list']({});
    expect(ofName(units.map(({ label }) => label))).toEqual([BEFORE, AFTER]);
  });

  test('in the totals, where the rest keep their plain names', async () => {
    const { core } = await aMergedOffice();
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: AT });
    const names = indicators.flatMap(({ units }) => units.map(({ unitName }) => unitName));
    expect(ofName(names)).toEqual([BEFORE, AFTER]);
    expect(names).toContain('Phường Hoài Đức');
  });

  test('in the one text to the group that names both', async () => {
    const { core, heir } = await aMergedOffice();
    const { groups } = await core['reminders.prepare']({
      ...campaign,
      kinds: ['missing'],
      items: ['phuong-bong-son', heir].map((unitId) => ({ unitId, ways: ['zalo'] })),
    });
    // what the unit that is no more still owes is asked of its heir, under the name of its own time
    expect(groups.zalo).not.toContain('UBND phường Bồng Sơn (đến 19/8/2021)');
    expect(groups.zalo).toContain('UBND phường Bồng Sơn (từ 20/8/2021): chưa gửi Mẫu 02: ngày 20/8');
    expect(groups.zalo).toContain('chưa gửi Mẫu 02 của Phường Bồng Sơn (đến 19/8/2021) (đơn vị cũ): ngày 16/8');
  });
});

describe('a message in that name is the unit’s in force on the day it reports for', () => {
  const unitsIn = async (core: Core, text: string) => {
    const { proposals } = await core['keyed.readMessages']({ directiveId: SAMPLE_ID, text, day: day('2021-08-20') });
    return proposals.map(({ unit: { unitId, basis } }) => [unitId, basis]);
  };

  test.each([
    ['[19/08/2021 14:50] Minh: Phường Bồng Sơn: hôm nay 16, lũy kế 6.055', false],
    ['[20/08/2021 14:50] Minh: Phường Bồng Sơn: hôm nay 16, lũy kế 6.055', true],
    ['[20/08/2021 14:50] Minh: P. Bồng Sơn hôm nay 16, lũy kế 6.055', true],
    ['[20/08/2021 14:50] Minh: bong son hom nay 16, luy ke 6055', true],
    ['[20/08/2021 08:10] Minh: Bồng Sơn báo cáo ngày 19/8/2021: mới cài 16, lũy kế 6.055', false],
  ])('%s', async (text, isHeirs) => {
    const { core, heir } = await aMergedOffice();
    expect(await unitsIn(core, text)).toEqual([[isHeirs ? heir : 'phuong-bong-son', 'name']]);
  });

  test('the name of a unit that is no more is still asked about', async () => {
    const { core } = await aMergedOffice();
    expect(await unitsIn(core, '[20/08/2021 14:50] Minh: Phường Hoài Đức: hôm nay 16, lũy kế 990')).toEqual([
      [null, 'former'],
    ]);
  });
});
