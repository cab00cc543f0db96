import { expect, test } from 'vitest';
import { readYear, typedYear } from '../../../renderer/ui/holidayLines';

test('days are read line by line, in order; what is no day of the year is said', () => {
  const days = '09/2/2027: Tết Nguyên đán\n8/2 – Tết Nguyên đán\nTết\n1/1/2026 Tết Dương lịch';
  expect(readYear(2027, { days, workdays: '13/2/2027' })).toEqual({
    days: [
      { day: '2027-02-08', name: 'Tết Nguyên đán' },
      { day: '2027-02-09', name: 'Tết Nguyên đán' },
    ],
    workdays: ['2027-02-13'],
    wrong: ['Tết', '1/1/2026 Tết Dương lịch'],
  });
});

test('what is shown is read back the same', () => {
  const { days, workdays } = readYear(2027, { days: '8/2 Tết Nguyên đán\n2/9 Quốc khánh', workdays: '13/2' });
  const again = readYear(2027, typedYear({ year: 2027, source: '', days, workdays }));
  expect(again).toEqual({ days, workdays, wrong: [] });
});
