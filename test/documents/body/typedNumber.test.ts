import { expect, test } from 'vitest';
import { typedNumber } from '../../../electron/documents/body/typedNumber';

test.each([
  ['82.930', { value: 82930, format: 'count', decimals: 0 }],
  ['82 930', { value: 82930, format: 'count', decimals: 0 }],
  ['90', { value: 90, format: 'count', decimals: 0 }],
  ['0', { value: 0, format: 'count', decimals: 0 }],
  ['-1.234.567,89', { value: -1234567.89, format: 'count', decimals: 2 }],
  ['12450', { value: 12450, format: 'bare', decimals: 0 }],
  ['47,59%', { value: 0.4759, format: 'percent', decimals: 2 }],
  ['100 %', { value: 1, format: 'percent', decimals: 0 }],
] as const)('%s is a number', (text, number) => {
  const found = typedNumber(text);
  expect(found).toMatchObject({ format: number.format, decimals: number.decimals });
  expect(found?.value).toBeCloseTo(number.value, 10);
});

test.each(['', '05', '0905123456', '0905 123 456', '82,930,000', '1.03.5', '12 bản', '30/8/2021', 'I', '12.45'])(
  '%s stays text',
  (text) => expect(typedNumber(text)).toBeUndefined(),
);
