import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { dayOf } from '../../domain/calendar';
import { type ChatProposal, type ChatReading, isSure } from '../../domain/chat';
import type { EvidencePiece } from '../../domain/evidence';
import { AppFailure } from '../../domain/failure';
import type { KeyedEntry } from '../../domain/keyedEntry';
import { UNIT_CHANNELS } from '../../domain/unit';
import type { Core, KeyedCheck } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';

/** One report told without a file: `--values cumulative=3.165,rows=45`, or `nil`. */
export const reportsKey: Command = {
  name: ['reports', 'key'],
  usage:
    'reports key --directive <id> --unit <id> --form <id> --period <period> --received <time> --channel <zalo|phone|sms|email|documentSystem|paper> --values <key=value,…|nil> [--list <text file>] [--same-unit replaces|keeps|supplements] [--early] [--evidence <picture|text file>] [--take-late] [--dry-run]',
  async run({ args, office }) {
    const core = await office();
    const directiveId = args.required('directive');
    const channel = UNIT_CHANNELS.find((one) => one === args.text('channel'));
    if (channel === undefined) throw new UsageError(cliText.badChannel(UNIT_CHANNELS));
    const period = args.period();
    if (period === undefined) throw new UsageError(cliText.optionNeeded('period'));
    const receivedAt = args.time('received');
    if (receivedAt === undefined) throw new UsageError(cliText.optionNeeded('received'));
    const entry: KeyedEntry = {
      unitId: args.required('unit'),
      formId: args.required('form'),
      period,
      receivedAt,
      arrivalBasis: channel === 'phone' ? 'call' : 'stamp',
      isArrivalSure: args.has('early'),
      channel,
      dataAsOf: null,
      ...figuresOf(args.required('values')),
      persons: listOf(args.text('list')),
      evidence: await evidenceOf(core, args.text('evidence')),
      decision: decisionOf(args.text('same-unit')),
      alias: null,
    };
    const [check] = await core['keyed.check']({ directiveId, entries: [entry] });
    if (check === undefined) throw new Error('one entry has one answer');
    const batch =
      check.canBeTaken && !args.has('dry-run') ? await take(core, directiveId, [entry], args.has('take-late')) : null;
    return {
      json: { batch, ...outcomeOf(entry, check) },
      text: [cliText.keyed(batch, check.state), ...check.issues.map(({ message }) => message)].join('\n'),
      ...(check.canBeTaken || check.state === 'taken' ? {} : { status: 1 }),
    };
  },
};

/** Messages of a group chat; what is told beyond doubt is taken, the rest is listed with its proposals. */
export const reportsPaste: Command = {
  name: ['reports', 'paste'],
  usage: 'reports paste <text file> --directive <id> [--date <day of messages without one>] [--take-late] [--dry-run]',
  async run({ args, operands, office, now }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const core = await office();
    const directiveId = args.required('directive');
    const day = args.day('date') ?? dayOf(now());
    const reading = await core['keyed.readMessages']({ directiveId, text: textOf(path), day });
    const entries = reading.proposals.map((proposal) => sureEntry(proposal, reading));
    const complete = entries.filter((entry) => entry !== null);
    const answers = complete.length === 0 ? [] : await core['keyed.check']({ directiveId, entries: complete });
    const checks = new Map(complete.map((entry, at) => [entry, answers[at]]));
    const taken = complete.filter((entry) => checks.get(entry)?.canBeTaken);
    const batch =
      taken.length > 0 && !args.has('dry-run') ? await take(core, directiveId, taken, args.has('take-late')) : null;
    const proposals = reading.proposals.map((proposal, at) => {
      const entry = entries[at] ?? null;
      const check = entry === null ? undefined : checks.get(entry);
      return {
        ...proposal,
        message: reading.messages[proposal.message],
        outcome:
          check === undefined
            ? 'needs-answer'
            : check.canBeTaken
              ? 'accepted'
              : check.state === 'taken'
                ? 'skipped'
                : 'refused',
        issues: check?.issues ?? [],
      };
    });
    return {
      json: { batch, messages: reading.messages.length, proposals },
      text: cliText.pasted(batch, reading.messages.length, proposals.length, taken.length),
    };
  },
};

