import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice } from '../support/office';

const merger = {
  kind: 'merge' as const,
  fromIds: ['xa-hoai-son', 'xa-hoai-phu'],
  into: [{ name: 'Xã Hoài Phú Sơn', code: null }],
  since: day('2021-08-18'),
  source: 'Nghị quyết 1664/NQ-UBTVQH15',
};

test('a merged unit counts on the sum of what its parts counted on, and an undone merger leaves no base behind', async () => {
  const core = await aSampleOffice();
  const before = (await core['units.list']({})).baselines;
  const baseOf = (unitId: string) => before.find((one) => one.unitId === unitId)?.value ?? Number.NaN;
  const { unitIds } = await core['units.reorganise'](merger);
  const heir = (await core['units.list']({})).baselines.filter(({ unitId }) => unitId === unitIds[0]);
  expect(heir).toMatchObject([
    {
      value: baseOf('xa-hoai-son') + baseOf('xa-hoai-phu'),
      asOf: '2021-08-18',
      source: expect.stringContaining('Cộng từ'),
    },
  ]);
  const step = (await core['units.steps']({})).find(({ undoneAt }) => undoneAt === null);
  await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
  expect((await core['units.list']({})).baselines).toEqual(before);
});

test('where one part has none, nothing is made up', async () => {
  const core = await aSampleOffice();
  const [one] = (await core['units.list']({})).baselines.filter(({ unitId }) => unitId === 'xa-hoai-son');
  const { measures } = await core['units.list']({});
  const label = measures.find(({ key }) => key === one?.measureKey)?.label ?? '';
  await core['units.saveBaselines']({
    label,
    asOf: one?.asOf ?? day('2021-08-01'),
    source: 'thử',
    values: [{ unitId: 'xa-hoai-son', value: null }],
  });
  const { unitIds } = await core['units.reorganise'](merger);
  expect((await core['units.list']({})).baselines.filter(({ unitId }) => unitId === unitIds[0])).toEqual([]);
});

test('a merger that a list brings passes the bases on too', async () => {
  const core = await aSampleOffice();
  const before = (await core['units.list']({})).baselines;
  const baseOf = (unitId: string) => before.find((one) => one.unitId === unitId)?.value ?? Number.NaN;
  const path = join(temporaryFolder(), 'danh sach.csv');
  const row = '1,Phường Châu Thành,phường,"Xã Hoài Sơn, Xã Hoài Phú",01/9/2021';
  writeFileSync(path, `STT,Tên đơn vị,Loại,Sáp nhập từ,Hiệu lực từ\n${row}\n`);
  await core['units.import']({ path, dryRun: false });
  const { baselines, units } = await core['units.list']({});
  const heir = units.find(({ name }) => name === 'Phường Châu Thành')?.id;
  expect(baselines.filter(({ unitId }) => unitId === heir)).toMatchObject([
    { value: baseOf('xa-hoai-son') + baseOf('xa-hoai-phu'), asOf: '2021-09-01' },
  ]);
});
