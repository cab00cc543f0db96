import { expect, test } from 'vitest';
import { recipientsApart } from '../../electron/documents/recipientsApart';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `- Đơn vị ${index + 1};`);

test('an ordinary list stays whole beside the signature', () => {
  for (const count of [0, 1, 18, 22])
    expect(recipientsApart({ recipientLines: lines(count) })).toEqual({ beside: lines(count), below: [] });
});

test('a list of dozens runs on below the signature, every line once and in order', () => {
  for (const count of [23, 40, 200]) {
    const { beside, below } = recipientsApart({ recipientLines: lines(count) });
    expect(beside).toHaveLength(18);
    expect([...beside, ...below]).toEqual(lines(count));
  }
});
