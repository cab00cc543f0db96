import { requireSupportedNode } from './lib/nodeVersion.mjs';

/** `npm run ruler -- file.pdf|file.docx [--json]`: measures a finished paper against the rules of presentation. */
requireSupportedNode();
const { runCommandLine } = await import('./lib/commandLine.mjs');
const { runScript } = await import('./lib/say.mjs');
const { prepareBuild } = await import('./lib/setUp.mjs');

await runScript(async () => {
  await prepareBuild();
  return runCommandLine(['ruler', ...process.argv.slice(2)]);
});
