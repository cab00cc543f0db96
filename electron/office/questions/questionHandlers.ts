import { findClerkName } from '../../db/clerks';
import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { findSavedQuestion, listSavedQuestions, removeSavedQuestion, saveQuestion } from '../../db/savedQuestions';
import type { Store } from '../../db/store';
import type { PaperKit } from '../../documents/paperKit';
import { prepareQuestion } from '../../documents/prepareQuestion';
import { questionToCsv } from '../../documents/questionToCsv';
import { dayOf } from '../../domain/calendar';
import type { Change } from '../../domain/changes';
import { AppFailure } from '../../domain/failure';
import { spanOf } from '../../domain/period';
import type { PivotFacts } from '../../domain/pivot/facts';
import { isSameQuestion, type Question, type SavedQuestion } from '../../domain/pivot/question';
import { readyQuestions } from '../../domain/pivot/readyQuestions';
import { isSameHour } from '../../domain/pivot/savedHour';
import { foldForSearch, nfc } from '../../domain/vietnamese';
import type {
  CoreHandlers,
  Input,
  InternalHandlers,
  QuestionCatalogue,
  QuestionPaperRequest,
} from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { officeMessages } from '../../text/officeMessages';
import { questionFileName } from '../../text/paperFileName';
import { questionMessages, questionText } from '../../text/questionText';
import type { OfficeEnvironment } from '../environment';
import type { Paper } from '../paperHandlers';
import { getDirective } from '../readCampaign';
import { recordChanges } from '../recordChanges';
import { cellBehind } from './cellBehind';
import { type FactsReader, factsReader } from './readFacts';
import { traceReport } from './traceReport';
import { labelledAnswer, orderOf, wordedAnswer } from './wordAnswer';

type QuestionHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `questions.${string}`>> &
  Pick<InternalHandlers, 'questions.renderCsv'>;

export interface QuestionRoom {
  readonly handlers: QuestionHandlers;
  /** The answer as a paper. @throws AppFailure when there is nothing to answer, or no office */
  paper(request: QuestionPaperRequest, kit: Pick<PaperKit, 'layout' | 'fonts'>): Paper;
}

/** Questions to the figures of a campaign: what may be asked, the answers, and those kept under a name. */
export function questionRoom(store: Store, environment: OfficeEnvironment): QuestionRoom {
  const facts = factsReader(store);
  return {
    handlers: {
      'questions.catalogue': (campaign) => catalogueOf(facts(campaign)),
      'questions.answer': ({ question, ...campaign }) => wordedAnswer(question, facts(campaign)),
      'questions.behind': ({ question, row, column, ...campaign }) =>
        cellBehind(wordedAnswer(question, facts(campaign)), facts(campaign), { row, column }),
      'questions.trace': (asked) => traceReport(store.read, environment.dataFolder, facts(asked), asked),
      'questions.saved': ({ directiveId }) => listSavedQuestions(store.read, directiveId),
      'questions.save': (input) => save(store, environment, input),
      'questions.remove': ({ id }) => remove(store, environment, id),
      'questions.renderCsv': (request) => renderCsv(facts, request),
    },
    paper: (request, kit) => questionPaper(store.read, facts, request, kit),
  };
}

function catalogueOf(facts: PivotFacts): QuestionCatalogue {
  const spans = facts.periods.flatMap((period) => spanOf(period) ?? []);
  const days = spans.map(({ from }) => from).sort();
  const ends = spans.map(({ to }) => to).sort();
  const [first, last] = [days[0], ends.at(-1)];
  return {
    fields: facts.fields.map((field) => ({
      id: field.id,
      kind: field.kind,
      name: questionText.fieldName(field, facts),
    })),
    units: facts.units,
    groups: facts.groups,
    parents: facts.parents,
    kinds: [...new Set(facts.units.map(({ kind }) => kind))].filter((kind) => kind !== ''),
    forms: facts.forms,
    days: first === undefined || last === undefined ? null : { from: first, to: last },
    ready: readyQuestions(facts).map((ready) => ({
      key: `${ready.id} ${ready.fieldId ?? ''}`,
      name: questionText.readyName(ready, facts),
      question: ready.question,
    })),
  };
}

