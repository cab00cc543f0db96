import { expect, test } from 'vitest';
import type { FieldType } from '../../electron/domain/form';
import { type FormProposal, proposedForm } from '../../electron/domain/formProposal';

const field = (label: string, type: FieldType) => ({ label, heading: label, type, required: true });

function aProposal(changes: Partial<FormProposal> = {}): FormProposal {
  return {
    baseFormId: null,
    label: 'Mẫu 02',
    title: 'BÁO CÁO HÀNG NGÀY',
    shape: 'list',
    answersUnder: null,
    validFrom: null,
    fields: [field('Họ và tên', 'personName'), field('Số tuổi', 'count'), field('Lũy kế đến nay', 'count')],
    rate: null,
    link: null,
    ...changes,
  };
}

test('a running total over a list of people is held against them, and once', () => {
  const first = proposedForm(aProposal(), [], []);
  expect(first.fields.map(({ label }) => label)).toEqual(['Lũy kế đến nay']);
  expect(first.rules).toEqual([{ kind: 'runningTotal', total: 'luy_ke_den_nay' }]);
  expect(proposedForm(aProposal(), [first], [first.id]).rules).toEqual(first.rules);
});

test('where nobody is listed it may not fall either, and other counts are held to nothing', () => {
  const rules = proposedForm(aProposal({ shape: 'fields' }), [], []).rules;
  expect(rules).toEqual([{ kind: 'runningTotal', total: 'luy_ke_den_nay' }]);
});

test('a field that carries another one on has its key, and a new one never the key of an old one', () => {
  const first = proposedForm(
    aProposal({ shape: 'fields', fields: [field('Số hộ đã di dời', 'count'), field('Số hộ', 'count')] }),
    [],
    [],
  );
  const { fields, titleLines } = proposedForm(
    aProposal({
      shape: 'fields',
      title: 'BÁO CÁO NHANH\n Tình hình ngập lụt ',
      fields: [
        { ...field('Số hộ đã di dời', 'count'), continues: null },
        { ...field('Số hộ an toàn', 'count'), continues: 'so_ho_da_di_doi' },
        field('Số hộ', 'count'),
      ],
    }),
    [first],
    [first.id],
  );
  expect(fields.map(({ key }) => key)).toEqual(['so_ho_da_di_doi_2', 'so_ho_da_di_doi', 'so_ho']);
  expect(titleLines).toEqual(['BÁO CÁO NHANH', 'Tình hình ngập lụt']);
});
