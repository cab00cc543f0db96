import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inProject } from './projectRoot.mjs';

/**
 * Why the runtime that was asked for may not go into an installer, or null when it may.
 * @param pinned Electron's version in package.json
 */
export function refusalToPack({ env, args, pinned }) {
  const asked = requestedRuntime(env, args);
  if (!asked || versionOf(asked) === pinned) return null;
  return {
    vietnamese: `Không đóng gói ${asked}: bộ cài chỉ được chứa Electron ${pinned} chính thức, không bao giờ chứa bản dự phòng.`,
    english: `Refused: an installer holds the official Electron ${pinned} only, never a fallback runtime.`,
  };
}

/** Whether the official binary for `platform` is in Electron's own download cache or can be fetched (and then is). */
export async function canFetchOfficial({ version, platform, arch }) {
  const fromElectron = createRequire(inProject('node_modules', 'electron', 'package.json'));
  const { downloadArtifact } = fromElectron('@electron/get');
  try {
    await downloadArtifact({
      version,
      platform,
      arch,
      artifactName: 'electron',
      checksums: fromElectron('./checksums.json'),
    });
    return true;
  } catch {
    return false;
  }
}

function requestedRuntime(env, args) {
  const option = args.find((argument) => /electronDist=/i.test(argument));
  return option?.split('=')[1] || env.DON_DOC_ELECTRON || env.ELECTRON_OVERRIDE_DIST_PATH || null;
}

/** Version of the runtime at a folder or executable: official archives carry it in a file, the fallback has none. */
function versionOf(path) {
  const file = [path, dirname(path)].map((folder) => join(folder, 'version')).find((name) => existsSync(name));
  return file ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}
