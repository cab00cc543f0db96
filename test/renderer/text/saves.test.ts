import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Ctrl+S saves in every form: whoever adds a button that saves says so, or stands here with the reason. */
const RENDERER = resolve(__dirname, '../../../renderer');
const OTHERWISE: Readonly<Record<string, string>> = {
  'snapshot-save': 'makes a file',
  'note-evidence-save': 'makes a file',
  'sheet-save': 'makes a file',
  'health-save': 'makes a file',
  'blank-forms-save': 'makes files',
  'preset-save': 'a list kept for later, within the dialog that saves',
};

test('buttons that save answer Ctrl+S', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const forgotten = files.flatMap((name) => {
    const text = readFileSync(join(RENDERER, name), 'utf8');
    return [...text.matchAll(/(.{0,80})(?:data-testid|submitId)="([a-z-]+-save)"(.{0,120})/gs)]
      .filter(([, before = '', , after = '']) => !before.includes('{...SAVES}') && !/\bisSave\b/.test(after))
      .map(([, , id = '']) => id)
      .filter((id) => !(id in OTHERWISE))
      .map((id) => `${name}: ${id}`);
  });
  expect(forgotten).toEqual([]);
});
