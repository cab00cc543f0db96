import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm run dist`: the Windows installer and the portable program, in release/. electron-builder is fetched when asked
 * for, as its own lock file says, because nobody else needs it. Extra arguments go to it.
 */
requireSupportedNode();
const { ensureBuild } = await import('./lib/build.mjs');
const { ensureBuilder } = await import('./lib/builderTools.mjs');
const { run } = await import('./lib/childProcess.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { officialVersion } = await import('./lib/officialElectron.mjs');
const { canFetchOfficial, refusalToPack } = await import('./lib/packaging.mjs');
const { CONFIG_FILE } = await import('./lib/packingConfig.mjs');
const { projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say, SetUpError } = await import('./lib/say.mjs');

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
  const { cli } = await ensureBuilder();
  const builder = [cli, '--win', '--config', CONFIG_FILE, '--publish', 'never', ...args];
  return (await run(process.execPath, builder, { cwd: projectRoot })).status;
});
