import { expect, test } from 'vitest';
import { defaultSettings, migrateSettings, openSettings, type SettingsFile } from '../../electron/settings/settings';

const { language: _, ...beforeEnglish } = defaultSettings;
const place = { x: 10, y: 20, width: 1200, height: 800, isMaximized: false };

for (const [what, raw, expected] of [
  ['an empty file of the first start', {}, defaultSettings],
  ['a file without a version', { saveFolder: '/a' }, { ...defaultSettings, saveFolder: '/a' }],
  ['a file of this version', { ...defaultSettings, window: place }, { ...defaultSettings, window: place }],
  ['keys nobody knows, left out', { ...defaultSettings, colour: 'red' }, defaultSettings],
  [
    'a file of before cut-offs were called to mind',
    { version: 1, window: place, saveFolder: '/a', importFolder: null },
    { ...defaultSettings, window: place, saveFolder: '/a' },
  ],
  ['a file of before there were two languages', { ...beforeEnglish, version: 4 }, defaultSettings],
  ['a newer version', { ...defaultSettings, version: defaultSettings.version + 1 }, null],
  ['a version that is none', { ...defaultSettings, version: 'a' }, null],
  ['a negative version', { ...defaultSettings, version: -1 }, null],
  ['a place of half points', { ...defaultSettings, window: { ...place, x: 0.5 } }, null],
  ['a window without a height', { ...defaultSettings, window: { ...place, height: 0 } }, null],
  ['a language nobody speaks here', { ...defaultSettings, language: 'fr' }, null],
  ['cut-offs that are no texts', { ...defaultSettings, alarmsShown: [1] }, null],
  [
    'a word that is none of two',
    { ...defaultSettings, wordsStyle: { ...defaultSettings.wordsStyle, four: 'bon' } },
    null,
  ],
  ['a missing choice', { ...defaultSettings, sides: undefined }, null],
  ['a place that is none', { ...defaultSettings, window: { x: 'left' } }, null],
  ['a list', [], null],
  ['nothing', null, null],
] as const) {
  test(`${what} gives ${expected === null ? 'no settings' : 'settings'}`, () =>
    expect(migrateSettings(raw)).toEqual(expected));
}

/** A file in memory; `content` is what stands in it, undefined is text that is not JSON. */
function memoryFile(content: unknown): SettingsFile & { content: unknown; aside: unknown[]; reports: unknown[] } {
  return {
    content,
    aside: [],
    reports: [],
    open() {
      if (this.content === undefined) throw new SyntaxError('not JSON');
      const file = this;
      return {
        get store() {
          return file.content as Record<string, unknown>;
        },
        set store(value) {
          file.content = value;
        },
      };
    },
    setAside() {
      this.aside.push(this.content);
      this.content = {};
    },
    report(error) {
      this.reports.push(error);
    },
  };
}

test('a change is in the file and in hand', () => {
  const file = memoryFile({});
  const settings = openSettings(file);
  settings.update({ window: place });
  settings.update({ saveFolder: '/b' });
  expect(settings.current).toEqual({ ...defaultSettings, window: place, saveFolder: '/b' });
  expect(file.content).toEqual(settings.current);
});

for (const [what, content] of [
  ['is not JSON', undefined],
  ['is not settings', { version: 99 }],
] as const) {
  test(`a file that ${what} is set aside and the app starts with the defaults`, () => {
    const file = memoryFile(content);
    const settings = openSettings(file);
    expect(settings.current).toEqual(defaultSettings);
    expect(file.aside).toEqual([content]);
    settings.update({ importFolder: '/c' });
    expect(file.content).toMatchObject({ importFolder: '/c' });
  });
}

test('a profile that cannot be written is reported, and settings live for this run', () => {
  const file = {
    ...memoryFile({}),
    open: () => {
      throw new Error('EACCES');
    },
  };
  const settings = openSettings(file);
  settings.update({ saveFolder: '/d' });
  expect(settings.current.saveFolder).toBe('/d');
  expect(file.reports).toHaveLength(1);
});
