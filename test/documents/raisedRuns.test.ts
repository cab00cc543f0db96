import { expect, test } from 'vitest';
import { raisedRuns } from '../../electron/documents/raisedRuns';

test('raised signs become plain ones that are set raised', () => {
  expect(raisedRuns('- Các Sở, Ban, ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh;')).toEqual([
    { text: '- Các Sở, Ban, ngành' },
    { text: '(60)', superscript: true },
    { text: ', đoàn thể' },
    { text: '(6)', superscript: true },
    { text: ' tỉnh;' },
  ]);
});

test('other texts stay one run', () => {
  expect(raisedRuns('- Lưu: VT. 75')).toEqual([{ text: '- Lưu: VT. 75' }]);
  expect(raisedRuns('')).toEqual([]);
});
