import { expect, test } from 'vitest';
import { takenUnits } from '../../../../renderer/features/office/setup/takenUnits';
import { anOffice } from '../../../support/office';

test('a name that is not taken is named, with the reason; one that is known counts as known', async () => {
  const core = await anOffice();
  await core['setup.addUnits']({ names: ['Khu phố 1', 'Trường Tiểu học Lê Lợi'], groupName: 'Nhóm' });
  const names = ['Khu phố 1', 'Khu phố 2', 'khu phố 2', 'Trường Tiểu học Lê Lới'];
  const { added, known, left } = takenUnits([await core['setup.tryUnits']({ names, groupName: 'Nhóm' })]);
  expect({ added, known }).toEqual({ added: 1, known: 1 });
  expect(left).toEqual([
    expect.stringMatching(/“khu phố 2” trùng/),
    expect.stringMatching(/“Trường Tiểu học Lê Lới” gần giống “Trường Tiểu học Lê Lợi” đang có/),
  ]);
});

test('units that chosen communes bring along are told apart from those that were chosen', async () => {
  const core = await anOffice();
  const BONG_SON = '21640';
  const communes = await core['units.addCommunes']({ codes: [BONG_SON], groupName: 'Xã, phường' });
  const typed = await core['setup.addUnits']({ names: ['Khu phố 1'], groupName: 'Nhóm' });
  const { added, along } = takenUnits([communes, typed]);
  expect(added).toBe((await core['units.list']({})).units.length);
  expect(along).toBe(added - 2);
});
