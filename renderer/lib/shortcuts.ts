/**
 * Every key the window answers to, in one place: handlers of chords ask `isShortcut`, the help shows this list, and a test
 * holds that each one is bound. Written as pressed: "Ctrl+Alt+Shift+" in this order before the name of the key.
 */
export const SHORTCUTS = {
  help: ['F1'],
  shortcuts: ['Ctrl+/'],
  screens: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7', 'Ctrl+8', 'Ctrl+9'],
  zoom: ['Ctrl++', 'Ctrl+-', 'Ctrl+0'],
  lock: ['Ctrl+L'],
  undo: ['Ctrl+Z'],
  print: ['Ctrl+P'],
  save: ['Ctrl+S'],
  parts: ['F6', 'Shift+F6'],
  close: ['Escape'],
  nextField: ['Tab', 'Shift+Tab'],
  tabs: ['ArrowLeft', 'ArrowRight'],
  gridMove: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  gridEdge: ['Ctrl+ArrowLeft', 'Ctrl+ArrowUp', 'Ctrl+ArrowRight', 'Ctrl+ArrowDown', 'Ctrl+Home', 'Ctrl+End'],
  gridOpen: ['Enter'],
  gridForget: ['Backspace', 'Escape'],
  previewWalk: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
  previewTick: [' '],
  accept: ['Ctrl+Enter'],
  keyedNext: ['Enter'],
  giveOut: ['Ctrl+Enter'],
  keyedPicture: ['Ctrl+V'],
  readText: ['Ctrl+Enter'],
  sampleWalk: ['ArrowUp', 'ArrowDown'],
  taskWalk: ['ArrowUp', 'ArrowDown'],
  baselineWalk: ['ArrowUp', 'ArrowDown', 'Enter'],
  reminderWalk: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
  reminderTick: [' '],
  chartWalk: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Home', 'End'],
  recipientPick: ['ArrowUp', 'ArrowDown', 'Enter'],
  recipientMove: ['Alt+ArrowUp', 'Alt+ArrowDown'],
  blockWalk: ['ArrowUp', 'ArrowDown'],
  blockMove: ['Alt+ArrowUp', 'Alt+ArrowDown'],
  blockAdd: ['Insert'],
  blockRemove: ['Delete'],
  templateUndo: ['Ctrl+Z'],
  templateRedo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  helpSearch: ['Ctrl+F'],
  helpWalk: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ShortcutId = keyof typeof SHORTCUTS;

/** Where they hold, in the order they are shown in. */
export const SHORTCUT_PLACES = {
  window: [
    'help',
    'shortcuts',
    'screens',
    'zoom',
    'lock',
    'undo',
    'save',
    'print',
    'close',
    'nextField',
    'parts',
    'tabs',
  ],
  grids: ['gridMove', 'gridEdge', 'gridOpen', 'gridForget'],
  imports: ['previewWalk', 'previewTick', 'accept'],
  keyed: ['keyedNext', 'keyedPicture'],
  reading: ['readText'],
  directive: ['giveOut'],
  designer: ['sampleWalk'],
  reminders: ['reminderWalk', 'reminderTick'],
  tasks: ['taskWalk'],
  baseline: ['baselineWalk'],
  charts: ['chartWalk'],
  recipients: ['recipientPick', 'recipientMove'],
  templates: ['blockWalk', 'blockMove', 'blockAdd', 'blockRemove', 'templateUndo', 'templateRedo'],
  help: ['helpSearch', 'helpWalk'],
} as const satisfies Readonly<Record<string, readonly ShortcutId[]>>;

export type ShortcutPlace = keyof typeof SHORTCUT_PLACES;

export interface Chord {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** "Ctrl+Shift+Z" taken apart. */
export function chordOf(written: string): Chord {
  const [, ctrl, alt, shift, key = ''] = /^(Ctrl\+)?(Alt\+)?(Shift\+)?(.+)$/s.exec(written) ?? [];
  return { key, ctrlKey: ctrl !== undefined, altKey: alt !== undefined, shiftKey: shift !== undefined };
}

/** Whether these keys are one of the shortcut's, with no other modifier held. */
export function isShortcut(id: ShortcutId, pressed: Pressed): boolean {
  return SHORTCUTS[id].some((written) => isPressed(chordOf(written), pressed));
}

function isPressed(chord: Chord, { key, ctrlKey, altKey, shiftKey, metaKey }: Pressed): boolean {
  return (
    key.toLowerCase() === chord.key.toLowerCase() &&
    ctrlKey === chord.ctrlKey &&
    altKey === chord.altKey &&
    shiftKey === chord.shiftKey &&
    !metaKey
  );
}
