import { extname, resolve } from 'node:path';
import type { PaperDraft } from '../../domain/officePaper';
import { ACCESS_ACTIONS } from '../../domain/personalData/access';
import { type HeldForm, isPurposeTold } from '../../domain/personalData/purpose';
import type { Core } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { countedText } from '../../text/countedText';
import { momentText } from '../../text/moment';
import { personalDataText } from '../../text/personalDataText';
import { oneOf, UsageError } from '../arguments';
import type { Command, CommandContext, CommandResult } from '../command';
import { refusedBy } from '../makeFolder';
import { FORMATS, refuseFolder, writePaper } from '../writePaper';

const WAYS = ['count', 'keep'] as const;
const MOST_LINES = 500;

/** Who saw people's data in full or took them out. */
export const personsLog: Command = {
  name: ['persons', 'log'],
  isReading: true,
  usage: 'persons log [--text <words>] [--from <day>] [--to <day>] [--kind reveal|exportFull|…]',
  async run({ args, office }) {
    const kind = args.text('kind');
    const { entries, total } = await (await office())['personalData.log']({
      action: kind === undefined ? undefined : oneOf(ACCESS_ACTIONS, kind, personalDataText.noAction),
      text: args.text('text'),
      from: args.day('from'),
      to: args.day('to'),
      offset: 0,
      limit: MOST_LINES,
    });
    const lines = entries.map(({ happenedAt, account, authorName, action, subjectLabel, reason, persons }) =>
      [
        momentText(happenedAt),
        authorName ?? account,
        personalDataText.actions[action],
        subjectLabel,
        reason === null ? '' : personalDataText.reasons[reason],
        persons === null ? '' : personalDataText.log.persons(persons),
      ]
        .filter((part) => part !== '')
        .join('; '),
    );
    return { json: { entries, total }, text: lines.length === 0 ? personalDataText.log.none : lines.join('\n') };
  },
};

/** What forms ask for people's data for; with `--form` it is written down. */
export const personsPurpose: Command = {
  name: ['persons', 'purpose'],
  isReading: (args) => args.text('form') === undefined,
  usage:
    'persons purpose [--form <id> --text <mục đích> --ground <căn cứ> [--owner <đơn vị>] [--contact <nơi liên hệ>] [--from <day>]]',
  async run({ args, office }) {
    const core = await office();
    const formId = args.text('form');
    if (formId !== undefined) {
      const known = (await core['personalData.held']({})).find((one) => one.formId === formId)?.purpose ?? null;
      const purpose = {
        purpose: args.text('text') ?? known?.purpose ?? '',
        ground: args.text('ground') ?? known?.ground ?? '',
        owner: args.text('owner') ?? known?.owner ?? '',
        contact: args.text('contact') ?? known?.contact ?? '',
        startedOn: args.day('from') ?? known?.startedOn ?? null,
      };
      await core['personalData.savePurpose']({ formId, purpose });
    }
    const forms = await core['personalData.held']({});
    const lines = forms.map(lineOf);
    return { json: { forms }, text: lines.length === 0 ? personalDataText.held.none : lines.join('\n') };
  },
};

function lineOf({ label, persons, reports, purpose }: HeldForm): string {
  const told = isPurposeTold(purpose) ? `${purpose?.purpose} (${purpose?.ground})` : null;
  return personalDataText.held.line(label, persons, reports, told ?? personalDataText.held.purposeMissing);
}

/** Whether lists of a form are counted and not kept; without `--as` only told. */
export const personsCounted: Command = {
  name: ['persons', 'counted'],
  isReading: (args) => args.text('as') === undefined,
  usage: 'persons counted [--form <id> --as count|keep]',
  async run({ args, office }) {
    const core = await office();
    const way = args.text('as');
    if (way !== undefined) {
      const isCounted = oneOf(WAYS, way, countedText.ways) === 'count';
      await core['personalData.setCounted']({ formId: args.required('form'), isCounted });
    }
    const forms = (await core['personalData.held']({})).map(({ formId, label, isCounted, keptPersons }) => ({
      formId,
      label,
      isCounted,
      keptPersons,
    }));
    const lines = forms.map(({ label, isCounted, keptPersons }) =>
      countedText.line(label, isCounted, keptPersons ?? 0),
    );
    return { json: { forms }, text: lines.length === 0 ? personalDataText.held.none : lines.join('\n') };
  },
};

/** A notice to residents about a form, in the office's own template for notices; nothing is written into the data. */
export const personsNotice: Command = {
  name: ['persons', 'notice'],
  isReading: true,
  usage: 'persons notice --form <id> --out <file.pdf|.docx|.html>',
  run: (context) =>
    writeDraft(context, (core) => core['personalData.notice']({ formId: context.args.required('form') })),
};

/** A report to the authority about a breach, with the 72 hours of the law; nothing is written into the data. */
export const personsBreach: Command = {
  name: ['persons', 'breach'],
  isReading: true,
  usage: 'persons breach --at <lúc phát hiện> --out <file.pdf|.docx|.html> [--text <sự việc>] [--list <danh sách>]',
  run: (context) =>
    writeDraft(context, (core) =>
      core['personalData.breach']({
        detectedAt: context.args.time('at') ?? context.now(),
        event: context.args.text('text') ?? '',
        lists: context.args.text('list') ?? '',
        measures: '',
      }),
    ),
};

async function writeDraft(
  { args, office, print }: CommandContext,
  draftOf: (core: Core) => PaperDraft | Promise<PaperDraft>,
): Promise<CommandResult> {
  const out = resolve(args.required('out'));
  const format = FORMATS.find((one) => one === extname(out).slice(1).toLowerCase());
  if (format === undefined) throw new UsageError(cliText.badFormat(FORMATS.join(', ')));
  await refuseFolder(out);
  const core = await office();
  const draft = await draftOf(core);
  const pages = await writePaper(core, { kind: 'draft', draft }, format, out, print).catch((error) => {
    throw refusedBy(error, out);
  });
  return { json: { path: out, pages, dueOn: draft.dueOn }, text: cliText.written(out, pages) };
}