/** @throws AppFailure `conflict` when another one of the directive has the name */
function save(store: Store, environment: OfficeEnvironment, input: Input<'questions.save'>): Promise<SavedQuestion> {
  const { account, clock, newId } = environment;
  if (input.directiveId !== null) getDirective(store.read, input.directiveId);
  const name = nfc(input.name).trim();
  return store.write((db) => {
    const saved: SavedQuestion = { ...input, id: input.id ?? newId(), name };
    const before = findSavedQuestion(db, saved.id);
    if (hasName(db, saved)) throw new AppFailure('conflict', questionMessages.nameTaken(name));
    saveQuestion(db, saved, { changedAt: clock(), changedBy: findClerkName(db, account) ?? account });
    recordChanges(db, environment, changesOf(before, saved));
    return saved;
  });
}

function hasName(db: ReadDb, { id, name, directiveId }: SavedQuestion): boolean {
  const folded = foldForSearch(name);
  return listSavedQuestions(db, directiveId ?? '').some(
    (other) => other.id !== id && other.directiveId === directiveId && foldForSearch(other.name) === folded,
  );
}

function changesOf(
  before: SavedQuestion | null,
  { id, name, directiveId, question, hour }: SavedQuestion,
): readonly Change[] {
  const subject = subjects.question(id, name);
  const { fieldLabels } = questionText;
  const change = (field: keyof typeof fieldLabels, oldValue: string | null, newValue: string | null): Change => ({
    subject,
    field,
    fieldLabel: fieldLabels[field],
    oldValue,
    newValue,
  });
  if (before === null) return [change('whole', null, summaryOf(question))];
  const place = (id: string | null) => (id === null ? questionText.forAll : questionText.forOne);
  return [
    ...(before.name === name ? [] : [change('name', before.name, name)]),
    ...(before.directiveId === directiveId ? [] : [change('directive', place(before.directiveId), place(directiveId))]),
    ...(isSameQuestion(before.question, question)
      ? []
      : [change('question', summaryOf(before.question), summaryOf(question))]),
    ...(isSameHour(before.hour, hour) ? [] : [change('hour', questionText.hour(before.hour), questionText.hour(hour))]),
  ];
}

function summaryOf(question: Question): string {
  return questionText.summary(question);
}

/** @throws AppFailure `notFound` */
function remove(store: Store, environment: OfficeEnvironment, id: string): Promise<SavedQuestion> {
  return store.write((db) => {
    const before = findSavedQuestion(db, id);
    if (before === null) throw new AppFailure('notFound', questionMessages.noSaved);
    removeSavedQuestion(db, id);
    const { whole } = questionText.fieldLabels;
    const subject = subjects.question(id, before.name);
    const oldValue = summaryOf(before.question);
    recordChanges(db, environment, [{ subject, field: 'whole', fieldLabel: whole, oldValue, newValue: null }]);
    return before;
  });
}

function renderCsv(facts: FactsReader, { directiveId, at, dataHour, question, name }: QuestionPaperRequest) {
  const worded = answered(question, facts({ directiveId, asOf: at, dataHour }));
  const bytes = questionToCsv(labelledAnswer(worded), orderOf(worded), [
    worded.sentence,
    ...worded.noteTexts,
    worded.legend,
  ]);
  return { bytes, fileName: questionFileName(name, dayOf(at)) };
}

function questionPaper(
  db: ReadDb,
  facts: FactsReader,
  { directiveId, at, dataHour, question, name }: QuestionPaperRequest,
  kit: Pick<PaperKit, 'layout' | 'fonts'>,
): Paper {
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  const worded = answered(question, facts({ directiveId, asOf: at, dataHour }));
  const document = prepareQuestion(
    {
      ...labelledAnswer(worded),
      office: office.name,
      campaignName: getDirective(db, directiveId).campaignName,
      name,
      sentence: worded.sentence,
      notes: worded.noteTexts,
      legend: worded.legend,
      order: orderOf(worded),
    },
    kit,
  );
  return { document, fileName: questionFileName(name, dayOf(at)) };
}

/** @throws AppFailure `invalid` when no field is asked for */
function answered(question: Question, facts: PivotFacts) {
  const worded = wordedAnswer(question, facts);
  if (worded.fields.length === 0) throw new AppFailure('invalid', questionMessages.nothing);
  return worded;
}
