import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runNpm } from '../../lib/npm.mjs';
import { inProject } from '../../lib/projectRoot.mjs';
import { say } from '../../lib/say.mjs';

const PACKAGE = 'better-sqlite3';
const VERSION = '12.11.1';
/** Outside the project's dependencies: nothing of it ever gets into the app. */
const FOLDER = inProject('.cache', 'bench-packages');

/**
 * SQLite in native code, to measure against; compiled on the first use.
 * @returns {Promise<{ name: string, open(path: string): any } | null>} null when there is none to be had here
 */
export async function loadNativeSqlite() {
  const open = (await installed()) ?? (await builtIn());
  if (open === null)
    say(
      'Không có SQLite gốc để so sánh (không cài được better-sqlite3, Node này không có node:sqlite).',
      'No native SQLite to compare with: better-sqlite3 cannot be installed and this Node has no node:sqlite.',
    );
  return open;
}

async function installed() {
  const require = createRequire(join(FOLDER, 'package.json'));
  try {
    if (!existsSync(join(FOLDER, 'node_modules', PACKAGE, 'build'))) await install();
    const Database = require(PACKAGE);
    return { name: `${PACKAGE} ${VERSION}`, open: (path) => durable(new Database(path)) };
  } catch (error) {
    say(`Không dùng được ${PACKAGE}: ${error.message}`, `${PACKAGE} cannot be used`);
    return null;
  }
}

async function install() {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
  const status = await runNpm(['install', '--no-audit', '--no-fund', '--loglevel=error', `${PACKAGE}@${VERSION}`], {
    cwd: FOLDER,
  });
  if (status !== 0) throw new Error(`npm install ended with ${status}`);
}

async function builtIn() {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    return { name: 'node:sqlite', open: (path) => durable(new DatabaseSync(path)) };
  } catch {
    return null;
  }
}

/** As durable as the store: each commit is on the disk when it returns. */
function durable(database) {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  return database;
}
