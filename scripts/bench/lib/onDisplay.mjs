import { run } from '../../lib/childProcess.mjs';
import { projectRoot } from '../../lib/projectRoot.mjs';
import { inFolder } from './sample.mjs';

/**
 * Measures in a folder of its own; where there is no display, in this program started anew under one virtual display for
 * all its starts of Electron: starting that is not what is measured.
 * @param electron as `prepareElectron` gives it
 */
export async function onDisplay(electron, measure) {
  if (!electron.virtual) return inFolder(measure);
  const [command, ...args] = [...electron.wrapper, process.execPath, ...process.argv.slice(1)];
  const env = { ...process.env, DON_DOC_VIRTUAL_DISPLAY: '1' };
  const { status } = await run(command, args, { cwd: projectRoot, env, ownGroup: true });
  process.exitCode = status;
}
