import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInspectFuseOn } from '../../electron/shell/inspectFuse';
import { REFUSED_SWITCHES, refusedSwitch } from '../../electron/shell/refusedSwitches';
import { temporaryFolder } from '../support/folder';

/** An executable as far as this matters: fuses somewhere in it. */
function executable(fuses: string, before = 100): string {
  const file = join(temporaryFolder(), 'program');
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, fuses.length]),
    Buffer.from(fuses),
  ]);
  writeFileSync(file, Buffer.concat([Buffer.alloc(before, 7), wire, Buffer.alloc(1000, 9)]));
  return file;
}

const started = (isPackaged: boolean, ...switches: string[]) => ({
  isPackaged,
  commandLine: { hasSwitch: (name: string) => switches.includes(name) },
});
const AS_SHIPPED = '0000110';
const FOR_TESTS = '0001110';

test('an installed program takes none of the switches that open it to others', () => {
  for (const name of REFUSED_SWITCHES)
    expect(refusedSwitch(started(true, name), executable(AS_SHIPPED), false)).toBe(name);
});

test('other switches, and none, are none of its business', () => {
  expect(refusedSwitch(started(true), executable(AS_SHIPPED), false)).toBeNull();
  expect(
    refusedSwitch(started(true, 'disable-gpu', 'force-device-scale-factor'), executable(AS_SHIPPED), false),
  ).toBeNull();
});

test('without its sandbox it runs for nobody but root of Linux, for whom Chromium runs in no other way', () => {
  const plain = executable(AS_SHIPPED);
  expect(refusedSwitch(started(true, 'no-sandbox'), plain, true)).toBeNull();
  expect(refusedSwitch(started(true, 'no-sandbox', 'disable-web-security'), plain, true)).toBe('disable-web-security');
});

test('a build made for tests and the sources take them', () => {
  expect(refusedSwitch(started(true, 'inspect'), executable(FOR_TESTS), false)).toBeNull();
  expect(refusedSwitch(started(false, 'inspect'), executable(AS_SHIPPED), false)).toBeNull();
});

test('the fuse is found wherever the executable has it, also across two of the stretches it is read in', () => {
  const chunk = 4 * 1024 * 1024;
  for (const before of [
    0,
    chunk - 60,
    chunk - 36,
    chunk - 35,
    chunk - 34,
    chunk - 33,
    chunk - 1,
    chunk,
    2 * chunk - 35,
  ]) {
    expect(isInspectFuseOn(executable(FOR_TESTS, before)), String(before)).toBe(true);
    expect(isInspectFuseOn(executable(AS_SHIPPED, before)), String(before)).toBe(false);
  }
});

test('no fuses, a removed one and no file at all mean no', () => {
  const empty = join(temporaryFolder(), 'empty');
  writeFileSync(empty, '');
  for (const file of [empty, join(empty, 'nowhere'), executable('00'), executable('000r11')])
    expect(isInspectFuseOn(file)).toBe(false);
});
