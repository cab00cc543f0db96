import { homedir } from 'node:os';
import { join } from 'node:path';

/** The data folder of the desktop app for this user, so that a script and the window work on the same data. */
export function defaultDataFolder(): string {
  if (process.env.DON_DOC_DATA) return process.env.DON_DOC_DATA;
  return join(configFolder(), 'don-doc', 'du-lieu');
}

function configFolder(): string {
  switch (process.platform) {
    case 'win32':
      return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support');
    default:
      return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
  }
}
