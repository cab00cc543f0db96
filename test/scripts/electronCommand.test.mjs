import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { displayPlan, withOtherDisplay } from '../../scripts/lib/display.mjs';
import { electronCommand, electronEnvironment } from '../../scripts/lib/electronCommand.mjs';
import { projectRoot } from '../../scripts/lib/projectRoot.mjs';

test.each([
  ['a Linux desktop', { platform: 'linux', env: { DISPLAY: ':0' } }, [], []],
  ['Wayland alone', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, [], ['--ozone-platform=wayland']],
  ['Windows', { platform: 'win32', env: {} }, [], []],
])('%s needs no virtual display', (_, machine, wrapper, flags) => {
  expect(displayPlan(machine)).toEqual({ virtual: false, wrapper, flags });
});

test('Linux without a display starts under xvfb-run', () => {
  const plan = displayPlan({ platform: 'linux', env: {} });
  expect(plan.virtual).toBe(true);
  expect(plan.wrapper.slice(0, 2)).toEqual(['xvfb-run', '-a']);
});

test('a command between two displays knows both', () => {
  const around = ['env', 'DISPLAY=:1', 'XAUTHORITY=/one'];
  const [command, ...args] = withOtherDisplay(around);
  const told = spawnSync(command, [...args, 'env'], { encoding: 'utf8', env: { PATH: process.env.PATH } });
  expect(told.stdout.split('\n')).toEqual(
    expect.arrayContaining(['DON_DOC_OTHER_DISPLAY=:1', 'DON_DOC_OTHER_XAUTHORITY=/one', 'DISPLAY=:1']),
  );
});

test('the sandbox is given up for root alone, the graphics card for a virtual display alone', () => {
  const desktop = { platform: 'linux', env: { DISPLAY: ':0' } };
  expect(electronCommand('/e', { ...desktop, isRoot: false }).args).toEqual([projectRoot]);
  expect(electronCommand('/e', { ...desktop, isRoot: true }).args).toEqual(['--no-sandbox', projectRoot]);
  const bare = electronCommand('/e', { platform: 'linux', env: {}, isRoot: false });
  expect(bare.args).toEqual(['--disable-gpu', '--disable-dev-shm-usage', projectRoot]);
});

test('inside the virtual display of the tests no second one is started, but the flags stay', () => {
  const env = { DISPLAY: ':99', DON_DOC_VIRTUAL_DISPLAY: '1' };
  const command = electronCommand('/e', { platform: 'linux', env, isRoot: false });
  expect(command.wrapper).toEqual([]);
  expect(command.flags).toContain('--disable-gpu');
});

test('Electron is never started as plain Node', () => {
  expect(electronEnvironment({ ELECTRON_RUN_AS_NODE: '1', PATH: '/bin' })).toEqual({ PATH: '/bin', LANGUAGE: 'vi' });
});
