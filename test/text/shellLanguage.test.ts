import { afterEach, expect, test } from 'vitest';
import { enPackageShellText, enShellText, enTemplateShellText } from '../../electron/text/enShell';
import { packageShellText } from '../../electron/text/packageShellText';
import { shellText } from '../../electron/text/shell';
import { speakInShell } from '../../electron/text/shellLanguage';
import { templateShellText } from '../../electron/text/templateShellText';

afterEach(() => speakInShell('vi'));

test('menus and dialogs follow the language from the moment it is chosen, whoever holds a part of the table', () => {
  const { buttons, alarm } = shellText;
  expect(buttons.retry).toBe('Thử lại');
  speakInShell('en');
  expect(buttons.retry).toBe('Try again');
  expect(alarm.line('Mẫu 02', 1, 17)).toBe('Mẫu 02: 1/17 units have not reported');
  expect(packageShellText.save.up).toBe('Save the package to send up');
  speakInShell('vi');
  expect(buttons.retry).toBe('Thử lại');
  expect(templateShellText.choose).toBe('Chọn tệp mẫu văn bản');
});

type Entries = readonly (readonly [path: string, word: unknown])[];

function entriesOf(table: object, path = ''): Entries {
  return Object.entries(table).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null ? entriesOf(word, `${path}${key}.`) : [[`${path}${key}`, word] as const],
  );
}

function said(word: unknown): string {
  return typeof word === 'function' ? String(word(...Array.from({ length: word.length }, () => '2'))) : String(word);
}

test('English words are English, and take what the Vietnamese ones take', () => {
  const english = entriesOf({ enShellText, enPackageShellText, enTemplateShellText });
  const letters = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;
  expect(english.filter(([, word]) => letters.test(said(word).replaceAll('Đôn Đốc', '')))).toEqual([]);
  const lengths = (table: object) =>
    entriesOf(table).map(([path, word]) => [path, (word as { length: number }).length]);
  const functions = (table: object) =>
    lengths(Object.fromEntries(entriesOf(table).filter(([, word]) => typeof word === 'function')));
  expect(functions(enShellText)).toEqual(functions(shellText));
});
