import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dependencyStamp } from './dependencies.mjs';
import { giveInstallerItsWords } from './installerTexts.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { inProject } from './projectRoot.mjs';
import { SetUpError, say } from './say.mjs';

const LISTED = inProject('.config', 'packaging');
const INSTALLED = inProject('.cache', 'packaging');
const STAMP = join(INSTALLED, 'stamp');

/**
 * electron-builder with all it brings, exactly as its own lock file says. Whoever does not pack never fetches it.
 * @returns {Promise<{ cli: string, require: NodeJS.Require }>} its command line, and a way to load what came with it
 */
export async function ensureBuilder() {
  if (!isInstalled())
    await withLock(inProject('.cache', 'packaging.lock'), async () => {
      if (!isInstalled()) await install();
    });
  const require = createRequire(join(INSTALLED, 'package.json'));
  const manifest = require.resolve('electron-builder/package.json');
  return { cli: join(dirname(manifest), 'cli.js'), require };
}

async function install() {
  say('Đang cài công cụ đóng gói…', 'Installing the tools for packaging…');
  mkdirSync(INSTALLED, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(LISTED, name), join(INSTALLED, name));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  if ((await runNpm(args, { cwd: INSTALLED })) !== 0)
    throw new SetUpError(
      'Không cài được công cụ đóng gói; xem lỗi của npm ở trên, kiểm tra mạng rồi chạy lại.',
      'The tools for packaging could not be installed, see the messages of npm above.',
    );
  giveInstallerItsWords(createRequire(join(INSTALLED, 'package.json')));
  writeFileSync(STAMP, wantedStamp());
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();
}

function wantedStamp() {
  const [lock, words] = ['package-lock.json', 'installerTexts.json'].map((name) =>
    readFileSync(join(LISTED, name), 'utf8'),
  );
  return dependencyStamp(lock + words);
}
