import { expect, test } from 'vitest';
import { joinPapers } from '../../electron/documents/joinPapers';
import { prepareReminder } from '../../electron/documents/prepareReminder';
import { toHtml } from '../../electron/documents/toHtml';
import { boardAt, compilationAt, kit, paperInput, unitNamed, wordsOf } from './support';

const letter = (name: string) =>
  prepareReminder(
    {
      ...paperInput,
      unit: unitNamed(name),
      board: boardAt('2021-08-17T17:00'),
      compilation: compilationAt('2021-08-17T17:00'),
    },
    kit,
  );

test('every paper of a whole begins a page and counts its own pages', () => {
  const papers = ['Xã Hoài Phú', 'Phường Hoài Xuân', 'Xã Hoài Sơn'].map(letter);
  const whole = joinPapers(papers, 'Công văn đôn đốc');
  expect(wordsOf(whole)).toBe(papers.map(wordsOf).join('\n'));
  const html = toHtml(whole, kit.layout, { stylesheet: '', scriptBase: 'app://print', fontBase: 'app://fonts' });
  expect(
    html.match(/<section class="galley portrait" data-restart data-bookmark="UBND [^"]+: V\/v [^"]+">/g),
  ).toHaveLength(3);
  expect(html).toContain('<title>Công văn đôn đốc</title>');
});

test('sections inside a paper keep their own numbering', () => {
  const [first] = letter('Xã Hoài Phú').sections;
  if (first === undefined) throw new Error('a letter without section');
  const twoSections = { title: 'a', issuer: 'b', sections: [first, { ...first, restartsPageNumbers: false }] };
  expect(
    joinPapers([twoSections, twoSections], 'c').sections.map(({ restartsPageNumbers }) => restartsPageNumbers),
  ).toEqual([true, false, true, false]);
});

test('for both sides of the paper every one begins a sheet, but not the annexes in it', () => {
  const [first] = letter('Xã Hoài Phú').sections;
  if (first === undefined) throw new Error('a letter without section');
  const twoSections = { title: 'a', issuer: 'b', sections: [first, { ...first, restartsPageNumbers: true }] };
  const whole = joinPapers([twoSections, twoSections], 'c', true);
  expect(whole.sections.map(({ startsSheet }) => startsSheet ?? false)).toEqual([true, false, true, false]);
  const html = toHtml(whole, kit.layout, { stylesheet: '', scriptBase: 'app://print', fontBase: 'app://fonts' });
  expect(html.match(/data-restart data-starts-sheet data-bookmark/g)).toHaveLength(2);
});
