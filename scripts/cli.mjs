import { requireSupportedNode } from './lib/nodeVersion.mjs';

/** `npm run --silent cli -- …`: the app's command line. Nothing of the set-up is printed on stdout. */
requireSupportedNode();
const { runCommandLine } = await import('./lib/commandLine.mjs');
const { runScript } = await import('./lib/say.mjs');
const { prepareBuild } = await import('./lib/setUp.mjs');

await runScript(async () => {
  await prepareBuild();
  return runCommandLine(process.argv.slice(2));
});
