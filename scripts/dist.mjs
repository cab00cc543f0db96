import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm run dist`: the Windows installer and the portable program, in release/. electron-builder is fetched when asked
 * for, because nobody else needs it. Extra arguments go to it.
 */
requireSupportedNode();
const { ensureBuild } = await import('./lib/build.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runNpm } = await import('./lib/npm.mjs');
const { officialVersion } = await import('./lib/officialElectron.mjs');
const { canFetchOfficial, refusalToPack } = await import('./lib/packaging.mjs');
const { runScript, say, SetUpError } = await import('./lib/say.mjs');

const ELECTRON_BUILDER = 'electron-builder@26.17.0';

await runScript(async () => {
  const args = process.argv.slice(2);
  await ensureDependencies();
  const pinned = officialVersion();
  const refusal = refusalToPack({ env: process.env, args, pinned });
  if (refusal) throw new SetUpError(refusal.vietnamese, refusal.english);
  say(`Đang lấy Electron ${pinned} chính thức cho Windows…`, `Fetching the official Electron ${pinned} for Windows…`);
  if (!(await canFetchOfficial({ version: pinned, platform: 'win32', arch: 'x64' })))
    throw new SetUpError(
      'Không đóng gói được: máy này không tải được Electron chính thức cho Windows. Chạy lại ở nơi có mạng tới nguồn chính thức, hoặc đặt ELECTRON_MIRROR.',
      'The official Electron for Windows cannot be reached from here, so no installer was made; set ELECTRON_MIRROR or run elsewhere.',
    );
  await ensureBuild({ force: true });
  const builder = ['electron-builder', '--win', '--config', '.config/electron-builder.json', '--publish', 'never'];
  return runNpm(['exec', '--yes', `--package=${ELECTRON_BUILDER}`, '--', ...builder, ...args]);
});