async function take(
  core: Core,
  directiveId: string,
  entries: readonly KeyedEntry[],
  takesLate: boolean,
): Promise<string | null> {
  return (await core['keyed.take']({ directiveId, entries, takesLate })).batch?.id ?? null;
}

function outcomeOf({ unitId, formId, period, receivedAt, channel }: KeyedEntry, check: KeyedCheck): object {
  const { state, lateMinutes, issues, earlier, canBeTaken } = check;
  const outcome = state === 'taken' ? 'skipped' : canBeTaken ? 'accepted' : 'refused';
  const timeliness = lateMinutes === null ? 'on-time' : 'late';
  return {
    outcome,
    state,
    unit: unitId,
    form: formId,
    period,
    received: receivedAt,
    channel,
    timeliness,
    lateMinutes,
    earlier,
    issues,
  };
}

/** @throws UsageError on a pair without its "=" */
function figuresOf(text: string): Pick<KeyedEntry, 'values' | 'rows' | 'isNil'> {
  const parts = text.split(/[;,](?=\s*[\w-]+\s*(?:=|$))/).map((part) => part.trim());
  const pairs = parts
    .filter((part) => part !== 'nil' && part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      if (at < 1) throw new UsageError(cliText.badValues(part));
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
    });
  const { rows = '', ...values } = Object.fromEntries(pairs);
  return { values, rows, isNil: parts.includes('nil') };
}

function decisionOf(value: string | undefined): KeyedEntry['decision'] {
  if (value === undefined) return null;
  if (value === 'replaces' || value === 'keeps' || value === 'supplements') return value;
  throw new UsageError(cliText.badHold(value));
}

/** People of a list, a line each, as they are typed into its box. */
function listOf(path: string | undefined): string {
  return path === undefined ? '' : textOf(path);
}

/** A text is kept as the message, anything else has to be a picture. */
async function evidenceOf(core: Core, path: string | undefined): Promise<readonly EvidencePiece[]> {
  if (path === undefined) return [];
  if (/\.txt$/i.test(path)) return [{ kind: 'message', text: textOf(path), sender: null }];
  const kept = await core['keyed.keepPicture']({ fileName: basename(path), bytes: bytesOf(path) });
  return [{ kind: 'picture', ...kept }];
}

/** Only what a message names beyond doubt is taken without a clerk. */
function sureEntry(proposal: ChatProposal, { messages }: ChatReading): KeyedEntry | null {
  const { unit, formId, period, figures, isNil, dataAsOf } = proposal;
  const message = messages[proposal.message];
  if (message?.sentAt == null || !isSure(proposal, message)) return null;
  if (unit.unitId === null || formId === null || period === null) return null;
  const value = (key: string) => figures.find(({ fieldKey }) => fieldKey === key)?.value;
  const own = figures.filter(({ fieldKey }) => fieldKey !== 'rows');
  return {
    unitId: unit.unitId,
    formId,
    period,
    receivedAt: message.sentAt,
    arrivalBasis: 'message',
    isArrivalSure: false,
    channel: 'zalo',
    dataAsOf,
    values: Object.fromEntries(own.map((figure) => [figure.fieldKey, String(figure.value)])),
    rows: String(value('rows') ?? ''),
    persons: '',
    isNil,
    evidence: [{ kind: 'message', text: message.text, sender: message.sender }],
    decision: null,
    alias: null,
  };
}

function textOf(path: string): string {
  return new TextDecoder().decode(bytesOf(path)).replace(/^\uFEFF/, '');
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(resolve(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new AppFailure('notFound', cliText.unreadable(basename(path), code));
  }
}
