import { expect, test } from 'vitest';
import { zoomStepOf } from '../../electron/shell/zoomKeys';

const down = { type: 'keyDown', key: '=', control: true, meta: false, alt: false } as const;

for (const [what, input, expected] of [
  ['Ctrl and plus', down, 0.5],
  ['Ctrl and plus of the number pad', { ...down, key: '+' }, 0.5],
  ['Ctrl and minus', { ...down, key: '-' }, -0.5],
  ['Ctrl and zero', { ...down, key: '0' }, 0],
  ['Command and zero', { ...down, key: '0', control: false, meta: true }, 0],
  ['plus alone', { ...down, control: false }, null],
  ['AltGr', { ...down, alt: true }, null],
  ['letting the key go', { ...down, type: 'keyUp' }, null],
  ['another key', { ...down, key: 'r' }, null],
] as const) {
  test(what, () => expect(zoomStepOf(input)).toBe(expected));
}
