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
