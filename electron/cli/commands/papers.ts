import { readFile } from 'node:fs/promises';
import { AppFailure } from '../../domain/failure';
import { type OfficePaper, PAPER_STATUSES } from '../../domain/officePaper';
import { InvalidInput, parsers } from '../../ipc/parsers';
import { officeMessages } from '../../text/officeMessages';
import { recordCliText } from '../../text/recordCliText';
import { oneOf, UsageError } from '../arguments';
import type { Command, CommandContext, CommandResult } from '../command';

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
    const raw = { paperId: null, draft: await readJson(path) };
    const { draft } = parsedOr(path, () => parsers['outgoing.save'](raw));
    const core = await office();
    return told(await core['outgoing.save']({ paperId: null, draft }));
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
    return told(await core['outgoing.giveNumber'](order));
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
    const { advice } = await core['outgoing.checkMark']({ paperId: id, mark, on });
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
  async run({ args, office }) {
    const path = args.required('values');
    const raw = { incomingId: null, number: args.text('number') ?? null, draft: await readJson(path) };
    const input = parsedOr(path, () => parsers['incoming.save'](raw));
    const core = await office();
    const paper = await core['incoming.save'](input);
    return { json: paper, text: `${paper.number}${paper.suffix}  ${paper.subject}  [${paper.id}]` };
  },
};

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

/** @throws AppFailure `invalid` when it is not there or no JSON */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new AppFailure('invalid', officeMessages.unreadableFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** @throws AppFailure `invalid` naming the fields that are wrong or not there */
export function parsedOr<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new AppFailure('invalid', recordCliText.badFields(path, error.places));
  }
}
