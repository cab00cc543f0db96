import { expect, test } from 'vitest';
import { isOwnRequest } from '../../electron/shell/networkSeal';

for (const [url, resourceType, expected] of [
  ['dondoc://app/index.html', 'mainFrame', true],
  ['devtools://devtools/bundled/x.js', 'script', true],
  ['blob:dondoc://app/3f', 'xhr', true],
  ['data:image/png;base64,AA', 'image', true],
  ['DATA:text/html,<script>', 'mainFrame', false],
  ['data:text/javascript,1', 'script', false],
  ['https://example.com/', 'mainFrame', false],
  ['http://127.0.0.1:80/', 'xhr', false],
  ['ws://localhost/', 'webSocket', false],
  ['file:///etc/passwd', 'image', false],
  ['ftp://dondoc:x@example.com/', 'other', false],
  ['dondocx://app/', 'other', false],
  ['', 'other', false],
] as const) {
  test(`${resourceType} ${url}: ${expected ? 'ours' : 'cancelled'}`, () =>
    expect(isOwnRequest(url, resourceType)).toBe(expected));
}
