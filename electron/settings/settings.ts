import type { Language } from '../domain/language';
import type { Sides } from '../domain/printChoice';
import { DEFAULT_WORDS_STYLE, type WordsStyle } from '../domain/writing/numberWords';
import { isRecord, settingsIn, VERSION } from './settingsShape';

/** What the window remembers between two starts. Office data never goes here. */

export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

export interface Settings {
  readonly version: typeof VERSION;
  readonly window: WindowPlace | null;
  /** Folder of the last saved paper; null before the first. */
  readonly saveFolder: string | null;
  /** Folder the last files or folder to import were chosen in. */
  readonly importFolder: string | null;
  /** How long before a cut-off it is called to mind; null: never. */
  readonly alarmMinutes: number | null;
  /** Cut-offs of this day that were called to mind already, so that a new start does not do it again. */
  readonly alarmsShown: readonly string[];
  /** How numbers are read where two readings are right. */
  readonly wordsStyle: WordsStyle;
  /** What the last paper was printed on, by the system's name of it; null: nothing yet, or the system's own dialog. */
  readonly printer: string | null;
  readonly sides: Sides;
  /** Whether papers of a batch each begin a sheet; null: no batch was made yet. */
  readonly ownSheets: boolean | null;
  /** Of window, menus and dialogs. */
  readonly language: Language;
  /** Who opened an office with a password last: offered first; null: nobody yet. */
  readonly lastUserId: string | null;
}

export const defaultSettings: Settings = {
  version: VERSION,
  window: null,
  saveFolder: null,
  importFolder: null,
  alarmMinutes: 15,
  alarmsShown: [],
  wordsStyle: DEFAULT_WORDS_STYLE,
  printer: null,
  sides: 'simplex',
  ownSheets: null,
  language: 'vi',
  lastUserId: null,
};

/** Step n turns a file of version n into version n + 1; append only. */
const migrations: readonly ((old: Readonly<Record<string, unknown>>) => Record<string, unknown>)[] = [
  // A file without a version, or an empty one: the first start.
  (old) => ({ window: null, saveFolder: null, importFolder: null, ...old, version: 1 }),
  // Cut-offs are called to mind.
  (old) => ({ alarmMinutes: 15, alarmsShown: [], ...old, version: 2 }),
  // Numbers in words, and direct printing.
  (old) => ({ wordsStyle: DEFAULT_WORDS_STYLE, printer: null, sides: 'simplex', ...old, version: 3 }),
  // Files to print a batch from.
  (old) => ({ ownSheets: null, ...old, version: 4 }),
  // A second language.
  (old) => ({ language: 'vi', ...old, version: 5 }),
  // Passwords.
  (old) => ({ lastUserId: null, ...old, version: 6 }),
];

/**
 * Settings from what the file holds, brought up to this version.
 * @returns null when the file is not settings of this or an earlier version, so the caller can set it aside
 */
export function migrateSettings(raw: unknown): Settings | null {
  if (!isRecord(raw)) return null;
  const version = raw.version ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return null;
  return settingsIn(migrations.slice(version).reduce<Readonly<Record<string, unknown>>>((old, step) => step(old), raw));
}

/** The part of electron-store used here. */
export interface SettingsStore {
  store: Record<string, unknown>;
}

export interface SettingsBook {
  readonly current: Settings;
  update(change: Partial<Omit<Settings, 'version'>>): void;
}

export interface SettingsFile {
  /** Opens the file, making an empty one when there is none; throws when it is not JSON. */
  open(): SettingsStore;
  /** Moves the file out of the way, keeping its bytes. */
  setAside(): void;
  report(error: unknown): void;
}

/** Opens the settings; a file that cannot be understood is set aside and never stops the start. */
export function openSettings(file: SettingsFile): SettingsBook {
  let store: SettingsStore | null = null;
  let current = defaultSettings;
  try {
    ({ store, current } = readSettings(file));
  } catch (error) {
    file.report(error); // an unwritable profile: settings live for this run only
  }
  return {
    get current() {
      return current;
    },
    update(change) {
      current = { ...current, ...change };
      try {
        if (store !== null) store.store = { ...current };
      } catch (error) {
        file.report(error);
      }
    },
  };
}

function readSettings(file: SettingsFile): { store: SettingsStore; current: Settings } {
  try {
    const store = file.open();
    const current = migrateSettings(store.store);
    if (current !== null) return { store, current };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  file.setAside();
  return { store: file.open(), current: defaultSettings };
}
