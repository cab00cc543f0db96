import { expect, test } from 'vitest';
import { byChannel, isOf, newDraft } from '../../../../renderer/features/keyed/keyedModel';
import { day, time } from '../../../support/builders';

const NOW = time('2021-08-18T17:00');
const draft = newDraft({ directiveId: 'd', unitId: 'hoai-thanh', formId: 'mau-02', period: day('2021-08-18') }, NOW);

test.each([
  ['for no place in particular', {}, true],
  ['for its own unit', { unitId: 'hoai-thanh', formId: 'mau-02', period: day('2021-08-18') }, true],
  ['for another unit', { unitId: 'hoai-son', formId: 'mau-02', period: day('2021-08-18') }, false],
  ['for another day', { unitId: 'hoai-thanh', formId: 'mau-02', period: day('2021-08-17') }, false],
  ['for another form', { unitId: 'hoai-thanh', formId: 'mau-01' }, false],
])('a draft is restored where the dialog is opened %s: %s', (_name, wish, expected) =>
  expect(isOf(draft, { directiveId: 'd', ...wish })).toBe(expected),
);

test('another channel brings the way its hours are known, unless the clerk chose one', () => {
  expect(byChannel(draft, 'zalo')).toEqual({ channel: 'zalo', basis: 'message' });
  expect(byChannel({ ...draft, basis: 'memory' }, 'zalo')).toEqual({ channel: 'zalo' });
  expect(byChannel({ ...draft, ...byChannel(draft, 'paper') }, 'phone')).toEqual({ channel: 'phone', basis: 'call' });
});
