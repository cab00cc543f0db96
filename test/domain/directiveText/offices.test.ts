import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { type ReadingSummary, summaryOf } from './summary';
import { nfd, respaced, rewrapped, withCarriageReturns } from './variations';

/** Papers of many kinds of offices, made up; what each says was read by a person and written down in expected.json. */
const FOLDER = join(__dirname, '../../fixtures/directives/offices');
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, ReadingSummary>; // written by us
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

test('every paper has its facts, and there are enough of them', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...NAMES].sort());
  expect(NAMES.length).toBeGreaterThanOrEqual(25);
});

describe.each(NAMES)('%s', (name) => {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
  const facts = EXPECTED[name];
  test('as typed', () => expect(summaryOf(readDirectiveText(text))).toEqual(facts));
  test('in decomposed letters', () => expect(summaryOf(readDirectiveText(nfd(text)))).toEqual(facts));
  test('with line ends of Windows', () =>
    expect(summaryOf(readDirectiveText(withCarriageReturns(text)))).toEqual(facts));
  test('with other spaces between words', () => expect(summaryOf(readDirectiveText(respaced(text)))).toEqual(facts));
  test('broken into lines of 78 letters', () =>
    expect(summaryOf(readDirectiveText(rewrapped(text, 78)))).toEqual(facts));
});
