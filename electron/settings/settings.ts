import { z } from 'zod';
import { LANGUAGES } from '../domain/language';
import { SIDES } from '../domain/printChoice';
import { DEFAULT_WORDS_STYLE } from '../domain/writing/numberWords';

/** What the window remembers between two starts. Office data never goes here. */

const windowPlace = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});

const wordsStyle = z.object({
  zeroTens: z.enum(['linh', 'lẻ']),
  thousand: z.enum(['nghìn', 'ngàn']),
  four: z.enum(['tư', 'bốn']),
});

const settingsSchema = z.object({
  version: z.literal(6),
  window: windowPlace.nullable(),
  /** Folder of the last saved paper; null before the first. */
  saveFolder: z.string().nullable(),
  /** Folder the last files or folder to import were chosen in. */
  importFolder: z.string().nullable(),
  /** How long before a cut-off it is called to mind; null: never. */
  alarmMinutes: z.number().int().positive().nullable(),
  /** Cut-offs of this day that were called to mind already, so that a new start does not do it again. */
  alarmsShown: z.array(z.string()),
  /** How numbers are read where two readings are right. */
  wordsStyle,
  /** What the last paper was printed on, by the system's name of it; null: nothing yet, or the system's own dialog. */
  printer: z.string().nullable(),
  sides: z.enum(SIDES),
  /** Whether papers of a batch each begin a sheet; null: no batch was made yet. */
  ownSheets: z.boolean().nullable(),
  /** Of window, menus and dialogs. */
  language: z.enum(LANGUAGES),
  /** Who opened an office with a password last: offered first; null: nobody yet. */
  lastUserId: z.string().nullable(),
});

export type WindowPlace = Readonly<z.infer<typeof windowPlace>>;
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = {
  version: 6,
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
  const record = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!record.success) return null;
  const version = record.data.version ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return null;
  const migrated = migrations.slice(version).reduce<Record<string, unknown>>((old, step) => step(old), record.data);
  return settingsSchema.safeParse(migrated).data ?? null;
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
