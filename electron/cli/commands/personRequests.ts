import { extname, resolve } from 'node:path';
import { dayOf } from '../../domain/calendar';
import type { Correction } from '../../domain/destruction/correction';
import type { OwnCorrection } from '../../domain/destruction/ownCorrection';
import { REQUEST_KINDS, requestsOfYear } from '../../domain/destruction/personRequest';
import { AppFailure } from '../../domain/failure';
import { personNameKey } from '../../domain/personName';
import { normalisePhone } from '../../domain/phone';
import { foldForSearch } from '../../domain/vietnamese';
import type { Core, FoundData, PersonSought, StandingRequest } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { correctionText } from '../../text/destructionText';
import { purgeCliText } from '../../text/purgeCliText';
import { type Arguments, oneOf, UsageError } from '../arguments';
import type { Command, CommandContext } from '../command';
import { tellingOption } from '../tellingOption';
import { refuseFolder } from '../writePaper';
import { writeReplacing } from '../writeReplacing';

/** One person over all lists. */
export const personsFind: Command = {
  name: ['persons', 'find'],
  usage: 'persons find [--name "<họ tên>"] [--phone <số>]',
  async run({ args, office }) {
    const found = await (await office())['people.find'](soughtIn(args));
    return { json: found, text: purgeCliText.found(found) };
  },
};

/** All there is about one person, to be handed to that person. */
export const personsExport: Command = {
  name: ['persons', 'export'],
  usage: 'persons export [--name "<họ tên>"] [--phone <số>] --out <tệp.pdf|.docx|.xlsx>',
  async run({ args, office, print }) {
    const path = resolve(args.required('out'));
    const sought = soughtIn(args);
    const core = await office();
    const written = await writeSheet(path, print, {
      compose: () => core['people.compose'](sought),
      render: (format) => core['people.render']({ ...sought, format }),
    });
    return { json: { path, ...written }, text: purgeCliText.exported(written.rows, path) };
  },
};

type Rows = { readonly rows: number };

/** How the core makes a sheet: as pages, or as a file. */
interface Sheet {
  compose(): MaybeLater<Rows & { readonly html: string; readonly title: string }>;
  render(format: 'docx' | 'xlsx'): MaybeLater<Rows & { readonly bytes: Uint8Array }>;
}
type MaybeLater<T> = T | Promise<T>;

/** @throws UsageError for a file of another kind */
async function writeSheet(path: string, print: CommandContext['print'], sheet: Sheet) {
  const format = oneOf(FORMATS, extname(path).slice(1).toLowerCase(), cliText.badFormat);
  if (format === 'pdf') {
    await refuseFolder(path);
    const { html, title, rows } = await sheet.compose();
    const [printed] = await print([{ html, title, pdf: path }]);
    return { rows, pages: printed?.pages ?? null };
  }
  const { bytes, rows } = await sheet.render(format);
  await writeReplacing(path, bytes);
  return { rows };
}

/** Corrects one person on every list, for a request of the register; without anything new it says what would be corrected. */
export const personsCorrect: Command = {
  name: ['persons', 'correct'],
  usage:
    'persons correct [--name "<họ tên>"] [--phone <số>] --request <số yêu cầu> [--new-name "<họ tên đúng>"] [--new-phone <số đúng>] [--new-address "<địa chỉ đúng>"] [--column "<cột hoặc ô khác>" --text "<giá trị đúng>"] [--people <số dòng>] [--even-shared]',
  async run({ args, office }) {
    const core = await office();
    const sought = soughtIn(args);
    const to = {
      fullName: args.text('new-name') ?? null,
      phone: args.text('new-phone') ?? null,
      address: args.text('new-address') ?? null,
    };
    const found = await core['people.find'](sought);
    const column = args.text('column');
    const own = [
      ...(column === undefined ? [] : ownIn(found, column, args.required('text'))),
      ...sameInFields(found, sought, to),
    ];
    if (own.length === 0 && Object.values(to).every((value) => value === null))
      return { json: found, text: purgeCliText.found(found) };
    const { id: requestId } = await requestNumbered(core, args.required('request'));
    const seen = args.text('people');
    const count = seen === undefined ? placesOf(found) : Number(seen);
    const order = { ...sought, rows: count, requestId, to: { ...to, own }, isSharedKnown: args.has('even-shared') };
    const correcting = Promise.resolve(core['people.correct'](order));
    const done = await tellingOption(correcting, cliText.asksAnyway, '--even-shared');
    return { json: done, text: purgeCliText.corrected(done.people) };
  },
};

function placesOf({ rows, fields }: FoundData): number {
  return rows.length + fields.length;
}

/** The column or field of that name, in every form it was found by. @throws UsageError when none is called so */
function ownIn({ rows, fields }: FoundData, name: string, value: string): readonly OwnCorrection[] {
  const known = [
    ...rows.flatMap(({ formId, others }) =>
      others.map(({ key, label }) => ({ formId, place: 'column', key, label }) as const),
    ),
    ...fields.map(({ formId, key, label }) => ({ formId, place: 'field', key, label }) as const),
  ];
  const meant = known.filter(({ key, label }) => key === name || foldForSearch(label) === foldForSearch(name));
  if (meant.length === 0)
    throw new UsageError(purgeCliText.noColumn(name, [...new Set(known.map(({ label }) => label))]));
  const each = new Map(meant.map((one) => [`${one.formId}/${one.place}/${one.key}`, one]));
  return [...each.values()].map(({ formId, place, key }) => ({ formId, place, key, value }));
}

