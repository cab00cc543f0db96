import { requireSupportedNode } from './nodeVersion.mjs';

/**
 * The app's command line out of a build that is made first where it is missing; its status becomes the script's.
 * @param {readonly string[]} words
 */
export async function runBuilt(words) {
  requireSupportedNode(); // before anything that an older Node could not even read
  const { runCommandLine } = await import('./commandLine.mjs');
  const { runScript } = await import('./say.mjs');
  const { prepareBuild } = await import('./setUp.mjs');
  await runScript(async () => {
    await prepareBuild();
    return runCommandLine(words);
  });
}
