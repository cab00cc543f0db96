import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zoomStepOf } from '../../../electron/shell/zoomKeys';
import { pointAfterKey } from '../../../renderer/features/compilation/charts/chartKeys';
import { contentsStep } from '../../../renderer/features/help/contentsStep';
import { shortcutGroups } from '../../../renderer/features/help/shortcutRows';
import { SCREENS } from '../../../renderer/frame/screens';
import { askedBy } from '../../../renderer/frame/useShortcuts';
import { nextPlace } from '../../../renderer/lib/gridMoves';
import { chordOf, isShortcut, SHORTCUT_PLACES, SHORTCUTS, type ShortcutId } from '../../../renderer/lib/shortcuts';
import { strings } from '../../../renderer/text/vi';

const ROOT = resolve(__dirname, '../../..');
const press = (written: string) => ({ ...chordOf(written), metaKey: false }) as KeyboardEvent;

/** Shortcuts that a pure function answers: asked with every key that is listed. */
const ANSWERED: Partial<Record<ShortcutId, (pressed: KeyboardEvent) => unknown>> = {
  help: askedBy,
  shortcuts: askedBy,
  print: askedBy,
  save: askedBy,
  parts: askedBy,
  screens: askedBy,
  zoom: ({ key }) => zoomStepOf({ type: 'keyDown', key, control: true, meta: false, alt: false }),
  gridMove: ({ key }) => moved(key, false),
  gridEdge: ({ key }) => moved(key, true),
  chartWalk: (pressed) => pointAfterKey(pressed, 4, 9, 3),
  helpWalk: ({ key }) => contentsStep(key, 1, 3),
};

/** Shortcuts that a handler asks for by their name. */
const ASKED: Partial<Record<ShortcutId, string>> = {
  lock: 'frame/Gate.tsx',
  undo: 'lib/useUndoKey.ts',
  accept: 'features/imports/useAcceptKey.ts',
  readText: 'features/reading/LetterSource.tsx',
  giveOut: 'features/directives/editor/useGiveOutKey.ts',
  templateUndo: 'features/templates/TemplateEditor.tsx',
  templateRedo: 'features/templates/TemplateEditor.tsx',
  helpSearch: 'features/help/HelpDialog.tsx',
};

/** Shortcuts of a handler that looks at the names of single keys. */
const NAMED: Partial<Record<ShortcutId, string>> = {
  tabs: 'ui/Tabs.tsx',
  gridForget: 'features/board/useGridFocus.ts',
  previewWalk: 'features/imports/usePreviewKeys.ts',
  previewTick: 'features/imports/usePreviewKeys.ts',
  keyedNext: 'features/keyed/nextField.ts',
  sampleWalk: 'features/directives/SampleGrid.tsx',
  taskWalk: 'features/tasks/PartList.tsx',
  reminderWalk: 'features/papers/ReminderList.tsx',
  reminderTick: 'features/papers/ReminderList.tsx',
  baselineWalk: 'features/units/BaselineGrid.tsx',
  recipientPick: 'ui/recipients/RegistryPicker.tsx',
  recipientMove: 'ui/recipients/RecipientsEditor.tsx',
  blockWalk: 'features/templates/BlocksPart.tsx',
  blockMove: 'features/templates/BlocksPart.tsx',
  blockAdd: 'features/templates/BlocksPart.tsx',
  blockRemove: 'features/templates/BlocksPart.tsx',
};

/** Shortcuts the browser answers, with the handler of ours that what they do reaches. */
const BROWSERS: Partial<Record<ShortcutId, { readonly file: string; readonly handler: string }>> = {
  close: { file: 'ui/Dialog.tsx', handler: 'onCancel' },
  keyedPicture: { file: 'features/keyed/KeyedDialog.tsx', handler: 'onPaste' },
  gridOpen: { file: 'features/board/BoardCellButton.tsx', handler: 'onClick' },
};

const inRenderer = (file: string) => readFileSync(join(ROOT, 'renderer', file), 'utf8');

