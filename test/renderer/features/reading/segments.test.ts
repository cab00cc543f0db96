import { describe, expect, test } from 'vitest';
import { type Corrections, fieldsOf } from '../../../../electron/domain/directiveText/fields';
import { readDirectiveText } from '../../../../electron/domain/directiveText/readDirectiveText';
import { NO_HOLIDAYS } from '../../../../electron/domain/workingDays';
import { shownBetween } from '../../../../renderer/features/reading/LetterText';
import { choicesOf, draftFrom, fieldValue, labelOf } from '../../../../renderer/features/reading/readingModel';
import { segmentsOf } from '../../../../renderer/features/reading/segments';
import { SEEDS, seedText } from '../../../domain/directiveText/seedFacts';

describe.each(SEEDS)('%s', (id) => {
  const reading = readDirectiveText(seedText(id));
  const fields = fieldsOf(reading);
  const segments = segmentsOf(reading.text.length, fields);

  test('the runs put together are the text again', () => {
    expect(segments.map(({ start, end }) => reading.text.slice(start, end)).join('')).toBe(reading.text);
  });
  test('each finding can be reached by a click on some of its words, unless it is one with another', () => {
    const reached = new Set(segments.map(({ field }) => field?.id));
    const sharing = (one: (typeof fields)[number]) =>
      fields.filter(({ span }) => span.start >= one.span.start && span.end <= one.span.end).length > 1;
    expect(fields.filter((one) => !reached.has(one.id) && !sharing(one))).toEqual([]);
  });
  test('every finding has a name of its own kind', () => {
    expect(fields.map((field) => labelOf(field, reading))).not.toContain('Mục khác');
  });
});

test('a correction goes before what was found; a draft gets an id nobody has', () => {
  const reading = readDirectiveText(seedText('hoai-nhon-2021-08'));
  const [issuer] = fieldsOf(reading);
  if (issuer === undefined) throw new Error('nothing found');
  const choices = (corrections: Corrections) =>
    choicesOf(reading, corrections, { groups: [], forms: [], calendar: NO_HOLIDAYS });
  expect(fieldValue(issuer, reading, choices(new Map()))).toBe('ỦY BAN NHÂN DÂN');
  expect(fieldValue(issuer, reading, choices(new Map([[issuer.id, null]])))).toBe(null);
  const first = draftFrom(reading, choices(new Map()), []);
  expect(first.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(draftFrom(reading, choices(new Map()), [first.id]).id).toBe(`${first.id}-2`);
});

test('a part that is masked is shown where it begins, however the fields cut it', () => {
  const text = 'bà Lê Thị Hoa, số 0905 123 123, nhé';
  const spans = [
    { start: 3, end: 13, shown: 'Lê T. H.' },
    { start: 18, end: 30, shown: '090****123' },
  ];
  const masked = 'bà Lê T. H., số 090****123, nhé';
  for (let cut = 0; cut <= text.length; cut += 1)
    expect(shownBetween(text, spans, 0, cut) + shownBetween(text, spans, cut, text.length)).toBe(masked);
});
