import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../support/textsOf';

/**
 * In the guide, bold is what a button, tab, field or screen is called, letter for letter. A word that was renamed on the
 * screen and not in the guide, or a sentence set in bold to be loud, is found here; loudness is italics.
 */
const PROJECT = resolve(__dirname, '../..');
const textOf = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

/** Words of the screen that stand in no table of the window: whoever names the thing in data names the button too. */
const WORDED_ELSEWHERE: readonly string[] = [
  'đậm', // the sentence of the guide that tells of this rule
  'Báo cáo bằng văn bản', // the form of a report without figures (domain/writtenReport)
  'Phần trích sao', // a field of a kind of paper (templates)
];

/** A part that is filled in reads `…`. */
const wordsOf = (path: string) => textsOf(textOf(path), '…').map((word) => word.replace(/…+/g, '…'));

/** A heading or button may end in a count or a state that the guide leaves out. */
const withoutCount = (word: string) => word.replace(/(?: \([^)]*…[^)]*\)|:(?: .*)?)$/, '');

const tables = [
  ...readdirSync(join(PROJECT, 'renderer/text'))
    .filter((name) => name !== 'en.ts')
    .map((name) => `renderer/text/${name}`),
  ...['shell.ts', 'packageShellText.ts', 'templateShellText.ts'].map((name) => `electron/text/${name}`),
];
const onScreen = tables.flatMap(wordsOf);
const known = new Set([...onScreen, ...onScreen.map(withoutCount), ...WORDED_ELSEWHERE]);

function boldIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) => bold.replace(/\s+/g, ' ').split(' → '));
}

describe('what the guide calls the things on the screen', () => {
  test('every bold word is a word of the screen', () => {
    expect([...new Set(boldIn(textOf('docs/huong-dan-su-dung.md')).filter((bold) => !known.has(bold)))]).toEqual([]);
  });

  test('no exception is listed that nothing needs', () => {
    const bold = new Set(boldIn(textOf('docs/huong-dan-su-dung.md')));
    expect(WORDED_ELSEWHERE.filter((word) => !bold.has(word) || onScreen.includes(word))).toEqual([]);
  });

  test('every part of the list of contents is a heading', () => {
    const guide = textOf('docs/huong-dan-su-dung.md');
    const anchors = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const linked = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