function moved(key: string, isControl: boolean) {
  const place = { row: 1, column: 1 };
  const next = nextPlace({ key, isControl }, place, { rows: 3, columns: 3, page: 2 });
  return next?.row === place.row && next.column === place.column ? null : next;
}

describe('each listed shortcut is bound', () => {
  for (const [id, answer] of Object.entries(ANSWERED))
    test.each([...SHORTCUTS[id as ShortcutId]])(`${id}: %s`, (written) => {
      expect(answer(press(written))).not.toBeNull();
    });

  for (const [id, file] of Object.entries(ASKED))
    test(`${id}: asked for in ${file}`, () => {
      expect(inRenderer(file)).toContain(`isShortcut('${id}'`);
    });

  for (const [id, file] of Object.entries(NAMED))
    test(`${id}: its keys are named in ${file}`, () => {
      const text = inRenderer(file);
      const keys = SHORTCUTS[id as ShortcutId].map((written) => chordOf(written));
      expect(keys.filter(({ key }) => !text.includes(`'${key}'`) && !text.includes(`${key}:`))).toEqual([]);
      expect(keys.some(({ altKey }) => altKey) && !text.includes('altKey')).toBe(false);
    });

  for (const [id, { file, handler }] of Object.entries(BROWSERS))
    test(`${id}: ${handler} in ${file}`, () => {
      expect(inRenderer(file)).toContain(`${handler}=`);
    });

  test('Tab is left to the browser everywhere', () => {
    const files = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' });
    const taking = files.filter((name) => /\.tsx?$/.test(name) && /\bkey === 'Tab'/.test(inRenderer(name)));
    expect(taking).toEqual([]);
  });

  test('none is left out', () => {
    const checked = [ANSWERED, ASKED, NAMED, BROWSERS].flatMap((table) => Object.keys(table));
    expect([...checked, 'nextField'].sort()).toEqual(Object.keys(SHORTCUTS).sort());
  });
});

test('every shortcut is listed once, and no two of one place answer the same key', () => {
  const listed = Object.values(SHORTCUT_PLACES).flat();
  expect([...listed].sort()).toEqual(Object.keys(SHORTCUTS).sort());
  for (const ids of Object.values(SHORTCUT_PLACES)) {
    const keys = ids.flatMap((id: ShortcutId) => [...SHORTCUTS[id]]);
    expect(new Set(keys).size, keys.join(' ')).toBe(keys.length);
  }
});

test('Ctrl with a digit opens the screen the list names', () => {
  const names = SHORTCUTS.screens.map((written) => {
    const asked = askedBy(press(written));
    return asked?.kind === 'screen' ? strings.navigation.screens[asked.screen] : null;
  });
  expect(names.join(', ')).toBe(strings.help.shortcutWords.screens);
  expect(names).toHaveLength(9);
  expect(SCREENS.length).toBeGreaterThanOrEqual(9);
});

test('another modifier held makes another key; capitals do not', () => {
  expect(isShortcut('undo', press('Ctrl+z'))).toBe(true);
  expect(isShortcut('undo', press('Ctrl+Shift+Z'))).toBe(false);
  expect(isShortcut('undo', { ...press('Ctrl+Z'), metaKey: true })).toBe(false);
  expect(askedBy(press('Shift+F1'))).toBeNull();
  expect(askedBy(press('Ctrl+0'))).toBeNull();
});

test('keys are shown as they stand on the keyboard', () => {
  const shown = Object.fromEntries(
    shortcutGroups().flatMap(({ rows }) => rows.map(({ id, keys }) => [id, keys] as const)),
  );
  expect(shown).toMatchObject({
    help: ['F1'],
    shortcuts: ['Ctrl+/'],
    screens: ['Ctrl+1 … Ctrl+9'],
    zoom: ['Ctrl+dấu cộng', 'Ctrl+dấu trừ', 'Ctrl+0'],
    recipientMove: ['Alt+↑', 'Alt+↓'],
    previewTick: ['Phím cách'],
    templateRedo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  });
});
