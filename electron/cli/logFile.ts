import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultDataFolder } from './defaultDataFolder';

/** The window's log of errors: beside its data folder, as the app lays them out, else that of the app's own folder. */
export function logFileFor(dataFolder: string): string {
  const beside = logBeside(dataFolder);
  return existsSync(beside) ? beside : logBeside(defaultDataFolder());
}

function logBeside(dataFolder: string): string {
  return join(dirname(dataFolder), 'logs', 'don-doc.log');
}
