import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import { matchForm } from '../../../electron/domain/directiveText/matchForm';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import type { FormDefinition } from '../../../electron/domain/form';
import { seedText } from './seedFacts';

function form(id: string, label: string, ...titleLines: readonly string[]): FormDefinition {
  return {
    id,
    version: 1,
    label,
    isLabelPrinted: true,
    shape: 'fields',
    titleLines: ['BÁO CÁO', ...titleLines],
    headerLines: [],
    hasPeriodLine: false,
    fields: [],
    columns: [],
    rules: [],
  };
}
const FORMS = [
  form('mau-01', 'Mẫu 01', 'Số liệu cài đặt, sử dụng ứng dụng Bluezone'),
  form('mau-02', 'Mẫu 02', 'Số liệu cài đặt, sử dụng ứng dụng Bluezone'),
  form('bieu-1', 'Biểu 1', 'Tiến độ cấp thẻ căn cước công dân'),
  form('phu-luc-2', 'Phụ lục II', 'Kết quả rà soát hộ nghèo, hộ cận nghèo'),
];

describe('the form a duty asks for', () => {
  test.each([
    ['mẫu 02', 'mau-02'],
    ['biểu mẫu số 2', 'mau-02'],
    ['Biểu số 01', 'bieu-1'],
    ['Phụ lục 02', 'phu-luc-2'],
    ['phụ lục II', 'phu-luc-2'],
    ['mẫu 03', null],
    ['biểu 02', null],
    ['đề cương 1', null],
  ])('%s', (mention, expected) => expect(matchForm({ form: mention, quote: '' }, FORMS)).toBe(expected));

  test('by its title where no number is named; a title of two forms names neither', () => {
    const byTitle = (quote: string) => matchForm({ form: null, quote }, FORMS);
    expect(byTitle('báo cáo tiến độ cấp thẻ Căn cước công dân về UBND xã')).toBe('bieu-1');
    expect(byTitle('gửi số liệu cài đặt, sử dụng ứng dụng Bluezone về UBND xã')).toBeNull();
    expect(byTitle('báo cáo kết quả về UBND xã')).toBeNull();
  });

  test('two forms of one number: that whose title the sentence names, else neither', () => {
    const two = [...FORMS, form('khac', 'Mẫu 02', 'Danh sách hộ được hỗ trợ nhà ở')];
    expect(matchForm({ form: 'mẫu 02', quote: 'gửi kết quả theo mẫu 02' }, two)).toBeNull();
    expect(matchForm({ form: 'mẫu 02', quote: 'gửi danh sách hộ được hỗ trợ nhà ở theo mẫu 02' }, two)).toBe('khac');
  });

  test('a form the letter encloses is not taken for one of the same number and another title', () => {
    const reading = readDirectiveText(seedText('hoai-nhon-2021-08'));
    const other = [form('la', 'Mẫu 02', 'Danh sách hộ được hỗ trợ nhà ở')];
    const duty = reading.duties.find(({ value }) => value.form === 'mẫu 02')?.value;
    if (duty === undefined) throw new Error('no duty on form 02');
    expect(matchForm(duty, other, reading.attachedForms)).toBeNull();
    expect(matchForm(duty, FORMS, reading.attachedForms)).toBe('mau-02');
  });
});

test('the draft has the form that answers, unless the clerk says otherwise', () => {
  const reading = readDirectiveText(seedText('hoai-nhon-2021-08'));
  const formsOf = (corrections: ReadonlyMap<string, string | null>) =>
    draftOf(
      reading,
      {
        corrections,
        groupOf: () => 'nhom',
        formOf: (duty) => matchForm(duty, FORMS, reading.attachedForms),
        countOf: () => null,
      },
      'x',
    ).schedules.map(({ formId }) => formId);
  expect(formsOf(new Map()).filter((id) => id !== null)).toEqual(['mau-01', 'mau-02']);
  const daily = reading.duties.findIndex(({ value }) => value.form === 'mẫu 02');
  expect(formsOf(new Map([[`duty.${daily}.form`, '']]))).not.toContain('mau-02');
});
