import { requireSupportedNode } from './nodeVersion.mjs';

/**
 * Tells a program that needs Electron now and then (the command line, when it is asked for a PDF) how to start it:
 * `node scripts/lib/resolveRuntime.mjs` prints one JSON object on stdout,
 *   { "path", "args", "wrapper", "kind", "note" }
 * and the program starts `wrapper… path args… <the app's folder> <the app's own arguments>`.
 * Fetching a runtime, where that is needed, is told on stderr. Exit status 1 with one sentence there: it cannot be had.
 */
requireSupportedNode();
const { runScript } = await import('./say.mjs');
const { prepareElectron } = await import('./setUp.mjs');

await runScript(async () => {
  const { path, flags, wrapper, kind, note } = await prepareElectron();
  process.stdout.write(`${JSON.stringify({ path, args: flags, wrapper, kind, note })}\n`);
});
