import { expect, test } from 'vitest';
import { countTests, failures, summaryLine } from '../../scripts/lib/testCounts.mjs';

const file = (status, ...tests) => ({
  name: '/project/test/some.test.ts',
  status,
  assertionResults: tests.map(([name, state]) => ({ fullName: name, status: state })),
});

const unit = {
  numPassedTests: 2,
  numFailedTests: 1,
  testResults: [
    file('passed', ['a', 'passed'], ['b', 'skipped'], ['c', 'todo']),
    file('failed', ['d', 'failed'], ['e', 'passed']),
  ],
};
const broken = { numPassedTests: 0, numFailedTests: 0, testResults: [file('failed')] };

test('counts are added up, and a file that could not be loaded is a failure', () => {
  expect(countTests([unit, broken])).toEqual({ passed: 2, failed: 2, skipped: 2, skippedNames: ['b', 'c'] });
  expect(countTests([])).toMatchObject({ passed: 0, failed: 0, skipped: 0 });
});

test('the last line has a fixed form; skipped tests are never hidden', () => {
  expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('what failed is told by file and name, with the beginning of what it said', () => {
  const said = {
    fullName: 'totals add up',
    status: 'failed',
    failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'],
  };
  const report = { ...unit, testResults: [{ ...file('failed'), assertionResults: [said] }] };
  expect(failures([report], '/project')).toEqual(['test/some.test.ts > totals add up\n    expected 1\n    to be 2']);
  const unloaded = { ...broken, testResults: [{ ...file('failed'), message: 'no such module' }] };
  expect(failures([unloaded], '/project')).toEqual(['test/some.test.ts > could not be loaded\n    no such module']);
  expect(failures([{ ...unit, testResults: [file('passed', ['a', 'passed'])] }], '/project')).toEqual([]);
});
