import { chordOf, SHORTCUT_PLACES, SHORTCUTS, type ShortcutId, type ShortcutPlace } from '../../lib/shortcuts';
import { strings } from '../../text/vi';

const words = strings.help;

export interface ShortcutRow {
  readonly id: ShortcutId;
  /** As on the keyboard, one entry for each way to press it; a long row of digits is shown by its ends. */
  readonly keys: readonly string[];
  readonly what: string;
}

export interface ShortcutGroup {
  readonly place: string;
  readonly rows: readonly ShortcutRow[];
}

export function shortcutGroups(): readonly ShortcutGroup[] {
  return (Object.keys(SHORTCUT_PLACES) as ShortcutPlace[]).map((place) => ({
    place: words.shortcutPlaces[place],
    rows: SHORTCUT_PLACES[place].map((id) => ({ id, keys: keysOf(id), what: words.shortcutWords[id] })),
  }));
}

function keysOf(id: ShortcutId): readonly string[] {
  const keys = SHORTCUTS[id].map(keyLabel);
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  return id === 'screens' ? [`${first} ${words.keySeries} ${last}`] : keys;
}

/** "Ctrl+ArrowUp" → "Ctrl+↑". */
export function keyLabel(written: string): string {
  const { key, ctrlKey, altKey, shiftKey } = chordOf(written);
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'].filter((name) => name !== false);
  return [...held, words.keyNames[key] ?? key].join('+');
}
