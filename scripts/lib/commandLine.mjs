import { fileURLToPath } from 'node:url';
import { run } from './childProcess.mjs';
import { inProject } from './projectRoot.mjs';

/** Runs the built command line with this console's streams; answers its exit status. */
export async function runCommandLine(args) {
  const resolver = fileURLToPath(new URL('./resolveRuntime.mjs', import.meta.url));
  const { status } = await run(process.execPath, [inProject('dist', 'cli.js'), ...args], {
    env: { ...process.env, DON_DOC_RUNTIME_RESOLVER: resolver },
  });
  return status;
}
