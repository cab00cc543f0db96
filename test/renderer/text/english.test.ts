import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amending } from '../../../renderer/text/amending';
import { batches } from '../../../renderer/text/batches';
import { drops } from '../../../renderer/text/drops';
import { en } from '../../../renderer/text/en';
import { formDrafts } from '../../../renderer/text/formDrafts';
import { health } from '../../../renderer/text/health';
import { heldDrops } from '../../../renderer/text/heldDrops';
import { openData } from '../../../renderer/text/openData';
import { personalData } from '../../../renderer/text/personalData';
import { personRequests } from '../../../renderer/text/personRequests';
import { purge } from '../../../renderer/text/purge';
import { questions } from '../../../renderer/text/questions';
import { records } from '../../../renderer/text/records';
import { rulerBoxes } from '../../../renderer/text/rulerBoxes';
import { slipsText } from '../../../renderer/text/slips';
import { takeBackText } from '../../../renderer/text/takeBack';
import { templates } from '../../../renderer/text/templates';
import { updates } from '../../../renderer/text/updates';
import { upperForms } from '../../../renderer/text/upperForms';
import { vault } from '../../../renderer/text/vault';
import { strings } from '../../../renderer/text/vi';
import { written } from '../../../renderer/text/written';

/** The type check finds a missing word; this finds a Vietnamese one left in its place, and words that drop an argument. */
const vietnamese = {
  vi: strings,
  amending,
  batches,
  drops,
  heldDrops,
  formDrafts,
  health,
  openData,
  personalData,
  personRequests,
  purge,
  questions,
  records,
  rulerBoxes,
  slipsText,
  takeBackText,
  templates,
  updates,
  upperForms,
  vault,
  written,
};

/** What is printed, kept in a register or sent to a unit, headings of the Vietnamese guide, and languages by their own names. */
const VIETNAMESE_ON_PURPOSE: readonly string[] = [
  'vi.help.sections.',
  'vi.help.shortcuts',
  'vi.language.',
  'vi.imports.messageMore',
  'vi.imports.messageFor',
  'vi.imports.doubtsFor',
  'vi.imports.askUnit.',
  'vi.imports.messageUnit',
  'vi.office.nationalTitle',
  'vi.office.nationalMotto',
  'vi.office.recipients',
  'vi.directives.number',
  'vi.directives.dated',
  'vi.editor.paper.',
  'vi.recipients.asAbove',
  'vi.recipients.heading',
  'vi.recipients.archive',
  'vi.recipients.marks.',
  'vi.writing.words.zeroTensOf.',
  'vi.writing.words.thousandOf.',
  'vi.writing.words.fourOf.',
  'vi.writing.words.both',
  'vi.unitsScreen.pickDialog.newGroup',
  'vi.setup.units.groups.',
  'vi.setup.units.example',
  'written.circulationWords.',
  'templates.newText.',
  'templates.dialogs.suggested',
];
/** English sentences that show a word of papers as an example or by its name. */
const WITH_A_WORD_OF_PAPERS: readonly string[] = [
  'vi.percentAudit.placeholder',
  'personalData.purpose.purposeHint',
  'personalData.purpose.groundHint',
  'purge.confirm.reasonInitial', // stands in the printed record
  'vi.setup.head.placeHint',
  'vi.signing.patterns.head',
  'vi.signing.examples.',
  'vi.signing.remarks.ownOrder',
  'vi.registry.unit.kindHint',
  'vi.registry.baselines.sourcePlaceholder',
  'vi.registry.changes.sourcePlaceholder',
  'vi.holidays.daysHint',
  'vi.office.nameHint',
  'vi.office.areaWordHint',
  'vi.writing.words.hint',
  'vi.writing.tones',
];

interface Entry {
  readonly path: string;
  readonly word: unknown;
}

function entriesOf(table: unknown, path = ''): readonly Entry[] {
  if (typeof table !== 'object' || table === null) return [{ path, word: table }];
  return Object.entries(table).flatMap(([key, value]) => entriesOf(value, path === '' ? key : `${path}.${key}`));
}

/** Words of the core have no table: the English is listed by what the core says. */
const { coreWords, coreSteps, ...tables } = en;
const english = entriesOf(tables).filter(({ path }) => !path.startsWith('vi.help.briefs.'));
const source = new Map(entriesOf(vietnamese).map(({ path, word }) => [path, word]));
const isListed = (list: readonly string[], path: string) =>
  list.some((entry) => path === entry || (entry.endsWith('.') && path.startsWith(entry)));

