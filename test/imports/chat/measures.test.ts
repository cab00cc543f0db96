import { expect, test } from 'vitest';
import type { FormField } from '../../../electron/domain/form';
import { readMessages } from '../../../electron/imports/chat/readMessages';
import { aChat } from './context';

const field = (key: string, label: string, measure: string, decimals?: number): FormField => ({
  key,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
  measure,
  ...(decimals !== undefined && { decimals }),
});

/** A form of amounts, a rate that is told, and a part of a figure. */
function figuresIn(text: string): readonly string[] {
  const chat = aChat();
  const [base] = chat.forms;
  if (base === undefined) throw new Error('no form');
  const form = {
    ...base,
    id: 'rung',
    label: 'Biểu 9',
    shape: 'fields' as const,
    columns: [],
    rules: [],
    fields: [
      field('area', 'Diện tích rừng', 'ha', 1),
      field('rate', 'Tỷ lệ che phủ rừng', '%', 1),
      field('poor', 'Trong đó: số hộ nghèo', 'hộ'),
      field('all', 'Số hộ đã rà soát', 'hộ'),
      field('beds', 'Số giường bệnh', 'giường'),
    ],
  };
  const own = { ...chat, forms: [form], formsOf: () => ['rung'], periodsOf: () => chat.periodsOf('mau-02') };
  return readMessages(text, { ...own, dutiesOf: () => [] })
    .proposals.flatMap(({ figures }) => figures)
    .map(({ fieldKey, value }) => `${fieldKey}=${value}`)
    .sort();
}

test.each([
  ['Phường Bồng Sơn: diện tích rừng 1.250,5 ha; tỷ lệ che phủ rừng: 35,5%', ['area=1250.5', 'rate=35.5']],
  ['Phường Bồng Sơn: tỷ lệ che phủ rừng đạt 35,5 %, diện tích rừng 12,5 ha', ['area=12.5', 'rate=35.5']],
  ['Phường Bồng Sơn: diện tích rừng 1.250 ha', ['area=1250']],
  ['Bồng Sơn: đã rà soát 70 hộ, trong đó 12 hộ nghèo, đạt 50%', ['all=70', 'poor=12']],
  ['Bồng Sơn: rà soát 70 hộ, hộ nghèo 0', ['all=70', 'poor=0']],
  ['Bồng Sơn: số giường bệnh 45 giường', ['beds=45']],
  ['Bồng Sơn: đã rà soát 70/140 hộ', ['all=70']],
  ['Bồng Sơn: 70/140 hộ đã rà soát, hộ nghèo 12', ['all=70', 'poor=12']],
  ['Bồng Sơn: số hộ đã rà soát 70 / 1.140 hộ; giường bệnh 45', ['all=70', 'beds=45']],
])('“%s” gives figures with the words of their measures behind them', (text, expected) => {
  expect(figuresIn(text)).toEqual(expected);
});
