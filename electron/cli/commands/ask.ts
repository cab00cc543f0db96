import { extname, resolve } from 'node:path';
import { AppFailure } from '../../domain/failure';
import { CELL, cellAt } from '../../domain/pivot/answer';
import { cellText, cellValue } from '../../domain/pivot/cellText';
import { machineNumber, plainRows } from '../../domain/pivot/plainTable';
import type { SavedQuestion } from '../../domain/pivot/question';
import { hourOn } from '../../domain/pivot/savedHour';
import { foldForSearch } from '../../domain/vietnamese';
import type { AskedCampaign, Core, QuestionPaperRequest, WordedAnswer } from '../../ipc/contract';
import { labelledAnswer, orderOf } from '../../office/questions/wordAnswer';
import { cliText } from '../../text/cliText';
import { questionMessages, questionText } from '../../text/questionText';
import { UsageError } from '../arguments';
import { askedQuestion } from '../askQuestion';
import type { Command, CommandContext } from '../command';
import { refusedBy } from '../makeFolder';
import { refuseFolder, writePaper } from '../writePaper';
import { writeReplacing } from '../writeReplacing';

const FORMATS = ['xlsx', 'csv', 'pdf', 'docx'] as const;

/** A question to the figures of a campaign, answered as the window does. */
export const askCommand: Command = {
  name: ['ask'],
  isReading: true,
  usage:
    'ask --directive <id> (--view <tên> | --rows <chiều,…> --columns <chiều,…> --values <chỉ số,…>) [--as <cách tính>] [--where <điều kiện>] [--choices] [--as-of <time>] [--data-hour <time>] [--out <tệp.xlsx|.csv|.pdf|.docx>]',
  async run({ args, office, print, now }) {
    const asked = { directiveId: args.required('directive'), asOf: args.time('as-of') ?? now() };
    const out = args.text('out');
    const format = formatOf(out);
    const core = await office();
    const { name, question, hour } = await questionIn(args, core, asked);
    const campaign = { ...asked, dataHour: args.time('data-hour') ?? hourOn(hour, asked.asOf) };
    const answer = await core['questions.answer']({ ...campaign, question });
    if (answer.fields.length === 0) throw new AppFailure('invalid', questionMessages.nothing);
    const request: QuestionPaperRequest = {
      kind: 'question',
      directiveId: campaign.directiveId,
      at: campaign.asOf,
      dataHour: campaign.dataHour,
      question,
      name,
    };
    const written =
      out === undefined || format === null ? null : await write(core, request, format, resolve(out), print);
    const json = { ...answerJson(campaign, answer), ...(written ?? {}) };
    const said = written === null ? [] : [cliText.written(written.path, written.pages)];
    return { json, text: [...answerLines(answer), ...said].join('\n') };
  },
};

/** Questions kept under a name, and those to begin with. */
export const askViews: Command = {
  name: ['ask', 'views'],
  isReading: true,
  usage: 'ask views --directive <id> [--as-of <time>]',
  async run({ args, office, now }) {
    const directiveId = args.required('directive');
    const core = await office();
    const views = await core['questions.saved']({ directiveId });
    const { ready } = await core['questions.catalogue']({ directiveId, asOf: args.time('as-of') ?? now() });
    const lines = views.map(
      (view) => `- ${view.name} (${view.directiveId === null ? questionText.forAll : questionText.forOne})`,
    );
    const offered = ready.map(({ name }) => `- ${name}`);
    const text = [...(lines.length === 0 ? [questionMessages.noViews] : lines), questionText.readyHead, ...offered];
    return { json: { views, ready: ready.map(({ name, question }) => ({ name, question })) }, text: text.join('\n') };
  },
};

/** What may be asked of a campaign. */
export const askFields: Command = {
  name: ['ask', 'fields'],
  isReading: true,
  usage: 'ask fields --directive <id> [--as-of <time>]',
  async run({ args, office, now }) {
    const asOf = args.time('as-of') ?? now();
    const { fields } = await (await office())['questions.catalogue']({ directiveId: args.required('directive'), asOf });
    return { json: { fields }, text: fields.map(({ id, name }) => `- ${id}: ${name}`).join('\n') };
  },
};

