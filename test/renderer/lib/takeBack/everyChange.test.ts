import { expect, test, vi } from 'vitest';
import type { Channel } from '../../../../electron/ipc/contract';
import { isChannel } from '../../../../electron/ipc/parsers';
import { ACCESS } from '../../../../electron/ipc/roles';
import { affectedBy } from '../../../../renderer/lib/affects';
import { NO_WAY_REASONS, noWayBack, TOLD_REASONS } from '../../../../renderer/lib/takeBack/noWayBack';
import { waysBack } from '../../../../renderer/lib/takeBack/waysBack';
import { takeBackText } from '../../../../renderer/text/takeBack';

vi.stubGlobal('window', { addEventListener: () => undefined, donDoc: { on: () => () => undefined } });

/** Every call of the window that may change something. */
const changing = (Object.keys(ACCESS) as (keyof typeof ACCESS)[]).filter(
  (channel): channel is Channel =>
    isChannel(channel) && (['work', 'manage'].includes(ACCESS[channel]) || channel in affectedBy),
);

test('Ctrl+Z takes back every change, or its reason for not doing so is known', () => {
  expect(changing.length).toBeGreaterThan(150);
  const unknown = changing.filter((channel) => !(channel in waysBack) && !noWayBack.has(channel));
  expect(unknown).toEqual([]);
});

test('no change is both', () => {
  expect([...noWayBack.keys()].filter((channel) => channel in waysBack)).toEqual([]);
});

test('every reason is one of some call, and is told on the screen of the log but for what changes nothing', () => {
  expect(new Set(noWayBack.values())).toEqual(new Set(NO_WAY_REASONS));
  expect(Object.keys(takeBackText.exceptions)).toEqual(TOLD_REASONS);
});
