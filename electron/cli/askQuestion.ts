import { isIsoDay } from '../domain/calendar';
import { FACT_STATES } from '../domain/pivot/facts';
import {
  COMPARISONS,
  DIMENSIONS,
  type Dimension,
  NO_QUESTION_FILTER,
  type Question,
  type QuestionFilter,
  VALUES,
} from '../domain/pivot/question';
import { foldForSearch } from '../domain/vietnamese';
import type { QuestionCatalogue } from '../ipc/contract';
import { questionMessages } from '../text/questionText';
import { type Arguments, oneOf, UsageError } from './arguments';

const ALIASES: Readonly<Record<string, Dimension>> = { day: 'period' };

/** The question that the options spell out. @throws UsageError naming the word that is not understood */
export function askedQuestion(args: Arguments, catalogue: QuestionCatalogue): Question {
  const value = oneOf(VALUES, args.text('as') ?? 'sum', (known) =>
    questionMessages.badValue(args.text('as') ?? '', known),
  );
  return {
    rows: dimensionsIn(args.text('rows') ?? 'unit'),
    columns: dimensionsIn(args.text('columns') ?? ''),
    fields: wordsIn(args.required('values')).map((word) => fieldFor(word, catalogue)),
    value,
    filter: filterIn(args.texts('where'), catalogue),
    hasChoices: args.has('choices'),
    sort: null,
  };
}

function wordsIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function dimensionsIn(text: string): readonly Dimension[] {
  return wordsIn(text).map((word) =>
    oneOf(DIMENSIONS, ALIASES[word] ?? word, (known) => questionMessages.badDimension(word, known)),
  );
}

/** By id, by its name, or as other commands write a field of a form ("mau-02.cumulative"). */
function fieldFor(word: string, { fields }: QuestionCatalogue): string {
  const ofForm = `figure:${word.replace('.', '/')}`;
  const found = fields.find(
    ({ id, name }) => id === word || id === ofForm || foldForSearch(name) === foldForSearch(word),
  );
  if (found === undefined) throw new UsageError(questionMessages.badField(word));
  return found.id;
}

const CONDITION = /^(?<field>.+?)(?<is><=|>=|<|>|=)(?<than>-?\d+(?:[.,]\d+)?)$/;

function filterIn(parts: readonly string[], catalogue: QuestionCatalogue): QuestionFilter {
  const conditions = parts
    .flatMap((part) => part.split(';'))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => conditionIn(part, catalogue));
  return Object.assign({ ...NO_QUESTION_FILTER }, ...conditions);
}

function conditionIn(part: string, catalogue: QuestionCatalogue): Partial<QuestionFilter> {
  const [, key = '', text = ''] = /^([a-z]+)=(.*)$/.exec(part) ?? [];
  const list = (known: readonly { readonly id: string; readonly name: string }[]) =>
    wordsIn(text).map((word) => namedIn(word, known));
  switch (key) {
    case 'unit':
      return { unitIds: list(catalogue.units) };
    case 'group':
      return { groupIds: list(catalogue.groups) };
    case 'parent':
      return { parentIds: list(catalogue.parents) };
    case 'form':
      return { formIds: list(catalogue.forms) };
    case 'kind':
      return { kinds: list(catalogue.kinds.map((kind) => ({ id: kind, name: kind }))) };
    case 'state':
      return { states: wordsIn(text).map((word) => oneOf(FACT_STATES, word, () => questionMessages.badWhere(part))) };
    case 'from':
    case 'to':
      if (!isIsoDay(text)) throw new UsageError(questionMessages.badWhere(part));
      return { [key]: text };
    default:
      return { condition: valueCondition(part, catalogue) };
  }
}

function valueCondition(part: string, catalogue: QuestionCatalogue): QuestionFilter['condition'] {
  const { field = '', is, than = '' } = CONDITION.exec(part)?.groups ?? {};
  const comparison = COMPARISONS.find((one) => one === is);
  if (comparison === undefined) throw new UsageError(questionMessages.badWhere(part));
  return { fieldId: fieldFor(field.trim(), catalogue), is: comparison, than: Number(than.replace(',', '.')) };
}

function namedIn(word: string, known: readonly { readonly id: string; readonly name: string }[]): string {
  const found = known.find(({ id, name }) => id === word || foldForSearch(name) === foldForSearch(word));
  if (found === undefined) throw new UsageError(questionMessages.badUnit(word));
  return found.id;
}
