import { expect, test } from 'vitest';
import type { FormDefinition, FormField } from '../../../electron/domain/form';
import { wordsOfForm } from '../../../electron/imports/chat/vocabulary';

const field = (key: string, label: string): FormField => ({
  key,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
});
const form = {
  shape: 'fields',
  fields: [
    field('all', 'Tổng số hộ gia đình trên địa bàn'),
    field('signed', 'Số hộ đã ký cam kết'),
    field('done', 'Số hộ đã diệt lăng quăng, bọ gậy'),
    field('tools', 'Số dụng cụ chứa nước đã xử lý'),
    field('cost', 'Kinh phí đã chi'),
  ],
} as unknown as FormDefinition;

test('people call a field by a piece of its label, which no other field has', () => {
  const words = wordsOfForm(form);
  const owners = (said: string) =>
    words.filter(({ phrases }) => phrases.includes(said)).map(({ fieldKey }) => fieldKey);
  expect(owners('tong so ho')).toEqual(['all']);
  expect(owners('tong so ho gia dinh')).toEqual(['all']);
  expect(owners('ky cam ket')).toEqual(['signed']);
  expect(owners('diet lang quang')).toEqual(['done']);
  expect(owners('dung cu')).toEqual(['tools']);
  expect(owners('kinh phi')).toEqual(['cost']);
  expect(owners('so ho')).toEqual([]); // of all of them
});
