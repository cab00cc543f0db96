import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture, run } from './childProcess.mjs';
import { projectRoot } from './projectRoot.mjs';

/**
 * How to start npm as a plain Node program: never through `npm.cmd`, which newer Node versions refuse to spawn without
 * a shell and which PowerShell's execution policy may block.
 * @returns {{ command: string, args: string[] }} command and first arguments
 */
export function npmCommand({
  env = process.env,
  execPath = process.execPath,
  exists = existsSync,
  platform = process.platform,
} = {}) {
  const beside = dirname(execPath);
  const candidates = [
    env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...(platform === 'win32' ? [] : ['/usr/share/nodejs/npm/bin/npm-cli.js']),
  ];
  const cli = candidates.find((file) => file && /npm-cli\.[cm]?js$/.test(file) && exists(file));
  return cli ? { command: execPath, args: [cli] } : { command: 'npm', args: [] };
}

/** Runs npm in the project folder with its output on stderr; answers the exit status. */
export async function runNpm(args, options = {}) {
  const npm = npmCommand();
  const { status } = await run(npm.command, [...npm.args, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    ...options,
  });
  return status;
}

/** Runs npm in the project folder and answers what it printed. */
export function captureNpm(args, options = {}) {
  const npm = npmCommand();
  return capture(npm.command, [...npm.args, ...args], { cwd: projectRoot, ...options });
}
