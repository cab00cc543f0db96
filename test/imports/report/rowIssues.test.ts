import { expect, test } from 'vitest';
import { issueAt } from '../../../electron/imports/issues';
import { RowIssues } from '../../../electron/imports/report/rowIssues';

test('one repair on a hundred thousand rows is said so many times, then counted', () => {
  const issues = new RowIssues('Danh sách');
  let made = 0;
  for (let row = 1; row <= 174_229; row += 1)
    issues.add('leading-zero', () => {
      made += 1;
      return [issueAt('note', 'phone-leading-zero', `Hàng ${row}`, { row })];
    });
  const found = issues.finish();
  expect(made).toBe(200);
  expect(found).toHaveLength(201);
  expect(found.at(-1)).toMatchObject({ severity: 'note', code: 'phone-leading-zero', sheet: 'Danh sách' });
  expect(found.at(-1)?.message).toContain('174.029');
});

test('each kind has room of its own, warnings more than notes, and nothing is added to what was not cut', () => {
  const issues = new RowIssues('Danh sách');
  for (let row = 1; row <= 201; row += 1) {
    issues.add('note', () => [issueAt('note', 'repaired', 'x')]);
    issues.add('warning', () => [issueAt('warning', 'unreadable', 'y')]);
  }
  const found = issues.finish();
  expect(found.filter(({ severity }) => severity === 'warning')).toHaveLength(201);
  expect(found.filter(({ code }) => code === 'repaired')).toHaveLength(201);
  expect(found.filter(({ message }) => message === 'x')).toHaveLength(200);
});
