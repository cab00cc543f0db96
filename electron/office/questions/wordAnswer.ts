import type { PivotAnswer } from '../../domain/pivot/answer';
import { answerQuestion } from '../../domain/pivot/answerQuestion';
import { isMixed } from '../../domain/pivot/cellText';
import type { PivotFacts } from '../../domain/pivot/facts';
import { orderRows } from '../../domain/pivot/orderRows';
import type { LabelledAnswer } from '../../domain/pivot/plainTable';
import type { Question } from '../../domain/pivot/question';
import type { WordedAnswer } from '../../ipc/contract';
import { questionText } from '../../text/questionText';

/** More cells by name would be longer than the table. */
const MOST_STARRED = 12;

/** The answer with the words for its lines, its sentence and its notes. */
export function wordedAnswer(question: Question, facts: PivotFacts): WordedAnswer {
  const answer = answerQuestion(question, facts);
  const labels = (lines: PivotAnswer['rows']) =>
    lines.map((line) => questionText.lineLabels(line, facts, facts.periods));
  const rows = labels(answer.rows);
  const columns = columnLabels(answer, labels(answer.columns), facts);
  return {
    ...answer,
    rowLabels: rows,
    columnLabels: columns,
    rowHead: questionText.rowHead(answer.question.rows),
    coverageHead: questionText.coverageHead(answer.fields),
    sentence: questionText.sentence(answer, facts, facts),
    noteTexts: [
      ...answer.notes.map((note) => questionText.note(note, facts, facts.asOf)),
      ...starredNote(answer, rows, columns),
    ],
    legend: questionText.legend(facts),
  };
}

/** Cells with a star by name: a file of true numbers cannot carry it beside them. */
function starredNote(
  answer: PivotAnswer,
  rows: readonly (readonly string[])[],
  columns: readonly (readonly string[])[],
): readonly string[] {
  const found: string[] = [];
  let more = 0;
  for (const [row, names] of rows.entries())
    for (const [column, heads] of columns.entries()) {
      if (!isMixed(answer, row, column)) continue;
      if (found.length < MOST_STARRED) found.push([...names, ...heads].join(' – '));
      else more += 1;
    }
  return found.length === 0 ? [] : [questionText.starred(found, more)];
}

/** A table without columns has one: what was asked for. */
function columnLabels(
  { columns, fields, question }: PivotAnswer,
  labels: readonly (readonly string[])[],
  facts: PivotFacts,
): readonly (readonly string[])[] {
  const [field] = fields;
  const isPlain = columns.length === 1 && columns[0]?.path.length === 0 && !question.rows.includes('field');
  return isPlain && field !== undefined ? [[questionText.fieldName(field, facts)]] : labels;
}

export function labelledAnswer(worded: WordedAnswer): LabelledAnswer {
  const { rowLabels, columnLabels, rowHead, coverageHead } = worded;
  return { answer: worded, rowLabels, columnLabels, rowHead, coverageHead };
}

/** The rows as the question orders them. */
export function orderOf(worded: WordedAnswer): readonly number[] {
  const names = new Map(worded.rows.map((line, row) => [line, (worded.rowLabels[row] ?? []).join(' ')]));
  return orderRows(worded, worded.question.sort, (line) => names.get(line) ?? '');
}
