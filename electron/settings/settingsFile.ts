import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openSettings, type SettingsBook, type SettingsStore } from './settings';

export const SETTINGS_NAME = 'settings';

/** The settings of a profile, known before there is anything that writes them. */
export interface SettingsOfProfile {
  readonly settings: SettingsBook;
  /** From now on changes are kept, with what has changed already. */
  keepIn(open: () => SettingsStore): void;
}

/**
 * Reads the settings file by hand: the window is placed by it, and what writes it (`settingsStore`) takes longer to read
 * than the file.
 */
export function readSettingsFile(folder: string, report: (error: unknown) => void): SettingsOfProfile {
  const path = join(folder, `${SETTINGS_NAME}.json`);
  const late = new LateStore(path);
  const settings = openSettings({
    open: () => late,
    setAside: () => renameSync(path, join(folder, `${SETTINGS_NAME}.hong-${Date.now()}.json`)),
    report,
  });
  const keepIn = (open: () => SettingsStore) => {
    try {
      late.keepIn(open());
    } catch (error) {
      report(error); // settings live for this run only
    }
  };
  return { settings, keepIn };
}

class LateStore implements SettingsStore {
  private writer: SettingsStore | null = null;
  private unwritten: Record<string, unknown> | null = null;

  constructor(private readonly path: string) {}

  keepIn(writer: SettingsStore): void {
    this.writer = writer;
    if (this.unwritten !== null) writer.store = this.unwritten;
    this.unwritten = null;
  }

  /** @throws SyntaxError when the file is not JSON */
  get store(): Record<string, unknown> {
    const text = textOf(this.path);
    return text === null ? {} : JSON.parse(text);
  }

  set store(values) {
    if (this.writer === null) this.unwritten = values;
    else this.writer.store = values;
  }
}

/** @returns null before the first start */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
