import { expect, test } from 'vitest';
import { day } from '../support/builders';
import { anOffice } from '../support/office';

test('days off of a year are typed, kept, told in the log, and taken the place of by others', async () => {
  const core = await anOffice();
  const years = async () => (await core['holidays.get']({})).years.map(({ year }) => year);
  expect(await years()).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  const tet = { day: day('2027-02-08'), name: 'Tết Nguyên đán' };
  await core['holidays.saveYear']({ year: 2027, source: 'Thông báo số 1', days: [tet], workdays: [] });
  expect(await years()).toContain(2027);
  const { entries } = await core['history.list']({ subjectKind: 'office' });
  expect(entries[0]).toMatchObject({
    fieldLabel: 'Ngày nghỉ lễ, Tết năm 2027',
    oldValue: null,
    newValue: '08/02/2027 (Tết Nguyên đán)',
  });
  await core['holidays.saveYear']({ year: 2027, source: '', days: [], workdays: [day('2027-02-13')] });
  const known = (await core['holidays.get']({})).years.find(({ year }) => year === 2027);
  expect(known).toEqual({ year: 2027, source: '', days: [], workdays: ['2027-02-13'] });
  expect((await core['store.verify']({})).ok).toBe(true);
});
