import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const MOST_LINES = 12;

/**
 * Adds up reports of vitest's JSON reporter. A file that could not even be loaded has no tests in it: it counts as one
 * failed test, so that it cannot pass unseen.
 */
export function countTests(reports) {
  const counts = { passed: 0, failed: 0, skipped: 0, skippedNames: [] };
  for (const report of reports) {
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests + unloadedFiles(report).length;
    const skipped = report.testResults.flatMap((file) => file.assertionResults).filter(isSkipped);
    counts.skipped += skipped.length;
    counts.skippedNames.push(...skipped.map((test) => test.fullName));
  }
  return counts;
}

/**
 * What failed, a text for each: file, test and the beginning of what it said. Told again at the very end, because of a
 * run of half an hour often only the end is kept.
 * @param {string} root folder of the project; names of files are told from there
 */
export function failures(reports, root) {
  return reports.flatMap((report) => [
    ...report.testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => told(relative(root, file.name), test.fullName, test.failureMessages)),
    ),
    ...unloadedFiles(report).map((file) => told(relative(root, file.name), 'could not be loaded', [file.message])),
  ]);
}

/** The very last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function unloadedFiles(report) {
  return report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
}

function isSkipped(test) {
  return ['pending', 'skipped', 'todo', 'disabled'].includes(test.status);
}

function told(file, name, messages = []) {
  const lines = messages.filter(Boolean).flatMap((message) => stripVTControlCharacters(message).split('\n'));
  return [`${file} > ${name}`, ...lines.slice(0, MOST_LINES).map((line) => `    ${line}`)].join('\n');
}
