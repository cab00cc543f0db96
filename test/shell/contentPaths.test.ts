import { isAbsolute, join, relative, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentAt } from '../../electron/shell/contentPaths';

const roots = { pages: resolve('/app/dist/renderer'), print: resolve('/app/dist/print'), fonts: resolve('/app/fonts') };

describe('what is served', () => {
  for (const [url, file, mime] of [
    ['dondoc://app/', join(roots.pages, 'index.html'), 'text/html; charset=utf-8'],
    ['dondoc://app/index.html?x=1#/board', join(roots.pages, 'index.html'), 'text/html; charset=utf-8'],
    [
      'dondoc://app/assets/index-C3po_0.js',
      join(roots.pages, 'assets', 'index-C3po_0.js'),
      'text/javascript; charset=utf-8',
    ],
    [
      'dondoc://app/assets/pdf.worker.min-x1.mjs',
      join(roots.pages, 'assets', 'pdf.worker.min-x1.mjs'),
      'text/javascript; charset=utf-8',
    ],
    ['dondoc://app/print/paginate.js', join(roots.print, 'paginate.js'), 'text/javascript; charset=utf-8'],
    ['dondoc://app/fonts/LiberationSerif-Bold.ttf', join(roots.fonts, 'LiberationSerif-Bold.ttf'), 'font/ttf'],
  ] as const) {
    test(url, () => expect(contentAt(url, roots)).toEqual({ kind: 'file', file, mime }));
  }

  test('a page to be printed, from memory', () =>
    expect(contentAt('dondoc://print/3f2c-9a', roots)).toEqual({ kind: 'printPage', id: '3f2c-9a' }));
});

describe('what is refused', () => {
  for (const url of [
    'dondoc://app/../main.js',
    'dondoc://app/assets/../../main.js',
    'dondoc://app/%2e%2e/main.js',
    'dondoc://app/..%2fmain.js',
    'dondoc://app/..\\main.js',
    'dondoc://app/C:/Windows/win.ini',
    'dondoc://app/assets/x.js:stream',
    'dondoc://app//etc/passwd',
    'dondoc://app/.env.json',
    'dondoc://app/print/',
    'dondoc://app/fonts',
    'dondoc://app/secret.db',
    'dondoc://app/index',
    'dondoc://app/a\0.js',
    'dondoc://print/',
    'dondoc://print/a/b',
    'dondoc://print/print/paginate.js',
    'dondoc://other/index.html',
    'dondoc://app.other/index.html',
    'dondoc://user@app/index.html',
    'dondoc://app:80/index.html',
    'https://app/index.html',
    'file:///etc/passwd',
    '',
  ]) {
    test(JSON.stringify(url), () => expect(contentAt(url, roots)).toBeNull());
  }
});

test('no address leads out of the three folders', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '%2e%2e', 'a.js', 'print', 'fonts', '\\', '~', 'C:'));
  fc.assert(
    fc.property(fc.constantFrom('app', 'print'), fc.array(part, { maxLength: 6 }), (host, parts) => {
      const content = contentAt(`dondoc://${host}/${parts.join('/')}`, roots);
      if (content?.kind !== 'file') return;
      const inside = Object.values(roots).map((root) => relative(root, content.file));
      expect(inside.some((path) => path !== '' && !path.startsWith('..') && !isAbsolute(path))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
