import { expect, test } from 'vitest';
import { handOver, pathsFromSecondStart } from '../../electron/shell/secondStart';

test('Vietnamese file names cross as ASCII and come out as they were', () => {
  const paths = ['/báo cáo/Phường Bồng Sơn 100%.xlsx', 'C:\\Tải về\\a b.xlsx'];
  const crossing = handOver(paths);
  expect(JSON.stringify(crossing)).toMatch(/^[\x20-\x7e]*$/);
  expect(pathsFromSecondStart(crossing)).toEqual(paths);
});

test.each([null, 'x', {}, { paths: 'x' }, { paths: [1, '%'] }])('%j of a stranger gives no path', (data) =>
  expect(pathsFromSecondStart(data)).toEqual([]),
);
