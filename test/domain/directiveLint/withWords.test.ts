import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Directive } from '../../../electron/domain/directive';
import { withWords, wordsOf } from '../../../electron/domain/directiveLint/words';

const folder = resolve(__dirname, '../../../resources/directives');
const papers = readdirSync(folder).map(
  (file) => (JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { directive: Directive }).directive,
);

test('every text of a paper can be put in place of itself, each in its own place', () => {
  for (const paper of papers) {
    const words = wordsOf(paper);
    expect(withWords(paper, new Map(words.map(({ field, text }) => [field, text])))).toEqual(paper);
    for (const { field } of words) {
      const changed = wordsOf(withWords(paper, new Map([[field, 'Đã sửa']])));
      expect(changed.filter((one, at) => one.text !== words[at]?.text).map((one) => one.field)).toEqual([field]);
    }
  }
});
