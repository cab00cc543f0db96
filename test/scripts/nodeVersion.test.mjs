import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAtLeast, OLDEST_NODE } from '../../scripts/lib/nodeVersion.mjs';

test.each([
  ['20.19.0', true],
  ['v20.19.0', true],
  ['20.18.9', false],
  ['20.20.0-nightly', true],
  ['18.99.99', false],
  ['22.0.0', true],
  ['100.0.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isAtLeast(version)).toBe(expected);
});

test('package.json asks for the same oldest Node', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest.engines.node).toBe(`>=${OLDEST_NODE}`);
});
