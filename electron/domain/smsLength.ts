/** How long a text message is, as networks count it (3GPP TS 23.038 and 23.040). */

export interface SmsLength {
  /** Letters of the basic alphabet, or 16-bit units when one of them is not in it. */
  readonly characters: number;
  /** Without dấu a part holds 160 letters; one letter with dấu makes every part hold 70. */
  readonly alphabet: 'basic' | 'unicode';
  /** Messages the network makes of it, each charged; 0 for an empty text. */
  readonly parts: number;
}

/** The letters without accents that we write; the Greek and Western ones of the alphabet never stand in our texts. */
const BASIC = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z]*$/;
/** In the alphabet too, at the price of two. */
const EXTENDED = /[\^{}\\[~\]|]/g;

const ROOM = { basic: { single: 160, joined: 153 }, unicode: { single: 70, joined: 67 } } as const;

export function smsLength(text: string): SmsLength {
  const doubled = text.match(EXTENDED)?.length ?? 0;
  const isBasic = BASIC.test(text.replace(EXTENDED, ''));
  const alphabet = isBasic ? 'basic' : 'unicode';
  const characters = isBasic ? text.length + doubled : text.length;
  const { single, joined } = ROOM[alphabet];
  const parts = characters <= single ? Math.min(1, characters) : Math.ceil(characters / joined);
  return { characters, alphabet, parts };
}

const MARKS = /\p{M}/gu;
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/đ/g, 'd'],
  [/Đ/g, 'D'],
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[‐-―−]/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2009\u202f]/g, ' '],
];

/** The text without dấu, capitals and lines kept, so that a message holds more than twice as much. */
export function withoutMarks(text: string): string {
  const bare = text.normalize('NFD').replace(MARKS, '');
  return PLAIN.reduce((plain, [letter, instead]) => plain.replace(letter, instead), bare);
}
