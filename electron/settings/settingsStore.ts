import Store from 'electron-store';
import type { SettingsStore } from './settings';
import { SETTINGS_NAME } from './settingsFile';

/** Writes the settings file of a profile. */
export function settingsStore(folder: string): SettingsStore {
  return new Store({ cwd: folder, name: SETTINGS_NAME, accessPropertiesByDotNotation: false });
}
