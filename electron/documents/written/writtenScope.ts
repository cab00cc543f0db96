import { conditionOf, type InputType, type WrittenInput } from '../../domain/template/writtenTemplate';
import type { ListScope, TemplateScope } from '../templateScopes';

/** Fields every written paper has, besides what is typed for it. */
export const WRITTEN_FIELDS = [
  'officeName',
  'issuerCapitals',
  'areaWord',
  'placeOfIssue',
  'contact',
  'kindName',
  'subject',
  'abstract',
  'aboutAbstract',
  'typeTitle',
  'reference',
  'addressee',
  'campaignName',
  'citation',
] as const;

/** Fields that are known before anything is typed; what an input begins with may use them. */
export const INITIAL_FIELDS = ['officeName', 'issuerCapitals', 'areaWord', 'placeOfIssue', 'contact'] as const;

export const WRITTEN_CONDITIONS = [
  'hasSubject',
  'hasContact',
  'hasDirective',
  'hasAddressees',
  'hasOneAddressee',
  'hasManyAddressees',
  'isEnacting',
  'isDirect',
] as const;

export const WRITTEN_SLOTS = ['addressees', 'closing', 'minutesClosing', 'partiesClosing', 'jointSigners'] as const;

/** Types whose value is one text of a sentence. */
const FIELD_TYPES: ReadonlySet<InputType> = new Set(['line', 'day', 'time', 'number']);
/** Types that become blocks of their own. */
const SLOT_TYPES: ReadonlySet<InputType> = new Set(['text', 'body', 'bases']);

const item: ListScope = { fields: ['item', 'ordinal', 'mark'], conditions: [], slots: [], lists: {} };
const annex: ListScope = {
  fields: ['annexLabel', 'annexTitle'],
  conditions: [],
  slots: ['annexBody'],
  lists: {},
};

/** What a template with these inputs may name; the preparer fills exactly these. */
export function writtenScope(inputs: readonly WrittenInput[]): TemplateScope {
  const keysOf = (types: ReadonlySet<InputType>) => inputs.filter(({ type }) => types.has(type)).map(({ key }) => key);
  const lists = inputs.flatMap(({ key, type }): [string, ListScope][] => {
    if (type === 'list') return [[key, item]];
    return type === 'annexes' ? [[key, annex]] : [];
  });
  return {
    fields: [
      ...WRITTEN_FIELDS,
      ...keysOf(FIELD_TYPES),
      ...inputs.filter(({ type }) => type === 'day').map(({ key }) => withWeekday(key)),
    ],
    conditions: [...WRITTEN_CONDITIONS, ...inputs.map(({ key }) => conditionOf(key))],
    slots: [...WRITTEN_SLOTS, ...keysOf(SLOT_TYPES)],
    lists: { addressees: item, ...Object.fromEntries(lists) },
    phrases: {},
    measures: [],
    columns: [],
    columnFields: [],
    columnConditions: [],
  };
}

/** Field of a day with its weekday before it: "thứ Năm, ngày 05 tháng 02 năm 2026". */
export function withWeekday(key: string): string {
  return `${key}WithWeekday`;
}