/** What a function is called with where the type of an argument is not text. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'vi.writing.sentence': ['unit-word', 'Xa Lan', 'xã Lan'],
  'vi.writing.tones': [['hoà → hòa']],
  'vi.writing.pair': ['Xa Lan', null],
  'vi.summary.snapshots.name': [{ number: 2, version: 3 }],
  'slipsText.slip': [{ printed: 'a', corrected: 'b', of: 'scan', reason: 'c', count: 2 }],
  'vi.ruler.version': ['pdf', 2],
  'written.tables.label': [1, ['STT', 'A', 'B', 'C']],
};
const samplesOf = (path: string, count: number): readonly (readonly unknown[])[] =>
  path in ARGUMENTS
    ? [ARGUMENTS[path] ?? []]
    : [Array.from({ length: count }, (_, at) => String(at + 2)), Array.from({ length: count }, () => '1')];

function spoken({ path, word }: Entry): readonly unknown[] {
  if (typeof word !== 'function') return [word];
  return samplesOf(path, word.length).map((sample) => word(...sample) as unknown);
}

const LETTERS = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;
/** Words quoted from papers, and the name of the program. */
const withoutQuoted = (text: string) => text.replace(/“[^”]*”/g, '').replaceAll('Đôn Đốc', '');

test('every entry of either is in the other', () => {
  expect(english.map(({ path }) => path).sort()).toEqual([...source.keys()].sort());
});

test('both are text, or functions of as many arguments that give text', () => {
  const odd = english.filter(({ path, word }) => {
    const other = source.get(path);
    if (typeof word !== typeof other) return true;
    if (typeof word === 'function' && typeof other === 'function' && word.length !== other.length) return true;
    const said = spoken({ path, word });
    const asSaid = spoken({ path, word: other });
    return said.some((text, at) => typeof text !== typeof asSaid[at] || /undefined|\[object|NaN/.test(String(text)));
  });
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test('no English word is missing where the Vietnamese one is not', () => {
  const blank = english.filter(({ path, word }) => word === '' && source.get(path) !== '');
  expect(blank.map(({ path }) => path)).toEqual([]);
});

describe('Vietnamese letters', () => {
  const held = english.filter((entry) => spoken(entry).some((text) => LETTERS.test(withoutQuoted(String(text)))));
  const listed = [...VIETNAMESE_ON_PURPOSE, ...WITH_A_WORD_OF_PAPERS];

  test('stand only where they are meant', () => {
    expect(held.map(({ path }) => path).filter((path) => !isListed(listed, path))).toEqual([]);
  });

  test('and every place of the list has them', () => {
    const paths = held.map(({ path }) => path);
    const idle = listed.filter((entry) => !paths.some((path) => isListed([entry], path)));
    expect(idle).toEqual([]);
  });
});

test('each section of the guide that a screen opens is told in short', () => {
  const briefs = en.vi.help.briefs;
  const untold = [...Object.values(strings.help.sections), strings.help.shortcuts].filter(
    (title) => briefs[title] === undefined,
  );
  expect(untold).toEqual([]);
  const told = Object.values(briefs).map((brief) => `${brief?.title} ${brief?.text}`);
  expect(told.filter((text) => LETTERS.test(text))).toEqual([]);
});

const places = (text: string) => text.split(/\{#?\}/).length;

test('words of the core are said in English, with as much filled in', () => {
  const odd = Object.entries({ ...coreWords, ...coreSteps }).filter(
    ([said, meant]) => LETTERS.test(withoutQuoted(meant).replaceAll('Đôn Đốc', '')) || places(said) !== places(meant),
  );
  expect(odd).toEqual([]);
});

test('a word that stays Vietnamese is the very word of the source', () => {
  const other = english
    .filter(({ path }) => isListed(VIETNAMESE_ON_PURPOSE, path))
    .filter((entry) => {
      const asSource = spoken({ path: entry.path, word: source.get(entry.path) });
      return spoken(entry).some((text, at) => LETTERS.test(String(text)) && text !== asSource[at]);
    });
  expect(other.map(({ path }) => path)).toEqual([]);
});

test('the English file imports nothing but types: it is fetched before anything else runs', () => {
  const text = readFileSync(resolve(__dirname, '../../../renderer/text/en.ts'), 'utf8');
  expect(text.match(/^import (?!type )/gm)).toBeNull();
});

test('one is one, and more are more', () => {
  expect(en.vi.units('1')).toBe('1 unit');
  expect(en.vi.units('1.234')).toBe('1.234 units');
  expect(en.openData.personsHint('1', '2')).toMatch(/^1 person in reports, 2 contacts/);
});
