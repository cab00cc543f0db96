import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts an installer that outlives the app. `--updated` tells it that nobody needs its page of folders. */
export async function runInstaller(installer: string): Promise<void> {
  const child = spawn(installer, ['--updated'], { detached: true, stdio: 'ignore' });
  await once(child, 'spawn'); // rejects with what the system says
  child.unref();
}
