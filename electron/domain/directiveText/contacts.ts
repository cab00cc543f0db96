import { normalisePhone } from '../phone';
import { type Passage, part, spanOf } from './passage';
import type { ContactReading, Found } from './reading';

/** Ways to reach somebody that a text gives: mail, phone, web pages, Zalo groups. */
const PATTERNS: readonly (readonly [ContactReading['kind'], RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['web', /(?:https?:\/\/|www\.)[^\s,;)”"]+/g],
  ['zalo', /(?:zalo nhóm|nhóm zalo|group zalo)\s*:?\s*(?:[“"][^”"]+[”"]|[\p{L}\d_-]+(?:\s\p{Lu}[\p{L}\d_-]*)*)/giu],
  ['phone', /(?<![\d./-])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d/])/g],
];

export function contactsIn(passage: Passage): readonly Found<ContactReading>[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...passage.text.matchAll(pattern)].flatMap((match) => {
      const words = match[0].replace(/[.,;:]+$/, '');
      const value = kind === 'phone' ? (normalisePhone(words)?.phone ?? null) : words;
      if (value === null) return [];
      return [
        { value: { kind, value }, span: spanOf(part(passage, match.index, match.index + words.length)), doubt: null },
      ];
    }),
  );
}
