import { expect, test } from 'vitest';
import { addedUp } from '../../electron/domain/addedRows';
import type { FormField } from '../../electron/domain/form';
import type { Figure, ReportContent } from '../../electron/domain/submission';

const field = (key: string, label: string): FormField => ({
  key,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
});
const FORM = { fields: [field('a', 'Số con'), field('kg', 'Khối lượng (kg)'), field('share', 'Tỷ lệ (%)')] };
const number = (value: number): Figure => ({ kind: 'number', value });
const row = (figures: ReportContent['figures'], texts: ReportContent['texts'] = {}, isNil = false): ReportContent => ({
  figures,
  texts,
  persons: [],
  isNil,
  dataAsOf: null,
});

test('figures are added exactly, percentages never', () => {
  const { figures } = addedUp(
    [
      row({ a: number(12), kg: number(0.1), share: number(40) }),
      row({ a: number(3), kg: number(0.2), share: number(60) }),
    ],
    FORM,
  );
  expect(figures).toEqual({ a: number(15), kg: number(0.3), share: { kind: 'blank' } });
});

test('a figure no row gives stays blank or missing, and is no zero', () => {
  const rows = [
    row({ a: { kind: 'blank' }, kg: { kind: 'missing' } }),
    row({ a: { kind: 'missing' }, kg: { kind: 'missing' } }),
  ];
  expect(addedUp([row({ a: number(0) }), ...rows], FORM).figures.a).toEqual(number(0));
  const [first, ...others] = rows;
  expect(first && addedUp([first, ...others], FORM).figures).toEqual({ a: { kind: 'blank' }, kg: { kind: 'missing' } });
});

test('texts follow each other, each once; nothing arose only where no row has anything', () => {
  const both = addedUp(
    [row({}, { note: 'heo' }, true), row({}, { note: 'chó' }), row({}, { note: 'heo' }, true)],
    FORM,
  );
  expect([both.texts, both.isNil]).toEqual([{ note: 'heo; chó' }, false]);
});