function formatOf(out: string | undefined): (typeof FORMATS)[number] | null {
  if (out === undefined) return null;
  const found = FORMATS.find((one) => `.${one}` === extname(out).toLowerCase());
  if (found === undefined) throw new UsageError(questionMessages.badFormat(FORMATS.map((one) => `.${one}`).join(', ')));
  return found;
}

async function questionIn(
  args: CommandContext['args'],
  core: Core,
  campaign: AskedCampaign,
): Promise<Pick<SavedQuestion, 'name' | 'question' | 'hour'>> {
  const catalogue = await core['questions.catalogue'](campaign);
  const view = args.text('view');
  if (view === undefined) return { name: '', question: askedQuestion(args, catalogue), hour: null };
  const known = [
    ...(await core['questions.saved']({ directiveId: campaign.directiveId })),
    ...catalogue.ready.map((ready) => ({ ...ready, hour: null })),
  ];
  const found = known.find(({ name }) => foldForSearch(name) === foldForSearch(view));
  if (found === undefined) throw new AppFailure('notFound', questionMessages.noView(view));
  return found;
}

async function write(
  core: Core,
  request: QuestionPaperRequest,
  format: (typeof FORMATS)[number],
  out: string,
  print: CommandContext['print'],
): Promise<{ readonly path: string; readonly pages: number | null }> {
  await refuseFolder(out);
  if (format === 'csv') {
    await writeReplacing(out, (await core['questions.renderCsv'](request)).bytes);
    return { path: out, pages: null };
  }
  const pages = await writePaper(core, request, format, out, print).catch((error) => {
    throw refusedBy(error, out);
  });
  return { path: out, pages };
}

/** Numbers are JSON numbers, a percentage in percent; what is no number is null, and `text` says which. */
function answerJson({ directiveId, asOf, dataHour }: AskedCampaign, answer: WordedAnswer): object {
  const line = (labels: WordedAnswer['rowLabels']) => (one: WordedAnswer['rows'][number], place: number) => ({
    label: (labels[place] ?? []).join(', '),
    kind: one.kind,
    keys: Object.fromEntries(one.path.map(({ dimension, key }) => [dimension, key])),
  });
  return {
    directive: directiveId,
    asOf,
    ...(dataHour !== undefined && { dataHour }),
    question: answer.question,
    sentence: answer.sentence,
    coverage: { reported: answer.coverage.reported, expected: answer.coverage.owing },
    notes: answer.noteTexts,
    columns: answer.columns.map(line(answer.columnLabels)),
    rows: orderOf(answer).map((row) => ({
      ...line(answer.rowLabels)(answer.rows[row] ?? { path: [], kind: 'total', field: null }, row),
      cells: answer.columns.map((_, column) => cellJson(answer, row, column)),
    })),
  };
}

const KIND_NAMES = new Map<number, string>(Object.entries(CELL).map(([name, kind]) => [kind, name]));

function cellJson(answer: WordedAnswer, row: number, column: number): object {
  const at = cellAt(answer, row, column);
  const { cells } = answer;
  const value = cellValue(answer, row, column);
  return {
    value: value === null ? null : Number(machineNumber({ ...value, isPercent: false })),
    text: cellText(answer, row, column),
    kind: KIND_NAMES.get(cells.kinds[at] ?? CELL.none) ?? '',
    reported: cells.reported[at] ?? 0,
    expected: cells.owing[at] ?? 0,
  };
}

function answerLines(answer: WordedAnswer): readonly string[] {
  const rows = plainRows(labelledAnswer(answer), orderOf(answer), true).map((row) => row.map(({ text }) => text));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [answer.sentence, '', ...lines, '', ...answer.noteTexts];
}
