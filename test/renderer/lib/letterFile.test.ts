import { expect, test } from 'vitest';
import { isLetterDrop } from '../../../renderer/lib/letterFile';

test.each([
  [['/a/cong-van.DOCX'], true],
  [['/a/chi-dao.txt'], true],
  [['/a/2021-08-17'], false], // a folder of reports
  [['/a/bao-cao.xlsx'], false],
  [['/a/mot.docx', '/a/hai.docx'], false],
  [[], false],
])('%j dropped where directives are read is one: %s', (paths, expected) => {
  expect(isLetterDrop(paths)).toBe(expected);
});
