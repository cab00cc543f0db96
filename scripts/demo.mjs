import { requireSupportedNode } from './lib/nodeVersion.mjs';

/** `npm run demo`: the whole main job without a window; the papers are written to demo-output/. */
requireSupportedNode();
const { runCommandLine } = await import('./lib/commandLine.mjs');
const { inProject } = await import('./lib/projectRoot.mjs');
const { runScript } = await import('./lib/say.mjs');
const { announce, prepareBuild, prepareElectron } = await import('./lib/setUp.mjs');

await runScript(async () => {
  await prepareBuild();
  announce(await prepareElectron()); // the PDFs need it; better to learn of a missing runtime before the work
  return runCommandLine(['demo', '--out', inProject('demo-output'), ...process.argv.slice(2)]);
});
