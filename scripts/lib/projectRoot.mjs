import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: scripts work from any current folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the project. */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}
