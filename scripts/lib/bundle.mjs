import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { bundles } from '../../.config/vite.mjs';
import { noteBundled, writeLicences } from './licences.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';

// Run as a process of its own by build.mjs.
try {
  rmSync(inProject('dist'), { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  const bundled = new Set();
  for (const bundle of bundles) await build({ ...bundle, plugins: [...(bundle.plugins ?? []), noteBundled(bundled)] });
  // sql.js looks for its WebAssembly file beside the script that loads it.
  const engine = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  copyFileSync(engine, inProject('dist', 'sql-wasm.wasm'));
  writeLicences(inProject('dist', 'LICENSES.txt'), projectRoot, bundled, [engine]);
} catch (error) {
  // The message shows the place in the source; the stack would only show the bundler's own.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
