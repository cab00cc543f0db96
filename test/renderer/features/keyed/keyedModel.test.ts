import { expect, test } from 'vitest';
import {
  byChannel,
  isOf,
  keptText,
  leftDrafts,
  newDraft,
  placeOf,
} from '../../../../renderer/features/keyed/keyedModel';
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

test('unit, period and hour chosen before any figure are kept; an hour nobody touched is not, so it is never that of another call', () => {
  const fresh = newDraft({ directiveId: 'd' }, NOW);
  expect(keptText(fresh, fresh)).toBeNull();
  const chosen = { ...fresh, unitId: 'hoai-son', period: day('2021-08-17'), asOfClock: '15:00' };
  const text = keptText(chosen, fresh);
  const later = newDraft({ directiveId: 'd' }, time('2021-08-18T19:30'));
  const [left] = leftDrafts([{ place: placeOf(chosen), savedAt: NOW, draft: text ?? '' }], later);
  expect(left?.content).toEqual({ ...later, unitId: 'hoai-son', period: day('2021-08-17'), asOfClock: '15:00' });
  expect(keptText({ ...fresh, clock: '16:10' }, fresh)).toBe('{"clock":"16:10"}');
  expect(JSON.parse(keptText({ ...chosen, values: { total: '7' } }, fresh) ?? '')).toMatchObject({ clock: '17:00' });
});
