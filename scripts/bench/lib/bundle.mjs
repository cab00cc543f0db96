import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { bundles } from '../../../.config/vite.mjs';
import { inProject } from '../../lib/projectRoot.mjs';

const [programs] = bundles;
/** Below node_modules: packages are found from there, and no linter looks. */
const FOLDER = inProject('node_modules', '.cache', 'bench');

/** Bundles an entry of this folder as the app's own programs are: answers the folder with main.js, reader.js and package.json. */
async function bundleEntry(name) {
  const folder = join(FOLDER, name);
  await build({
    ...programs,
    build: {
      ...programs.build,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        ...programs.build.rolldownOptions,
        input: {
          main: inProject('scripts', 'bench', 'lib', `${name}.mjs`),
          reader: inProject('electron', 'reader.ts'), // files are read in a thread, as in the app
        },
      },
    },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: `bench-${name}`, version: '0.0.0', main: 'main.js', type: 'commonjs' }),
  );
  return folder;
}

/** The office without a window, in this very process: see officeEntry.mjs for what it offers. */
export async function loadOffice() {
  return createRequire(import.meta.url)(await bundleOffice());
}

/** @returns path of the bundle, for a process of its own */
export async function bundleOffice() {
  return join(await bundleEntry('officeEntry'), 'main.js');
}

/** Folder of a program for Electron. */
export function electronProgram(name) {
  return bundleEntry(name);
}
