import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { bundles } from '../../.config/vite.mjs';
import { inProject } from './projectRoot.mjs';

// Run as a process of its own by build.mjs.
try {
  rmSync(inProject('dist'), { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  for (const bundle of bundles) await build(bundle);
  // sql.js looks for its WebAssembly file beside the script that loads it.
  copyFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'), inProject('dist', 'sql-wasm.wasm'));
} catch (error) {
  // The message shows the place in the source; the stack would only show the bundler's own.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
