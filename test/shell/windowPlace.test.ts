import { expect, test } from 'vitest';
import { fitted, placeFor, smallestSize } from '../../electron/shell/windowPlace';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1100, height: 650, isMaximized: false };

for (const [what, remembered, screens, expected] of [
  ['the first start fits its screen', null, [laptop], { width: 1280, height: 728 }],
  ['a window comes back where it was', place, [laptop], { x: 100, y: 50, width: 1100, height: 650 }],
  ['also on the second screen', { ...place, x: 1500 }, [laptop, second], { x: 1500, y: 50, width: 1100, height: 650 }],
  [
    'a screen that is gone lets it go, and its size stays',
    { ...place, x: 1500 },
    [laptop],
    { width: 1100, height: 650 },
  ],
  ['a title bar above the screen lets it go', { ...place, y: -300 }, [laptop], { width: 1100, height: 650 }],
  [
    'on the main screen it is no larger than that',
    { ...place, x: 1500, width: 1900 },
    [laptop],
    { width: 1366, height: 650 },
  ],
  [
    'a smaller screen makes it smaller',
    { ...place, width: 1900, height: 1000 },
    [laptop],
    { x: 0, y: 0, width: 1366, height: 728 },
  ],
  [
    'a screen at 150 % gets no window larger than itself',
    place,
    [{ x: 0, y: 0, width: 911, height: 472 }],
    { x: 0, y: 0, width: 911, height: 472 },
  ],
  [
    'made smaller on the second screen, it lies within that one',
    { ...place, x: 1500, width: 1900 },
    [laptop, { ...second, width: 1280 }],
    { x: 1366, y: 50, width: 1280, height: 650 },
  ],
  [
    'where it was left half outside on purpose, it stays',
    { ...place, x: 900 },
    [laptop],
    { x: 900, y: 50, width: 1100, height: 650 },
  ],
  [
    'it never gets too small to use',
    { ...place, width: 10, height: 10 },
    [second, laptop],
    { width: 1024, height: 600 },
  ],
  ['no screen known', null, [], { width: 1280, height: 820 }],
] as const) {
  test(what, () => expect(placeFor(remembered, screens)).toEqual(expected));
}

/** Screens of 1366 × 768 as Windows counts them at 100, 125, 150 and 175 %, less its bar of 40. */
for (const [screen, expected] of [
  [laptop, { width: 1024, height: 600 }],
  [
    { x: 0, y: 0, width: 1093, height: 574 },
    { width: 1024, height: 574 },
  ],
  [
    { x: 0, y: 0, width: 911, height: 472 },
    { width: 911, height: 472 },
  ],
  [
    { x: 0, y: 0, width: 780, height: 399 },
    { width: 780, height: 399 },
  ],
] as const) {
  test(`on ${screen.width} × ${screen.height} the window fits, and may be made no larger than fits`, () => {
    expect(smallestSize([second, screen])).toEqual(expected);
    const size = fitted({ width: 10, height: 10 }, screen);
    expect(size).toEqual(expected);
    const large = fitted({ width: 4000, height: 4000 }, screen);
    expect(large).toEqual({ width: screen.width, height: screen.height });
  });
}

test('with no screen known, the smallest size is the usual one', () => {
  expect(smallestSize([])).toEqual({ width: 1024, height: 600 });
});
