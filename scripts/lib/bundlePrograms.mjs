import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { leaveOut } from '../../.config/vite.mjs';

/**
 * Bundles TypeScript programs for plain Node, with the database's engine beside them.
 * @param {string} folder takes `<name>.cjs` of each
 * @param {Record<string, string>} programs source file by name
 */
export async function bundlePrograms(folder, programs) {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leaveOut],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        input: programs,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
  copyFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'), join(folder, 'sql-wasm.wasm'));
}
