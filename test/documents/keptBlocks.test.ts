import { expect, test } from 'vitest';
import { keptBlocks } from '../../electron/documents/keptBlocks';
import { type Block, PLAIN_CLOSING, paragraph } from '../../electron/documents/model';

const table: Block = { kind: 'table', size: 'normal', columns: [], rows: [] };
const closing: Block = {
  kind: 'closing',
  recipientsLabel: 'Nơi nhận:',
  recipientLines: [],
  authorityLines: [],
  signerName: '',
  ...PLAIN_CLOSING,
};
const kept = (...blocks: readonly Block[]) => [...keptBlocks(blocks)];

test('a line that introduces a list stays with its first item, a long paragraph does not', () => {
  expect(kept(paragraph('Kính trình.'), paragraph('Hồ sơ gồm:'), paragraph('- Một.'), closing)).toEqual([1]);
  expect(kept({ kind: 'heading', level: 'point', lines: ['a) Các xã:'] }, paragraph('- Một.'))).toEqual([0]);
  expect(kept(paragraph(`${'Dài '.repeat(120)}:`), paragraph('- Một.'))).toEqual([]);
  expect(kept(paragraph('Hết:'))).toEqual([]);
});

test('the notes that end an annex stay together and with the last rows of the table above', () => {
  expect(kept(paragraph('Đầu.'), table, paragraph('Ghi chú.'), paragraph('Nguồn.'))).toEqual([1, 2]);
  expect(kept(table, paragraph('Rất dài. '.repeat(300)))).toEqual([]);
  expect(kept(table)).toEqual([]);
  expect(kept(table, ...Array.from({ length: 5 }, () => paragraph('Văn.')))).toEqual([]);
});

test('the text that goes on below a table is no note', () => {
  expect(kept(table, paragraph('Yêu cầu các đơn vị thực hiện.'), closing)).toEqual([]);
  expect(kept(table, paragraph('Yêu cầu các đơn vị thực hiện.'), table)).toEqual([]);
});