/** Fields of reports that say just what is corrected: they are corrected alike. */
function sameInFields(
  { fields }: FoundData,
  { name, phone }: PersonSought,
  { fullName, phone: newPhone }: Pick<Correction, 'fullName' | 'phone'>,
): readonly OwnCorrection[] {
  return fields.flatMap(({ formId, key, value }) => {
    const isPhone = phone !== '' && normalisePhone(value)?.phone === normalisePhone(phone)?.phone;
    const isName = name !== '' && personNameKey(value) === personNameKey(name);
    const next = isPhone ? newPhone : isName ? fullName : null;
    return next === null ? [] : [{ formId, place: 'field' as const, key, value: next }];
  });
}

/** Takes the last correction of a request back, as long as the request is open. */
export const personsUndoCorrection: Command = {
  name: ['persons', 'undo-correction'],
  usage: 'persons undo-correction <số yêu cầu>',
  async run({ operands, office }) {
    const core = await office();
    const request = await requestNumbered(core, operands[0] ?? '');
    const correction = request.corrections.find(({ undoneAt }) => undoneAt === null);
    if (correction === undefined) throw new AppFailure('notFound', correctionText.notThere);
    await core['people.undoCorrection']({ correctionId: correction.id });
    return { json: { correctionId: correction.id }, text: correctionText.undone(correction.people) };
  },
};

/** @throws UsageError when no request has that number */
async function requestNumbered(core: Core, number: string): Promise<StandingRequest> {
  const all = await core['personRequests.list']({});
  const one = all.find((request) => String(request.number) === number);
  if (one === undefined) throw new UsageError(purgeCliText.noRequest(number));
  return one;
}

/** Destroys one person's data on every list; without the word it only says what would go. */
export const personsDelete: Command = {
  name: ['persons', 'delete'],
  usage:
    'persons delete [--name "<họ tên>"] [--phone <số>] [--reason "<lý do>" --confirm "TIÊU HỦY" [--people <số dòng>] [--keep-backups]]',
  async run({ args, office }) {
    const core = await office();
    const sought = soughtIn(args);
    const found = await core['people.find'](sought);
    const word = args.text('confirm');
    if (word === undefined) return { json: found, text: purgeCliText.wouldGo(found) };
    const seen = args.text('people');
    const destruction = await core['people.destroy']({
      ...sought,
      word,
      rows: seen === undefined ? placesOf(found) : Number(seen),
      reason: args.required('reason'),
      takesBackups: !args.has('keep-backups'),
    });
    return { json: destruction, text: purgeCliText.personDestroyed(destruction) };
  },
};

const FORMATS = ['pdf', 'docx', 'xlsx'] as const;
const ACTIONS = ['list', 'add', 'reply', 'extend', 'end'] as const;

/** The register of what people ask of their data, with its clocks. */
export const personsRequests: Command = {
  name: ['persons', 'requests'],
  usage:
    'persons requests [add --kind access|correct|restrict|delete|protect [--date <ngày>] [--channel "<cách nhận>"] [--processor] | reply|end|extend <số> [--date <ngày>] [--reason "<kết quả hoặc lý do>"]] [--year <năm nhận>] [--out <tệp.pdf|.docx|.xlsx>]',
  isReading: (args) => args.words.length <= 2 && args.text('out') === undefined, // who takes it out is noted
  async run({ args, operands, office, now, print }) {
    const core = await office();
    const action = oneOf(ACTIONS, operands[0] ?? 'list', purgeCliText.badAction);
    const on = args.day('date') ?? dayOf(now());
    if (action === 'add')
      await core['personRequests.add']({
        kind: oneOf(REQUEST_KINDS, args.text('kind'), purgeCliText.badKind),
        receivedOn: on,
        way: args.text('channel') ?? '',
        hasProcessor: args.has('processor'),
      });
    if (action === 'reply' || action === 'end' || action === 'extend') {
      const { id } = await requestNumbered(core, operands[1] ?? '');
      if (action === 'reply') await core['personRequests.reply']({ id, on });
      if (action === 'extend') await core['personRequests.extend']({ id, on, reason: args.required('reason') });
      if (action === 'end') {
        const { areFilesRenewed } = await core['personRequests.end']({ id, on, outcome: args.required('reason') });
        if (!areFilesRenewed) return { json: { id, areFilesRenewed }, text: purgeCliText.filesLeft };
      }
    }
    const year = args.count('year') ?? null;
    const all = await core['personRequests.list']({});
    const requests = requestsOfYear(all, year);
    const out = args.text('out');
    if (out !== undefined) {
      const path = resolve(out);
      const written = await writeSheet(path, print, {
        compose: () => core['personRequests.compose']({ year }),
        render: (format) => core['personRequests.render']({ format, year }),
      });
      return { json: { requests, path, ...written }, text: purgeCliText.registerWritten(written.rows, path) };
    }
    return { json: { requests }, text: purgeCliText.requests(requests) };
  },
};

function soughtIn(args: Arguments) {
  return { name: args.text('name') ?? '', phone: args.text('phone') ?? '' };
}
