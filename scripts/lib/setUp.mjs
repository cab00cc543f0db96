import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronCommand } from './electronCommand.mjs';
import { resolveElectron } from './electronRuntime.mjs';
import { say } from './say.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/** Packages from the lock file and an up-to-date dist/: enough for everything that needs no window. */
export async function prepareBuild() {
  await ensureDependencies();
  await ensureBuild();
}

/**
 * A runtime that can be started here, with everything it needs from the system.
 * @returns the way to start it (see electronCommand) and which runtime it is
 */
export async function prepareElectron() {
  const runtime = await resolveElectron();
  const command = electronCommand(runtime.path);
  await ensureSystemPackages({ virtualDisplay: command.virtual, electronPath: runtime.path });
  return { ...command, kind: runtime.kind, note: runtime.note };
}

/** Names on screen the runtime taken and the virtual display, if there is one. */
export function announce({ note, virtual }) {
  say(`Dùng ${note}`);
  if (virtual) say('Máy không có màn hình: chạy trên màn hình ảo Xvfb.', 'No display: running under Xvfb.');
}
