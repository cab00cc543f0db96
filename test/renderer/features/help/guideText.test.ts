import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GuideText } from '../../../../renderer/features/help/GuideText';
import { guide } from '../../../../renderer/features/help/guide';
import { readGuide } from '../../../../renderer/features/help/readGuide';
import { ShortcutList } from '../../../../renderer/features/help/ShortcutList';
import { SHORTCUTS } from '../../../../renderer/lib/shortcuts';

const drawn = (markdown: string) => {
  const blocks = readGuide(`## 1. Chương\n\n${markdown}`)[0]?.blocks ?? [];
  return renderToStaticMarkup(createElement(GuideText, { blocks })).replaceAll(/ class="[^"]*"/g, '');
};

test('each form of the guide becomes its element', () => {
  expect(drawn('Bấm **Lưu** rồi `x`, *xong*.')).toBe(
    '<p>Bấm <strong>Lưu</strong> rồi <code>x</code>, <em>xong</em>.</p>',
  );
  expect(drawn('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
  expect(drawn('1. a\n2. b')).toBe('<ol><li>a</li><li>b</li></ol>');
  expect(drawn('```\nC:\\x\n```')).toBe('<pre>C:\\x</pre>');
  expect(drawn('| A |\n|---|\n| 1 |')).toBe(
    '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
  );
});

test('HTML in the guide is words, never elements', () => {
  expect(drawn('<img src=x onerror=alert(1)> `<b>`')).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt; <code>&lt;b&gt;</code></p>',
  );
});

test('the whole guide can be drawn', () => {
  for (const { title, blocks } of guide) {
    const markup = renderToStaticMarkup(createElement(GuideText, { blocks }));
    if (blocks.length > 0) expect(markup.length, title).toBeGreaterThan(0);
  }
});

test('the list shows every shortcut with its keys', () => {
  const markup = renderToStaticMarkup(createElement(ShortcutList));
  const missing = Object.keys(SHORTCUTS).filter((id) => !markup.includes(`data-testid="shortcut-${id}"`));
  expect(missing).toEqual([]);
  expect(markup).toMatch(/<kbd[^>]*>Ctrl\+\/<\/kbd>/);
});
