import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm test [-- --unit | --e2e | --packed] [filters and options for vitest]`: set-up, then every test, unit and
 * end-to-end side by side. With --packed the end-to-end tests run against a build packed as the installer packs it (docs/security.md).
 * The last line printed is the count; a runner that crashed or a runtime that cannot be had counts as a failure.
 */
requireSupportedNode();
const { existsSync, mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { availableParallelism, tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { run } = await import('./lib/childProcess.mjs');
const { withOtherDisplay } = await import('./lib/display.mjs');
const { electronEnvironment } = await import('./lib/electronCommand.mjs');
const { inProject, projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say } = await import('./lib/say.mjs');
const { needingSources, packForTests } = await import('./lib/packedBuild.mjs');
const { announce, prepareBuild, prepareElectron } = await import('./lib/setUp.mjs');
const { countTests, failures, summaryLine } = await import('./lib/testCounts.mjs');

/** A test that hangs must not hold a build machine for ever; a slow one with two cores takes an hour for all of them. */
const END_BY = Date.now() + 75 * 60_000;

/** The windows wait for their pages half of the time: the unit tests take what they leave over. */
const STEPPING_BACK = process.platform === 'win32' ? [] : ['nice', '-n', '5'];

const asked = process.argv.slice(2);
const vitestArgs = asked.filter((argument) => !['--unit', '--e2e', '--packed'].includes(argument));
const wantsPacked = asked.includes('--packed');
const wantsUnit = !(asked.includes('--e2e') || wantsPacked) || asked.includes('--unit');
const wantsEndToEnd = !asked.includes('--unit') || asked.includes('--e2e') || wantsPacked;

await runScript(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
  const troubles = [];
  const reports = [];
  const runSuite = async (suite) => {
    const { report, trouble } = await runVitest(suite, folder);
    if (report) reports.push(report);
    if (trouble) troubles.push(`${suite.project}: ${trouble}`);
  };
  try {
    await prepareBuild();
    await Promise.all([
      wantsUnit &&
        runSuite({ project: 'unit', projects: ['unit', 'unit-apart'], wrapper: STEPPING_BACK, env: process.env }),
      wantsEndToEnd && runEndToEnd(runSuite, troubles).catch(({ message }) => troubles.push(`e2e: ${message}`)),
    ]);
  } catch (error) {
    troubles.push(error.message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return conclude(countTests(reports), failures(reports, projectRoot), troubles);
});

async function runEndToEnd(runSuite, troubles) {
  const electron = await prepareElectron().catch((error) => {
    troubles.push(`e2e: ${error.message}`);
    return null;
  });
  if (!electron) return;
  announce(electron);
  const packed = wantsPacked ? await packForTests(electron.path) : null;
  const atOnce = electron.virtual && availableParallelism() > 1 ? 2 : 1;
  const env = {
    ...electronEnvironment(),
    DON_DOC_WINDOWS_AT_ONCE: String(atOnce),
    DON_DOC_ELECTRON_PATH: packed?.inspectable ?? electron.path,
    ...(packed ? { DON_DOC_PACKED: '1' } : {}),
    DON_DOC_RUNTIME_PATH: electron.path,
    DON_DOC_ELECTRON_FLAGS: JSON.stringify(electron.flags),
    DON_DOC_RUNTIME_NOTE: electron.note,
    DON_DOC_RUNTIME_RESOLVER: inProject('scripts', 'lib', 'resolveRuntime.mjs'),
    ...(electron.virtual ? { DON_DOC_VIRTUAL_DISPLAY: '1' } : {}),
  };
  await runSuite({
    project: 'e2e',
    projects: ['e2e'],
    wrapper: atOnce > 1 ? withOtherDisplay(electron.wrapper) : electron.wrapper,
    env,
    extra: packed ? leavingOut(needingSources()) : [],
  });
}

function leavingOut(files) {
  say(`Không chạy được trên bản đóng gói: ${files.length} tệp`, `not for a packed build:\n  ${files.join('\n  ')}`);
  return files.map((file) => `--exclude=${file}`);
}

async function runVitest({ project, projects, wrapper, env, extra = [] }, folder) {
  const reportFile = join(folder, `${project}.json`);
  const [command, ...args] = [
    ...wrapper,
    process.execPath,
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config=.config/vitest.mjs',
    ...projects.map((name) => `--project=${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...(vitestArgs.length > 0 ? ['--passWithNoTests'] : []), // a filter may be meant for the other suite
    ...extra,
    ...vitestArgs,
  ];
  const { status, timedOut } = await run(command, args, {
    cwd: projectRoot,
    env,
    ownGroup: wrapper.length > 0,
    timeoutMs: Math.max(1, END_BY - Date.now()),
  });
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
  if (timedOut) return { report, trouble: 'the tests took too long and were ended' };
  const explained = report !== null && countTests([report]).failed > 0;
  return { report, trouble: status === 0 || explained ? null : `the test runner ended with status ${status}` };
}

function conclude(counts, failures, troubles) {
  if (counts.skipped > 0) {
    const shown = counts.skippedNames.slice(0, 10);
    say(`Bỏ qua ${counts.skipped} phép thử`, `${counts.skipped} tests were skipped:\n  ${shown.join('\n  ')}`);
  }
  for (const failure of failures) process.stdout.write(`✗ ${failure}\n`); // beside the last line, whatever keeps it
  for (const trouble of troubles) say(`✗ ${trouble}`);
  const failed = counts.failed + troubles.length;
  const nothingRan = counts.passed + failed === 0;
  if (nothingRan) say('Không có phép thử nào được chạy.', 'No test was run.');
  process.stdout.write(`${summaryLine({ ...counts, failed })}\n`);
  return failed > 0 || nothingRan ? 1 : 0;
}
