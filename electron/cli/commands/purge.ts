import { extname, resolve } from 'node:path';
import { isIsoDay } from '../../domain/calendar';
import type { RetentionWay } from '../../domain/destruction/retention';
import type { HeldLists } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { purgeCliText } from '../../text/purgeCliText';
import { type Arguments, oneOf, UsageError } from '../arguments';
import type { Command } from '../command';
import { refusedBy } from '../makeFolder';
import { FORMATS, refuseFolder, writePaper } from '../writePaper';

/** How long lists of people are kept; changes it when told how. */
export const personsRetention: Command = {
  name: ['persons', 'retention'],
  usage:
    'persons retention [--form <id> [--directive <id>] --keep <số ngày>|<YYYY-MM-DD>|archive|default] [--hold "<lý do>"|none]',
  isReading: (args) => args.text('form') === undefined,
  async run({ args, office }) {
    const core = await office();
    const formId = args.text('form');
    if (formId !== undefined) {
      const directiveId = args.text('directive') ?? null;
      const keep = args.text('keep');
      const hold = args.text('hold');
      if (keep === undefined && hold === undefined) throw new UsageError(cliText.optionNeeded('keep'));
      // both are read before either is done
      const way = keep === undefined ? undefined : wayIn(keep);
      const held = hold === undefined ? null : { formId, directiveId: args.required('directive') };
      if (way !== undefined) await core['retention.set']({ formId, directiveId, way });
      if (held !== null) await core['retention.hold']({ ...held, reason: hold === 'none' ? null : (hold ?? null) });
    }
    const { lists, defaultDays, defaultSource } = await core['retention.list']({});
    return { json: { lists, defaultDays, defaultSource }, text: purgeCliText.lists(lists) };
  },
};

/** null: as the form, or the program, has it. @throws UsageError */
function wayIn(text: string): RetentionWay | null {
  if (text === 'default') return null;
  if (text === 'archive') return { kind: 'archive' };
  if (isIsoDay(text)) return { kind: 'date', on: text };
  if (/^\d{1,5}$/.test(text)) return { kind: 'days', days: Number(text) };
  throw new UsageError(purgeCliText.badKeep(text));
}

/** Destroys lists of people for good; without the word it only says what would go. */
export const personsPurge: Command = {
  name: ['persons', 'purge'],
  usage:
    'persons purge --directive <id> [--form <id>] [--reason "<lý do>" --confirm "TIÊU HỦY" [--people <số người>] [--fields <số ô>] [--notes <số ô chữ>] [--keep-backups]]',
  isReading: (args) => args.text('confirm') === undefined,
  async run({ args, office }) {
    const core = await office();
    const groups = chosen((await core['retention.list']({})).lists, args);
    const preview = await core['destruction.preview']({ groups });
    const word = args.text('confirm');
    if (word === undefined) return { json: preview, text: purgeCliText.preview(preview) };
    const people = args.text('people');
    const fields = args.text('fields');
    const notes = args.text('notes');
    const destruction = await core['destruction.purge']({
      groups,
      word,
      people: people === undefined ? preview.people : Number(people),
      fields: fields === undefined ? preview.fields : Number(fields),
      notes: notes === undefined ? preview.notes : Number(notes),
      reason: args.required('reason'),
      takesBackups: !args.has('keep-backups'),
    });
    return { json: destruction, text: purgeCliText.destroyed(destruction) };
  },
};

/** What was destroyed, when, by whom and why. */
export const personsDestroyed: Command = {
  name: ['persons', 'destroyed'],
  usage: 'persons destroyed',
  isReading: true,
  async run({ office }) {
    const destructions = await (await office())['destruction.list']({});
    return { json: { destructions }, text: purgeCliText.destructions(destructions) };
  },
};

/** The record of a past destruction as a paper; its draft is kept among the outgoing papers, as in the window. */
export const personsRecord: Command = {
  name: ['persons', 'record'],
  usage: 'persons record <lần tiêu hủy> --out <file.pdf|.docx|.html>',
  async run({ args, operands, office, print }) {
    const out = resolve(args.required('out'));
    const format = oneOf(FORMATS, extname(out).slice(1).toLowerCase(), cliText.badFormat);
    await refuseFolder(out);
    const core = await office();
    const all = await core['destruction.list']({});
    const one = all.find((_, at) => String(all.length - at) === operands[0]); // as `persons destroyed` numbers them
    if (one === undefined) throw new UsageError(purgeCliText.noDestruction(operands[0] ?? ''));
    const { paperId } = await core['destruction.paper']({ destructionId: one.id });
    const pages = await writePaper(core, { kind: 'written', paperId }, format, out, print).catch((error) => {
      throw refusedBy(error, out);
    });
    return { json: { path: out, pages, paperId, destructionId: one.id }, text: cliText.written(out, pages) };
  },
};

function chosen(lists: readonly HeldLists[], args: Arguments) {
  const directiveId = args.required('directive');
  const formId = args.text('form');
  const own = lists.filter((one) => one.directiveId === directiveId && (formId === undefined || one.formId === formId));
  if (own.length === 0) throw new UsageError(purgeCliText.noLists);
  return own.map((one) => ({ directiveId: one.directiveId, formId: one.formId }));
}
