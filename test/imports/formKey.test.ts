import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../electron/domain/calendar';
import { type FormKey, keyFromRows, keyRows } from '../../electron/domain/formKey';
import { readReport } from '../../electron/imports/readReport';
import { aSheet, aWorkbook } from './buildWorkbook';
import { context } from './campaign';

const KEY: FormKey = {
  directiveId: 'hoai-nhon-2021-08',
  formId: 'mau-02',
  version: 1,
  unitId: 'bong-son',
  period: toIsoDay('2021-08-17'),
};
const [UNIT, OTHER] = context.units.filter(({ groups }) => groups.includes('cac-xa-phuong'));
const own = { ...KEY, unitId: UNIT?.id ?? '' };

function read(options: { unit?: string; day?: string; key?: FormKey; fileName?: string; heading?: string }) {
  const { unit = UNIT?.addressee ?? '', day = '17 tháng 8', key = own, fileName = 'scan0001.xlsx' } = options;
  const report = aSheet(
    [
      [unit],
      ['BÁO CÁO'],
      ['Danh sách cài đặt, sử dụng ứng dụng Bluezone'],
      [`(ngày ${day} năm 2021)`],
      [options.heading ?? 'STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'],
      [1, 'Nguyễn Văn An', 'Khu phố 1', '0905123456', 31],
    ],
    { name: 'Mẫu 02' },
  );
  const hidden = aSheet(keyRows(key), { name: 'Sheet9', state: 'hidden' });
  return readReport(aWorkbook(report, hidden), fileName, '', { ...context, directiveId: KEY.directiveId });
}

describe('a workbook that carries its key', () => {
  test('is known at once, whatever its name says', () => {
    const reading = read({ fileName: `bao cao ${OTHER?.name} 19-8.xlsx` });
    expect(reading).toMatchObject({ formId: 'mau-02', period: '2021-08-17', periodSource: 'key' });
    expect(reading.unit).toMatchObject({ unitId: UNIT?.id, source: 'key' });
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.issues.map(({ code }) => code)).not.toContain('hidden-sheet');
  });

  test('that was passed on to another unit is asked about, with both names', () => {
    const reading = read({ unit: OTHER?.addressee ?? '' });
    expect(reading.unit.unitId).toBeNull();
    const issue = reading.issues.find(({ code }) => code === 'key-unit');
    expect(issue?.message).toContain(UNIT?.name);
    expect(issue?.message).toContain(OTHER?.name);
  });

  test('that was filled in for another day is asked about', () => {
    expect(read({ day: '18 tháng 8' }).period).toBeNull();
    expect(read({ day: '18 tháng 8' }).issues.map(({ code }) => code)).toContain('key-period');
    expect(read({ day: '18 tháng 12' }).issues.find(({ code }) => code === 'key-period')?.message).toContain(
      'scan0001.xlsx',
    );
  });

  test('of another campaign is read by what it shows, and that is said', () => {
    const reading = read({ key: { ...own, directiveId: 'long-an-2021-02' } });
    expect(reading.unit).toMatchObject({ unitId: UNIT?.id, source: 'content' });
    expect(reading.issues[0]?.code).toBe('key-unknown');
  });
});

test('a key comes back as it went, and no changed value passes for one', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '');
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 99 }), text, text, (form, unit, version, directive, typed) => {
      const key: FormKey = { ...KEY, formId: form, unitId: unit, version, directiveId: directive };
      expect(keyFromRows(keyRows(key))).toEqual(key);
      const changed = keyRows(key).map(([name, value]) => [name, name === 'unit' ? typed : value] as const);
      if (typed !== unit) expect(keyFromRows(changed)).toBeNull();
    }),
  );
});
