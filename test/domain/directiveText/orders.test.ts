import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import type { DirectiveReading } from '../../../electron/domain/directiveText/reading';
import { dueReadingText } from '../../../electron/text/readingText';
import { nfd, rewrapped, withCarriageReturns } from './variations';

/** Orders of offices, made up; what each says was written down before it was read. */

interface Facts {
  readonly head: string;
  readonly to: readonly string[];
  readonly clauses: readonly string[];
  readonly duties: readonly string[];
  readonly percentages: readonly string[];
}

const FOLDER = join(__dirname, '../../fixtures/directives/orders');
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Facts>; // written by us
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

/** Doubts that say a thing is read otherwise than printed, or not at all; that a word is missing is seen anyway. */
const SAID = new Set(['as-listed', 'body-excepted', 'time-not-understood', 'further-time', 'range-of-figures']);
const doubtOf = (code: string | null) => (code !== null && SAID.has(code) ? ` [${code}]` : '');

function factsOf({ number, placeDate, kind, addressees, clauses, duties, percentages }: DirectiveReading): Facts {
  const { day = null, month = null, year = null } = placeDate?.value ?? {};
  return {
    head: `${number?.value.number ?? '…'}/${number?.value.code} ${[day, month, year].map((one) => one ?? '…').join('.')} ${kind?.value.kind}`,
    to: addressees.map(({ value }) => value),
    clauses: clauses.map(({ value }) => {
      const of = (role: string) =>
        value.addressees.filter((one) => one.value.role === role).map((one) => one.value.group);
      const beside = of('coordinating').length === 0 ? '' : ` & ${of('coordinating').join(' + ')}`;
      return `${value.number}: ${of('lead').join(' + ')}`.trimEnd() + beside;
    }),
    duties: duties.map(({ value: { clause, who, receiver, form, due }, doubt }) =>
      [
        clause ?? '-',
        who.join(' + ') || '-',
        receiver ?? '-',
        ...(form === null ? [] : [form]),
        `${due === null ? 'không nêu' : dueReadingText(due.value)}${doubtOf(doubt)}`,
      ].join(' | '),
    ),
    percentages: percentages.map(
      ({ value: { clause, printed, role, deadline, asOf }, doubt }) =>
        `${clause ?? '-'} | ${printed} ${role} ${deadline ?? asOf ?? '-'}${doubtOf(doubt)}`,
    ),
  };
}

test('every order has its facts', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...NAMES].sort());
  expect(NAMES.length).toBeGreaterThanOrEqual(12);
});

describe.each(NAMES)('%s', (name) => {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
  const facts = EXPECTED[name];
  test('as typed', () => expect(factsOf(readDirectiveText(text))).toEqual(facts));
  test('in decomposed letters', () => expect(factsOf(readDirectiveText(nfd(text)))).toEqual(facts));
  test('with line ends of Windows', () => expect(factsOf(readDirectiveText(withCarriageReturns(text)))).toEqual(facts));
  test('broken into lines of 82 letters', () => expect(factsOf(readDirectiveText(rewrapped(text, 82)))).toEqual(facts));
});
