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
