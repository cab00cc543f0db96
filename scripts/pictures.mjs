import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm run pictures [-- <name> …]`: renews the pictures of the documentation, all of them or those named, by running the
 * end-to-end tests that take them. Needs pngquant.
 */
requireSupportedNode();
const { run } = await import('./lib/childProcess.mjs');
const { picturesByTest } = await import('./lib/guidePictures.mjs');
const { inProject, projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say } = await import('./lib/say.mjs');

/** All of them, on a slow machine. */
const LONGEST_RUN_MS = 60 * 60_000;

await runScript(async () => {
  const asked = process.argv.slice(2);
  const makers = picturesByTest();
  const strangers = asked.filter((name) => !makers.has(name));
  if (strangers.length > 0) {
    say(`Không có phép thử nào chụp: ${strangers.join(', ')}`, `no test takes: ${strangers.join(', ')}`);
    return 2;
  }
  const tests = [...makers].flatMap(([name, files]) => (asked.length === 0 || asked.includes(name) ? [...files] : []));
  const files = [...new Set(tests)].sort().map((name) => `${name}.test`);
  const { status } = await run(process.execPath, [inProject('scripts', 'test.mjs'), '--e2e', ...files], {
    cwd: projectRoot,
    env: { ...process.env, DON_DOC_UPDATE_IMAGES: '1' },
    timeoutMs: LONGEST_RUN_MS,
  });
  return status === 0 ? 0 : 1;
});
