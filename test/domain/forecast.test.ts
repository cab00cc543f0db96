import { expect, test } from 'vitest';
import { printGain } from '../../electron/domain/forecast';

test('growth a day is printed in whole people, unless it is less than one', () => {
  expect([15_150, 123_456, 100, 33].map(printGain)).toEqual(['152', '1.235', '1', '0,33']);
});
