import { expect, test } from 'vitest';
import { checkTemplate } from '../../electron/documents/checkTemplate';
import { checkOwnTemplate, templateAdvice } from '../../electron/documents/ownTemplate';
import { TEMPLATE_IDS, TEMPLATE_SCOPES } from '../../electron/documents/templateScopes';
import { termsInWords } from '../../electron/documents/templateTerms';
import { withFieldKeys, withFieldNames } from '../../electron/domain/template/fieldNames';
import type { TemplateBlock } from '../../electron/domain/template/paperTemplate';
import { type ListTerms, type Term, withinList } from '../../electron/domain/template/templateTerms';
import { kit } from './support';

const builtIns = TEMPLATE_IDS.map((id) => ({
  id,
  template: kit.templates[id],
  terms: termsInWords(TEMPLATE_SCOPES[id], id),
}));

/** The terms of each place of a template: of the whole, and inside each list. */
function everyPlace(own: ListTerms, visible: ListTerms = own): readonly ListTerms[] {
  return [visible, ...own.lists.flatMap(({ inner }) => everyPlace(inner, withinList(visible, inner)))];
}

function termsOf({ fields, conditions, slots, lists }: ListTerms): readonly Term[] {
  return [...fields, ...conditions, ...slots, ...lists];
}

test.each(builtIns)('$id: everything that may be named has a name and says what it means', ({ terms }) => {
  const all = [
    ...everyPlace(terms).flatMap(termsOf),
    ...terms.phrases.flatMap((phrase) => [phrase, ...phrase.fields]),
    ...terms.measures,
    ...terms.columns,
    ...terms.columnFields,
    ...terms.columnConditions,
  ];
  expect(all.filter(({ name, key }) => name === key && !/^(STT)$/.test(name)).map(({ key }) => key)).toEqual([]);
  expect(all.filter(({ name }) => /[{}"]/.test(name))).toEqual([]);
});

test.each(builtIns)('$id: no two fields, conditions or blocks of one place are called alike', ({ terms }) => {
  for (const place of everyPlace(terms))
    for (const kind of ['fields', 'conditions', 'slots', 'lists'] as const) {
      const names = place[kind].map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
});

test.each(builtIns)('$id: the built-in template survives being named and is right as an own one', (one) => {
  const { template, terms } = one;
  const named = withFieldNames(template, terms);
  expect(JSON.stringify(named)).not.toMatch(/\{(campaignName|officeName|label|at)\}/);
  expect(withFieldKeys(named, terms)).toEqual(template);
  expect(checkTemplate(template, terms)).toEqual([]);
  expect(checkOwnTemplate(template, template, terms)).toEqual([]);
});

test.each(builtIns)('$id: nothing in the built-in template can be blank where it stands', ({ template, terms }) => {
  expect(templateAdvice(template, template, terms)).toEqual([]);
});

test('two heads, a signature above the head and a head across the sheet are advised on', () => {
  const template = kit.templates.reminder;
  const terms = termsInWords(TEMPLATE_SCOPES.reminder, 'reminder');
  const [section, ...rest] = template.sections;
  if (section === undefined) throw new Error('the template has no section');
  const head = { kind: 'letterhead' } as const;
  const signed = { kind: 'slot', name: 'closing' } as const;
  const odd = { ...section, orientation: 'landscape', blocks: [signed, head, ...section.blocks, signed] } as const;
  const faults = templateAdvice({ ...template, sections: [odd, ...rest] }, template, terms).map(({ fault }) => fault);
  for (const word of ['phần đầu văn bản', 'có thể in hai lần', 'đứng trên phần đầu', 'khổ giấy ngang'])
    expect(faults.join('\n')).toContain(word);
});

test.each([
  ['one when, the other unless', { when: 'hasMissing' }, { unless: 'hasMissing' }, false],
  ['both unless the same', { unless: 'hasMissing' }, { unless: 'hasMissing' }, true],
  ['one only under more than the other', { when: 'hasMissing' }, { when: 'hasMissing', unless: 'hasBelow' }, true],
  ['one always', {}, { unless: 'hasMissing' }, true],
])('two heads, %s', (_, one, other, isTold) => {
  const template = kit.templates.reminder;
  const terms = termsInWords(TEMPLATE_SCOPES.reminder, 'reminder');
  const bare = template.sections.map((section, index) => {
    const rest = section.blocks.filter(({ kind }) => kind !== 'letterhead');
    const heads: TemplateBlock[] = [
      { kind: 'letterhead', ...one },
      { kind: 'group', blocks: [{ kind: 'letterhead' }], ...other },
    ];
    return { ...section, blocks: index === 0 ? [...heads, ...rest] : rest };
  });
  const faults = templateAdvice({ ...template, sections: bare }, template, terms).map(({ fault }) => fault);
  expect(faults.some((fault) => fault.includes('có thể in hai lần'))).toBe(isTold);
});

test('a head doubled under its own condition is printed twice all the same', () => {
  const template = kit.templates.reminder;
  const terms = termsInWords(TEMPLATE_SCOPES.reminder, 'reminder');
  const sections = template.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): TemplateBlock[] =>
      block.kind === 'letterhead' ? [block, block] : [block],
    ),
  }));
  const faults = templateAdvice({ ...template, sections }, template, terms).map(({ fault }) => fault);
  expect(faults.join('\n')).toContain('có thể in hai lần');
});
