import { dayOf } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { emptyIncoming } from '../../domain/incomingPaper';
import { formatPaperNumber } from '../../domain/numbering/series';
import { type OfficePaper, PAPER_STATUSES } from '../../domain/officePaper';
import { parsers } from '../../ipc/parsers';
import { recordCliText } from '../../text/recordCliText';
import { oneOf, UsageError } from '../arguments';
import type { Command, CommandContext, CommandResult } from '../command';
import { countedPaper } from '../countedPaper';
import { parsedOr, readFields, refuseStrange, registeredDraft, strangeKeys } from '../paperFile';

const MARKS = ['signed', 'sent', 'recalled'] as const;

/** The register of papers that go out, newest first. */
export const papersList: Command = {
  name: ['papers', 'list'],
  isReading: true,
  usage: 'papers list [--year <năm>] [--status <trạng thái>] [--directive <id>] [--text <chữ cần tìm>]',
  async run({ args, office }) {
    const status = args.text('status');
    const core = await office();
    const { papers, total } = await core['outgoing.list']({
      year: args.count('year'),
      status: status === undefined ? undefined : oneOf(PAPER_STATUSES, status, recordCliText.badStatus),
      directiveId: args.text('directive'),
      text: args.text('text'),
    });
    return {
      json: { total, papers: papers.map(paperJson) },
      text: papers.length === 0 ? recordCliText.none : papers.map(recordCliText.paper).join('\n'),
    };
  },
};

/** A draft, or a paper made elsewhere, from a file of its fields. */
export const papersAdd: Command = {
  name: ['papers', 'add'],
  usage: 'papers add --values <tệp.json>',
  async run({ args, office }) {
    const path = args.required('values');
    const core = await office();
    return told(await core['outgoing.save']({ paperId: null, draft: await registeredDraft(core, path) }));
  },
};

export const papersNumber: Command = {
  name: ['papers', 'number'],
  usage: 'papers number <mã văn bản> --date <ngày> [--number <số>] [--insist]',
  async run(context) {
    const { args } = context;
    const issuedOn = args.day('date');
    if (issuedOn === undefined) throw new UsageError(recordCliText.dayNeeded);
    const core = await context.office();
    const order = {
      paperId: paperId(context),
      issuedOn,
      number: args.text('number') ?? null,
      insist: args.has('insist'),
    };
    const giving = async () => core['outgoing.giveNumber'](order);
    const paper = await giving().catch((error) => {
      throw order.insist ? error : withWayOut(error);
    });
    return told(await countedPaper(context, core, paper));
  },
};

export const papersCancel: Command = {
  name: ['papers', 'cancel'],
  usage: 'papers cancel <mã văn bản> --reason <lý do>',
  async run(context) {
    const core = await context.office();
    return told(
      await core['outgoing.cancelNumber']({ paperId: paperId(context), reason: context.args.required('reason') }),
    );
  },
};

export const papersMark: Command = {
  name: ['papers', 'mark'],
  usage: 'papers mark <mã văn bản> signed|sent|recalled --date <ngày> [--reason <lý do>] [--insist]',
  async run(context) {
    const { args, operands, office } = context;
    const on = args.day('date');
    if (on === undefined) throw new UsageError(recordCliText.dayNeeded);
    const mark = oneOf(MARKS, operands[1], recordCliText.badMark);
    const core = await office();
    const id = paperId(context);
    const { advice } = await core['outgoing.checkMark']({ paperIds: [id], mark, on });
    const input = { paperIds: [id], mark, on, reason: args.text('reason') ?? '', insist: args.has('insist') };
    const [paper] = (await core['outgoing.mark'](input)).papers;
    if (paper === undefined) throw new Error('a paper that was marked is there');
    const { json, text } = told(paper);
    return { json, text: [text, ...advice].join('\n') };
  },
};

/** Entries a paper that came, from a file of its fields. */
export const incomingAdd: Command = {
  name: ['incoming', 'add'],
  usage: 'incoming add --values <tệp.json> [--number <số đến>]',
  async run({ args, office, now }) {
    const path = args.required('values');
    const begun = emptyIncoming(dayOf(now()));
    const fields = await readFields(path);
    refuseStrange(path, strangeKeys(fields, begun));
    const draft = { ...begun, ...fields };
    const raw = { incomingId: null, number: args.text('number') ?? null, draft };
    const input = parsedOr(path, () => parsers['incoming.save'](raw));
    const core = await office();
    const remarks = await core['incoming.judge'](input);
    const paper = await core['incoming.save'](input);
    const line = `${formatPaperNumber(paper)}  ${paper.subject}  [${paper.id}]`;
    return { json: { ...paper, warnings: remarks }, text: [line, ...remarks].join('\n') };
  },
};

/** What was refused because nobody insisted, with the way to insist. */
function withWayOut(error: unknown): unknown {
  if (!(error instanceof AppFailure) || error.code !== 'conflict') return error;
  return new AppFailure('conflict', `${error.message} ${recordCliText.insist}`);
}

function paperId({ operands }: CommandContext): string {
  const [id] = operands;
  if (id === undefined) throw new UsageError(recordCliText.paperNeeded);
  return id;
}

function told(paper: OfficePaper): CommandResult {
  return { json: paperJson(paper), text: recordCliText.paper(paper) };
}

function paperJson({ id, kindId, number, numberSuffix, code, year, issuedOn, status, subject, seriesId }: OfficePaper) {
  return { id, kindId, seriesId, year, number, suffix: numberSuffix, code, issuedOn, status, subject };
}
