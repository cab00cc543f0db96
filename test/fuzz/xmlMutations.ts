import type { Mutation } from './mutate';

type TextMutation = (text: string, random: () => number) => string;

const VALUES = [
  '',
  '-1',
  '0',
  '1048577',
  '4294967296',
  '99999999999999999999',
  '1e308',
  'NaN',
  'XFD1048576',
  'A1:XFD1048576',
  'AAAA1',
  'A0',
  'true',
  '&#0;',
  '&#xFFFFFF;',
  '&lol;',
  '_x0000_',
  'Nguyễn',
  '<',
  '"',
] as const;
const PIECES = [
  '<!DOCTYPE a [<!ENTITY lol "lol">]>',
  '<!-- ',
  '<![CDATA[',
  ']]>',
  '</row>',
  '<row r="5"><c r="A5" t="s"><v>999999</v></c></row>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<is><t>x</t></is>',
  '\u0000',
  '\ufeff',
  '<a>'.repeat(3000),
] as const;

const CHANGES: readonly TextMutation[] = [
  (text, random) => replaceOne(text, /"[^"<]{0,60}"/g, () => `"${pick(VALUES, random)}"`, random),
  (text, random) => replaceOne(text, />[^<>]{1,60}</g, () => `>${pick(VALUES, random)}<`, random),
  (text, random) =>
    replaceOne(text, /<\/?[\w:]+/g, () => pick(['<x', '</c', '<v', '<row', '</worksheet', '<si'], random), random),
  (text, random) => replaceOne(text, /<[^<>]{1,200}>/g, () => '', random),
  (text, random) => replaceOne(text, /<[^<>]{1,200}>/g, (tag) => tag + tag, random),
  (text, random) => insert(text, pick(PIECES, random), random),
  (text, random) => replaceOne(text, / [\w:]+="/g, () => pick([' r="', ' t="', ' s="', ' x:r="', ' '], random), random),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
];

/** One to four changes at random places. */
export function mutateXml(text: string, random: () => number): string {
  let mutated = text;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) mutated = pick(CHANGES, random)(mutated, random);
  return mutated;
}

/** For files that are one text from end to end. */
export const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'text changed': (bytes, random) => (isText(bytes) ? Buffer.from(mutateXml(bytes.toString('utf8'), random)) : null),
  'text in other bytes': (bytes, random) =>
    isText(bytes) ? Buffer.from(bytes.toString('utf8'), pick(['utf16le', 'latin1'] as const, random)) : null,
};

function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 4096).includes(0) && bytes.subarray(0, 2).toString('latin1') !== 'PK';
}

function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: () => number): string {
  const start = Math.floor(random() * text.length);
  const found = new RegExp(pattern.source, 'g');
  found.lastIndex = start;
  const match = found.exec(text);
  if (match === null) return text;
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

function insert(text: string, piece: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T {
  const value = list[Math.floor(random() * list.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
