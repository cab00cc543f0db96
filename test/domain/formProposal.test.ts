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

test('where nobody is listed there is nothing to hold it against', () => {
  expect(proposedForm(aProposal({ shape: 'fields' }), [], []).rules).toEqual([]);
});
