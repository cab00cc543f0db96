import { expect, test } from 'vitest';
import { printPolicy, windowPolicy } from '../../electron/shell/contentPolicy';

function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
}

test('a window loads and runs its own files only', () => {
  expect(directives(windowPolicy('abc123=='))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-abc123=='",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('a page to be printed runs the pagination script, uses our fonts, and can reach nothing', () => {
  const policy = directives(printPolicy());
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': 'dondoc://app/print/',
    'font-src': 'dondoc://app/fonts/',
    'img-src': 'data:',
  });
  expect(policy['connect-src']).toBeUndefined(); // falls back to 'none'
});

test('neither allows scripts in the page, evaluation or any address of the network', () => {
  for (const policy of [windowPolicy('n'), printPolicy()]) {
    expect(directives(policy)['script-src']).not.toMatch(/unsafe|data:|blob:|\*/);
    expect(policy).not.toMatch(/https?:|wss?:/);
  }
});
