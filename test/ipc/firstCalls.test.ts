import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTimeOf } from '../../electron/domain/calendar';
import { firstCall } from '../../electron/ipc/firstCalls';
import { isChannel, parsers } from '../../electron/ipc/parsers';

const CHANNELS = [
  'app.info',
  'setup.get',
  'directives.list',
  'office.get',
  'vault.state',
  'alarm.get',
  'shell.painted',
  'today.get',
  'board.lastReports',
] as const;
const moment = fc.date({ min: new Date(2000, 0), max: new Date(2099, 0), noInvalidDate: true }).map(localTimeOf);
const input = fc.oneof(
  fc.constant({}),
  fc.record({ at: moment }),
  fc.record({ directiveId: fc.oneof(fc.uuid(), fc.constant('hoai-nhon-2021-08'), fc.string()), at: moment }),
  fc.dictionary(fc.constantFrom('at', 'now'), fc.oneof(moment, fc.string(), fc.anything())),
  fc.anything(),
);

test('a first call has the input that the parsers of all calls would give it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANNELS), input, (channel, raw) => {
      const known = firstCall(channel, raw);
      if (known !== null) expect(known).toEqual({ channel, input: parsers[channel](raw) });
    }),
  );
});

test('every first call is known by what the first screen sends', () => {
  const at = '2021-08-17T15:00';
  const sent: Partial<Record<(typeof CHANNELS)[number], object>> = {
    'today.get': { at },
    'board.lastReports': { directiveId: 'hoai-nhon-2021-08', at },
  };
  for (const channel of CHANNELS) expect(firstCall(channel, sent[channel] ?? {})?.channel).toBe(channel);
  expect(CHANNELS.filter((channel) => !isChannel(channel))).toEqual([]);
});

test.each([
  ['another call', 'imports.cancel', {}],
  ['no name', undefined, {}],
  ['more than is asked', 'app.info', { at: '2021-08-17T15:00' }],
  ['a day that is none', 'today.get', { at: '2021-02-30T15:00' }],
  ['no campaign', 'board.lastReports', { at: '2021-08-17T15:00' }],
  ['nothing', 'app.info', null],
  ['a list', 'app.info', []],
  ['what inherits', 'app.info', Object.create({ at: 1 })],
])('%s is left to the parsers', (_what, channel, raw) => {
  expect(firstCall(channel, raw)).toBeNull();
});
