import { resolve } from 'node:path';
import { AppFailure } from '../../domain/failure';
import type { PackageKind } from '../../domain/package/packageModel';
import type { Core, PackageDecisions, PackagePreview } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { packageCliText as say } from '../../text/packageCliText';
import { type Arguments, oneOf, UsageError } from '../arguments';
import type { Command, CommandContext } from '../command';
import { freeFile } from '../writeFresh';

async function make({ args, operands, office, now }: CommandContext, kind: PackageKind) {
  const core = await office();
  const directiveId = args.required('directive');
  const code = args.text('code');
  if (code !== undefined) await core['packages.setCode']({ unitCode: code });
  const { attachments } = await core['directives.get']({ directiveId });
  const made = await core['packages.make']({
    kind,
    directiveId,
    asOf: args.time('as-of') ?? now(),
    withPersons: args.has('persons'),
    attachments: args.has('attachments') ? attachments.map(({ sha256 }) => sha256) : [],
    paths: operands.map((path) => resolve(path)),
    password: args.text('password') ?? null,
    path: freeFile(resolve(args.required('out'))),
  });
  return { json: made, text: say.made(made) };
}

/** Figures, coverage and the state of duties for the level above. */
export const packageMakeUp: Command = {
  name: ['package', 'make-up'],
  usage:
    'package make-up [<tệp kèm>…] --directive <id> --out <file.dondoc> [--as-of <time>] [--persons] [--attachments] [--password <text>] [--code <mã đơn vị mình>]',
  run: (context) => make(context, 'up'),
};

/** A directive with its forms and unit codes for the level below. */
export const packageMakeDown: Command = {
  name: ['package', 'make-down'],
  usage:
    'package make-down [<tệp kèm>…] --directive <id> --out <file.dondoc> [--attachments] [--password <text>] [--code <mã đơn vị mình>]',
  run: (context) => make(context, 'down'),
};

const WAYS = ['package', 'local'] as const;
const SENDERS = ['same', 'other'] as const;

const DECIDING =
  '[--password <text>] [--directive <id>] [--received <time>] [--match <ref>=<unit>,…] [--conflicts package|local] [--groups <group>=<group>,…] [--self <ref>] [--sender same|other]';

async function looked(core: Core, { args, operands }: CommandContext): Promise<PackagePreview> {
  const [path] = operands;
  if (path === undefined) throw new UsageError(cliText.pathNeeded);
  const seen = await core['packages.look']({ path: resolve(path), password: args.text('password') ?? null });
  if ('needsPassword' in seen) throw new AppFailure('invalid', say.needsPassword);
  return core['packages.judge']({ previewId: seen.previewId, decisions: decisionsIn(args) });
}

function decisionsIn(args: Arguments): PackageDecisions {
  const conflicts = args.text('conflicts');
  const sender = args.text('sender');
  return {
    receivedAt: args.time('received') ?? null,
    directiveId: args.text('directive') ?? null,
    sender: sender === undefined ? null : oneOf(SENDERS, sender, say.badSender),
    units: pairsIn(args, 'match'),
    conflicts: {},
    allConflicts: conflicts === undefined ? null : oneOf(WAYS, conflicts, say.badConflicts),
    groups: pairsIn(args, 'groups'),
    selfRef: args.text('self') ?? null,
  };
}

/** "a=b,c=" as { a: 'b', c: null }. @throws UsageError */
function pairsIn(args: Arguments, option: 'match' | 'groups'): Readonly<Record<string, string | null>> {
  const text = args.text(option);
  if (text === undefined) return {};
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [ref = '', id, ...rest] = pair.split('=');
      if (ref === '' || id === undefined || rest.length > 0) throw new UsageError(say.badMatch(option, pair));
      return [ref, id === '' ? null : id];
    }),
  );
}

/** What a package would change; nothing is written. */
export const packageLook: Command = {
  name: ['package', 'look'],
  isReading: true,
  usage: `package look <file.dondoc> ${DECIDING}`,
  async run(context) {
    const preview = await looked(await context.office(), context);
    return { json: preview, text: say.preview(preview) };
  },
};

export const packageTake: Command = {
  name: ['package', 'take'],
  usage: `package take <file.dondoc> ${DECIDING} [--take-late]`,
  async run(context) {
    const core = await context.office();
    const { previewId } = await looked(core, context);
    const taken = await core['packages.take']({
      previewId,
      decisions: decisionsIn(context.args),
      takesLate: context.args.has('take-late'),
    });
    return { json: taken, text: say.taken(taken) };
  },
};

export const packageList: Command = {
  name: ['package', 'list'],
  isReading: true,
  usage: 'package list',
  async run({ office }) {
    const { packages, unitCode } = await (await office())['packages.list']({});
    return {
      json: { unitCode, packages },
      text: packages.length === 0 ? say.none : packages.map(say.entry).join('\n'),
    };
  },
};

export const packageUndo: Command = {
  name: ['package', 'undo'],
  usage: 'package undo <mã gói> [--reason <text>]',
  async run({ args, operands, office }) {
    const [id] = operands;
    if (id === undefined) throw new UsageError(say.idNeeded);
    const undone = await (await office())['packages.undo']({ id, reason: args.text('reason') ?? '' });
    return { json: undone, text: say.undone(undone.id, undone.submissions) };
  },
};
