import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { dueReadingText } from '../../../electron/text/readingText';
import { type ReadingSummary, summaryOf } from './summary';
import { nfd, rewrapped, withCarriageReturns } from './variations';

/** Papers of further offices, made up for how often and by when they want reports; each says what was expected of it before. */
const FOLDER = join(__dirname, '../../fixtures/directives/rhythms');
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  Partial<ReadingSummary>
>; // written by us
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

/** Duties with their time in words, as a person at the console reads them. */
function factsOf(text: string): ReadingSummary {
  const reading = readDirectiveText(text);
  const duties = reading.duties.map(({ value: { clause, who, receiver, due } }) => {
    const time = due === null ? 'không nêu' : dueReadingText(due.value);
    return `${clause ?? '-'} ${who.join(' + ')} → ${receiver} | ${time}`;
  });
  return { ...summaryOf(reading), duties };
}

test('every paper has its facts', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...NAMES].sort());
  expect(NAMES.length).toBeGreaterThanOrEqual(25);
});

describe.each(NAMES)('%s', (name) => {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
  const expected = EXPECTED[name] ?? {};
  test('as typed', () => expect(factsOf(text)).toMatchObject(expected));
  test('in decomposed letters', () => expect(factsOf(nfd(text))).toMatchObject(expected));
  test('with line ends of Windows', () => expect(factsOf(withCarriageReturns(text))).toMatchObject(expected));
  test('broken into lines of 82 letters', () => expect(factsOf(rewrapped(text, 82))).toMatchObject(expected));
});
