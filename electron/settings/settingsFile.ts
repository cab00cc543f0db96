import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { openSettings, type SettingsBook } from './settings';

const NAME = 'settings';

/** The settings file of this profile. */
export function openSettingsFile(folder: string, report: (error: unknown) => void): SettingsBook {
  const path = join(folder, `${NAME}.json`);
  return openSettings({
    open: () => new Store({ cwd: folder, name: NAME, accessPropertiesByDotNotation: false }),
    setAside: () => renameSync(path, join(folder, `${NAME}.hong-${Date.now()}.json`)),
    report,
  });
}
