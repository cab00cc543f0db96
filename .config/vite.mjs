import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path) => join(root, path);

const shared = { root, configFile: false, publicDir: false, logLevel: 'warn', mode: 'production' };
const notBundled = ['electron', ...builtinModules, /^node:/];

/**
 * Packages that exceljs names for things the app never does: reading from AWS (not even installed), packing whole folders,
 * and the streaming reader's unzipper. The second brings in code that fails to load on the Node 18.15 of Electron 25, the
 * third a library that makes code out of text, which our threads refuse (`shell/forbidEval`).
 */
const LEFT_OUT = ['@aws-sdk/client-s3', 'glob', 'unzipper'];
/** What the settings' file keeps ready for schemas, of which it is given none: a third of the main script. */
const NO_SCHEMA = ['ajv/dist/2020.js', 'ajv-formats'];
const EMPTY = '\0empty';
export const leaveOut = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (id) => ([...LEFT_OUT, ...NO_SCHEMA].includes(id) ? EMPTY : null),
  load: (id) => (id === EMPTY ? 'export default {}; export const Ajv2020 = undefined;' : null),
};

/**
 * A program for Node inside Electron. Everything but Electron and Node's own modules is bundled, so the installer
 * carries no node_modules and packages that are ES modules only also run where Electron loads CommonJS alone.
 * Chunks stay beside the entries: `__dirname` is then dist/ in every source file, wherever it ends up.
 */
function nodeBundle(input, output) {
  return {
    ...shared,
    plugins: [leaveOut],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { mainFields: ['module', 'jsnext:main', 'jsnext', 'main'] },
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: from('dist'),
      emptyOutDir: false,
      target: 'node18', // the oldest Node inside a supported Electron runtime
      minify: false, // readable stacks in the log; size hardly matters on disk
      rolldownOptions: {
        input,
        external: notBundled,
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', ...output },
      },
    },
  };
}

const programs = nodeBundle({
  main: from('electron/main.ts'),
  worker: from('electron/worker.ts'),
  reader: from('electron/reader.ts'),
  finisher: from('electron/finisher.ts'),
  exporter: from('electron/exporter.ts'),
  cli: from('electron/cli/main.ts'),
});

/** A sandboxed preload may require nothing but electron, so it is one file. */
const preload = nodeBundle({ preload: from('electron/preload.ts') }, { codeSplitting: false });

/**
 * Packages in CommonJS, React among them, run as soon as their script is read. V8 reads a function in brackets once, to run
 * it; the arrow the bundler writes there is looked over first and read again. On React that is a tenth of the page's script.
 */
const readOnce = {
  name: 'read-once',
  renderChunk: (code) => code.replace(/(__commonJS(?:Min)?\(\()(\([\w, ]*\)) => \{/g, '$1function $2 {'),
};

/**
 * Fluent's styles name their variables through a table of all 467 (`tokens.colorBrandStroke1` is 'var(--colorBrandStroke1)';
 * those of `zIndex` have more to them). Its own build has left of them strings nobody uses: written out here, the bundler
 * sees that they are, and the table with them: 30 KB of the page's script.
 */
const tokensByName = {
  name: 'tokens-by-name',
  transform: {
    filter: { id: /@fluentui[\\/].*\.styles\.js$/ },
    handler: (code) => code.replace(/(?<![\w./])tokens\.(?!zIndex)(\w+)/g, "'var(--$1)'"),
  },
};

/** The windows, served at dondoc://app/. No data: addresses, so the content policy can stay strict. */
const renderer = {
  ...shared,
  root: from('renderer'),
  base: './',
  plugins: [react(), tokensByName, readOnce],
  build: {
    outDir: from('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome114',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    rolldownOptions: {
      // all that the window begins with in one file: cut by who else uses each part it was eighty, asked for one by one
      output: { codeSplitting: { groups: [{ name: 'window', tags: ['$initial'] }] } },
    },
  },
};

/** Runs inside the page that is being printed, as one classic script. */
const paginate = {
  ...shared,
  build: {
    outDir: from('dist/print'),
    emptyOutDir: true,
    target: 'chrome114',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { paginate: from('renderer/print/paginate.ts') },
      output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
};

export const bundles = [programs, preload, renderer, paginate];
