import { expect, test } from 'vitest';
import type { Indicator } from '../../../../electron/domain/directive';
import type { FormDefinition, FormField } from '../../../../electron/domain/form';
import {
  basedOn,
  carriedOver,
  lostBy,
  onItsOwn,
  withContinued,
} from '../../../../renderer/features/directives/baseForm';
import {
  type Design,
  type DutyDraft,
  lacksOf,
  NO_DESIGN,
  proposalOf,
  withColumns,
} from '../../../../renderer/features/directives/designModel';

const field = (key: string, label: string, changes: Partial<FormField> = {}): FormField => ({
  key,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
  ...changes,
});

const form: FormDefinition = {
  id: 'mau-01',
  version: 1,
  label: 'Mẫu 01',
  isLabelPrinted: true,
  shape: 'fields',
  titleLines: ['BÁO CÁO HẰNG NGÀY', 'Tình hình ngập lụt'],
  headerLines: ['TÊN ĐƠN VỊ'],
  hasPeriodLine: true,
  fields: [
    field('ho_nguy_co', 'Số hộ có nguy cơ', { measure: 'hộ' }),
    field('ho_di_doi', 'Số hộ đã di dời', { labelVariants: ['Hộ đã sơ tán'] }),
    field('ghi_chu', 'Ghi chú', { type: 'text', required: false }),
    field('dien_thoai', 'Số điện thoại', { type: 'phone', isPersonalData: true }),
  ],
  columns: [],
  rules: [],
};

const rate: Indicator = {
  id: 'ty-le-mau-01',
  label: 'Tỷ lệ hộ đã di dời trên hộ có nguy cơ',
  measure: 'hộ',
  numeratorLabel: 'Số hộ đã di dời',
  denominatorLabel: 'Số hộ có nguy cơ',
  numerator: { kind: 'field', formId: 'mau-01', fieldKey: 'ho_di_doi' },
  denominator: { kind: 'field', formId: 'mau-01', fieldKey: 'ho_nguy_co' },
  decimals: 2,
  rounding: 'round',
  groupId: 'g',
};

const base = { form, indicators: [rate], isCollected: true };
const NO_DUTY = { clauseId: '', groupId: '', kind: 'none', from: null, to: null, clock: null } as const;

function fromFile(...labels: readonly string[]): Design {
  const columns = labels.map((label, at) => ({ letter: `B${at + 4}`, label, type: 'text' as const, examples: [] }));
  return withColumns({ ...NO_DESIGN, shape: 'fields' }, { columns, answers: [], heads: null });
}

const lost = (design: Design) => lostBy(proposalOf(design, NO_DUTY, 'd'), base);

test('a new version begins with all that was said of the form in use', () => {
  const design = basedOn(fromFile('Số hộ có nguy cơ', 'Hộ đã sơ tán', 'Số điện thoại', 'Số người bị thương'), base);
  expect(design).toMatchObject({
    label: 'Mẫu 01',
    title: 'BÁO CÁO HẰNG NGÀY\nTình hình ngập lụt',
    measure: 'hộ',
    numerator: 1,
    denominator: 0,
  });
  expect(design.fields.map(({ label, type, required, continues }) => [label, type, required, continues])).toEqual([
    ['Số hộ có nguy cơ', 'count', true, 'ho_nguy_co'],
    ['Số hộ đã di dời', 'count', true, 'ho_di_doi'],
    ['Số điện thoại', 'phone', true, 'dien_thoai'],
    ['Số người bị thương', 'text', false, null],
  ]);
  expect(carriedOver(design, form)).toEqual({
    kept: ['Số hộ có nguy cơ', 'Số hộ đã di dời', 'Số điện thoại'],
    fresh: ['Số người bị thương'],
    gone: ['Ghi chú'],
  });
  expect(lost(design)).toEqual([]);
});

test('a rate that would lose a figure is named, and a renamed field can carry it on', () => {
  const design = basedOn(fromFile('Số hộ có nguy cơ', 'Số hộ đã đưa đến nơi an toàn'), base);
  expect(lost(design)).toEqual([{ indicator: rate.label, field: 'Số hộ đã di dời' }]);
  const asCount = { ...design, fields: design.fields.map((one) => ({ ...one, type: 'count' as const })) };
  const carried = withContinued(asCount, 1, 'ho_di_doi', base);
  expect(lost(carried)).toEqual([]);
  expect(carried.numerator).toBe(1);
});

test('a field is carried on once only', () => {
  const design = basedOn(fromFile('Số hộ có nguy cơ', 'Số hộ đã di dời', 'Hộ an toàn'), base);
  const moved = withContinued(design, 2, 'ho_di_doi', base);
  expect(moved.fields.map(({ continues }) => continues)).toEqual(['ho_nguy_co', null, 'ho_di_doi']);
});

test('a form of its own again carries nothing on and needs a name of its own', () => {
  const design = onItsOwn(basedOn(fromFile('Số hộ có nguy cơ', 'Số hộ đã di dời'), base));
  expect(design).toMatchObject({ baseFormId: null, label: '' });
  expect(proposalOf(design, NO_DUTY, 'd').fields.every((one) => !('continues' in one))).toBe(true);
});

test('a form nobody owes yet is described anew: its rate and its duty are still for the clerk to say', () => {
  const unused = { form, indicators: [], isCollected: false };
  const design = { ...basedOn(fromFile('Số hộ có nguy cơ', 'Số hộ đã di dời'), unused), numerator: 1, denominator: 0 };
  const due = { clauseId: 'c', groupId: 'g', kind: 'once', from: null, to: '2026-11-30', clock: '17:00' } as DutyDraft;
  expect(lacksOf(design, due, ['Mẫu 01'])).toEqual([]);
  expect(lacksOf(design, NO_DUTY, [])).toContain('rateDuty'); // nothing would be counted of it
  expect(proposalOf(design, due, 'd')).toMatchObject({
    baseFormId: 'mau-01',
    rate: { numerator: 1 },
    link: { groupId: 'g' },
  });
  expect(lacksOf({ ...fromFile('Số hộ'), label: 'Mẫu 01' }, NO_DUTY, ['Mẫu 01'])).toContain('labelTaken');
});
