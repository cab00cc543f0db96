import { expect, test } from 'vitest';
import { placeFor } from '../../electron/shell/windowPlace';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1100, height: 650, isMaximized: false };

for (const [what, remembered, screens, expected] of [
  ['the first start fits its screen', null, [laptop], { width: 1280, height: 728 }],
  ['a window comes back where it was', place, [laptop], { x: 100, y: 50, width: 1100, height: 650 }],
  ['also on the second screen', { ...place, x: 1500 }, [laptop, second], { x: 1500, y: 50, width: 1100, height: 650 }],
  ['a screen that is gone lets it go', { ...place, x: 1500 }, [laptop], { width: 1280, height: 728 }],
  ['a title bar above the screen lets it go', { ...place, y: -300 }, [laptop], { width: 1280, height: 728 }],
  [
    'a smaller screen makes it smaller',
    { ...place, width: 1900, height: 1000 },
    [laptop],
    { x: 100, y: 50, width: 1366, height: 728 },
  ],
  [
    'it never gets too small to use',
    { ...place, width: 10, height: 10 },
    [second, laptop],
    { width: 1280, height: 820 },
  ],
  ['no screen known', null, [], { width: 1280, height: 820 }],
] as const) {
  test(what, () => expect(placeFor(remembered, screens)).toEqual(expected));
}
