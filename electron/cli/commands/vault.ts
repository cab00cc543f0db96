import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CODE_BYTES, readCode, writeCode } from '../../domain/access/recoveryCode';
import { type Actor, ROLES } from '../../domain/access/roles';
import { AppFailure } from '../../domain/failure';
import { plainFilesIn } from '../../office/vault/plainFiles';
import { isSealedFolder } from '../../office/vault/sealedFolder';
import { plainFilesText } from '../../text/plainFilesText';
import { vaultText } from '../../text/vaultText';
import type { Session, Vault } from '../../vault/vault';
import { oneOf } from '../arguments';
import type { Command, CommandContext, CommandResult } from '../command';
import { openedVault, passwordFrom, vaultIn } from '../openVault';
import { sealAs } from '../sealAs';

/** Passwords and people from the command line: the same key file, the same order as in the window. */

const words = vaultText.cli;

/** To be given by who destroys. */
const DESTROY_WORD = 'HỦY TỆP';

export const vaultState: Command = {
  name: ['vault', 'state'],
  usage: 'vault state',
  async run({ dataFolder }) {
    const look = vaultIn(dataFolder).look();
    const { isOn, unfinished, secondsLeft, idleMinutes, isRecoveryUsed } = look;
    const trouble = look.trouble ?? (!isOn && isSealedFolder(dataFolder) ? vaultText.keyFileGone : null);
    const users = look.users.map(({ name, role }) => ({ name, role }));
    const plainFiles = plainFilesIn(dataFolder);
    return {
      json: { isOn, trouble, unfinished, secondsLeft, idleMinutes, isRecoveryUsed, users, plainFiles },
      text: [
        trouble ?? words.state(isOn, users),
        ...(unfinished === null ? [] : [words.unfinished[unfinished]]),
        ...plainFilesText.found(plainFiles),
      ].join('\n'),
    };
  },
};

export const vaultOn: Command = {
  name: ['vault', 'on'],
  usage: 'vault on --name <họ tên> --new-password-file <file> --out <phiếu.txt|.pdf>',
  async run(context) {
    const { args, dataFolder } = context;
    const [name, password] = [args.required('name'), newPassword(context)];
    const out = freshPath(args.required('out'));
    const core = await context.office();
    const vault = vaultIn(dataFolder);
    if (vault.look().isOn) throw new AppFailure('conflict', vaultText.isOnAlready);
    const code = randomBytes(CODE_BYTES);
    await writeSheet(context, core, out, writeCode(code), name);
    return sealed(context, vault, () => vault.turnOn(name, password, code), { sheet: out });
  },
};

/** What a password does not seal, and the end of what the program itself has put there. */
export const vaultPlain: Command = {
  name: ['vault', 'plain'],
  usage: 'vault plain [--password-file <file>] [--destroy-returns --confirm "HỦY TỆP"]',
  isReading: (args) => !args.has('destroy-returns'),
  async run(context) {
    const { args, dataFolder } = context;
    if (!args.has('destroy-returns')) {
      const plainFiles = plainFilesIn(dataFolder);
      const text = plainFiles.length === 0 ? plainFilesText.nothing : plainFilesText.found(plainFiles).join('\n');
      return { json: { plainFiles }, text };
    }
    if (args.text('confirm')?.normalize('NFC').trim().toLocaleUpperCase('vi') !== DESTROY_WORD)
      throw new AppFailure('invalid', plainFilesText.wordNeeded(DESTROY_WORD));
    const core = await context.office();
    const { destroyed } = await core['plainFiles.destroyReturns']({});
    const { files: plainFiles } = await core['plainFiles.list']({});
    return { json: { destroyed, plainFiles }, text: plainFilesText.destroyed(destroyed) };
  },
};

export const vaultOff: Command = {
  name: ['vault', 'off'],
  usage: 'vault off --password-file <file>',
  async run(context) {
    const { vault, session } = await opened(context, 'admin');
    return sealed(context, vault, () => vault.turnOff(session));
  },
};

export const vaultChangeKey: Command = {
  name: ['vault', 'change-key'],
  usage: 'vault change-key --password-file <file>',
  async run(context) {
    const { vault, session } = await opened(context, 'admin');
    return sealed(context, vault, () => vault.changeKey(session));
  },
};

export const vaultChange: Command = {
  name: ['vault', 'change'],
  usage: 'vault change --password-file <file> --new-password-file <file> [--user <họ tên>]',
  async run(context) {
    const { vault, session } = await opened(context, null);
    await vault.setPassword(session, session.user.id, newPassword(context));
    return done(vault, words.changed(session.user.name));
  },
};

export const vaultRecover: Command = {
  name: ['vault', 'recover'],
  usage:
    'vault recover --password-file <tệp mã khôi phục> --user <họ tên> --new-password-file <file> [--out <phiếu.txt>]',
  async run(context) {
    const { args, dataFolder } = context;
    const vault = vaultIn(dataFolder);
    requireKeyFile(vault, dataFolder);
    const code = readCode(passwordFrom(args.text('password-file') ?? process.env.DON_DOC_PASSWORD_FILE) ?? '');
    if (!code.ok)
      throw new AppFailure(
        'invalid',
        code.groups.length === 0 ? vaultText.codeLength : vaultText.codeGroups(code.groups),
      );
    const user = personNamed(vault, args.required('user'));
    const asked = args.text('out');
    const sheet = asked === undefined ? null : freshPath(asked);
    const session = await vault.recover(code.bytes, user.id, newPassword(context));
    if (sheet === null) return done(vault, words.recovered(user.name));
    const next = randomBytes(CODE_BYTES);
    await writeTextSheet(sheet, writeCode(next)); // lies on the disk before the former code is void
    await vault.replaceCode(session, next);
    return done(vault, words.recoveredWithSheet(user.name, sheet), { sheet });
  },
};

export const vaultSheet: Command = {
  name: ['vault', 'sheet'],
  usage: 'vault sheet --password-file <file> --out <phiếu.txt|.pdf>',
  async run(context) {
    const out = freshPath(context.args.required('out'));
    const { vault, session } = await opened(context, 'admin');
    const code = randomBytes(CODE_BYTES);
    await writeSheet(context, await context.office(), out, writeCode(code), session.user.name);
    await vault.replaceCode(session, code);
    return { json: { sheet: out }, text: words.sheetMade(out) };
  },
};

export const vaultUsersAdd: Command = {
  name: ['vault', 'users', 'add'],
  usage: 'vault users add --password-file <file> --name <họ tên> --as admin|clerk|leader --new-password-file <file>',
  async run(context) {
    const { args } = context;
    const role = oneOf(ROLES, args.required('as'), words.unknownRole);
    const { vault, session } = await opened(context, 'admin');
    await vault.addUser(session, { name: args.required('name'), role }, newPassword(context));
    return done(vault, words.added(args.required('name')));
  },
};

export const vaultUsersRemove: Command = {
  name: ['vault', 'users', 'remove'],
  usage: 'vault users remove --password-file <file> --name <họ tên>',
  async run(context) {
    const { vault, session } = await opened(context, 'admin');
    const person = personNamed(vault, context.args.required('name'));
    if (person.id === session.user.id) throw new AppFailure('conflict', vaultText.notYourself);
    await vault.removeUser(session, person.id);
    return done(vault, words.removed(person.name));
  },
};

/** @param role who has to be at work; null: anybody with a password */
async function opened(
  { args, dataFolder }: CommandContext,
  role: Actor['role'] | null,
): Promise<{ vault: Vault; session: Session }> {
  const vault = vaultIn(dataFolder);
  requireKeyFile(vault, dataFolder);
  const session = await openedVault(vault, args);
  if (session === null) throw new AppFailure('conflict', vaultText.isOff);
  if (role !== null && session.user.role !== role)
    throw new AppFailure('notAllowed', vaultText.refused(session.user.role, 'manage'));
  return { vault, session };
}

/** Nobody is looked for in a list that cannot be read. @throws AppFailure saying what is wrong with it and what helps */
function requireKeyFile(vault: Vault, dataFolder: string): void {
  const { isOn, trouble } = vault.look();
  if (trouble !== null) throw new AppFailure('locked', trouble);
  if (isOn) return;
  if (isSealedFolder(dataFolder)) throw new AppFailure('locked', vaultText.keyFileGone);
  throw new AppFailure('conflict', vaultText.isOff);
}

/**
 * The office is open before the key file says what is to become of it, and the data follows. A leftover keeps the state
 * as it is; the next opening goes on.
 */
async function sealed(
  context: CommandContext,
  vault: Vault,
  begin: () => Promise<Session>,
  more: object = {},
): Promise<CommandResult> {
  const core = await context.office();
  const session = await begin();
  const isOff = session.state === 'turningOff';
  const { notDone, isDiskFull } = await sealAs(core, session);
  if (notDone.length > 0) throw new AppFailure('conflict', vaultText.notSealed(notDone, isOff, isDiskFull));
  await vault.settle(session);
  const settled = vaultText.settled[session.state];
  if (isOff) return { json: { ...more, isOn: false }, text: settled };
  const plainFiles = plainFilesIn(context.dataFolder);
  return { json: { ...more, isOn: true, plainFiles }, text: [settled, ...plainFilesText.found(plainFiles)].join('\n') };
}

function done(vault: Vault, text: string, more: object = {}): CommandResult {
  return { json: { ...more, users: vault.look().users.map(({ name, role }) => ({ name, role })) }, text };
}

function newPassword({ args }: CommandContext): string {
  return passwordFrom(args.required('new-password-file')) ?? '';
}

function personNamed(vault: Vault, name: string): Actor {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  const person = vault.look().users.find((one) => one.name.normalize('NFC').toLowerCase() === wanted);
  if (person === undefined) throw new AppFailure('notFound', vaultText.noUser(name));
  return person;
}

/** A sheet must never take the place of another one. */
function freshPath(path: string): string {
  const out = resolve(path);
  if (existsSync(out)) throw new AppFailure('conflict', words.sheetThere(out));
  return out;
}

async function writeSheet(
  { print }: CommandContext,
  core: Awaited<ReturnType<CommandContext['office']>>,
  out: string,
  groups: readonly string[],
  userName: string,
): Promise<void> {
  if (out.toLowerCase().endsWith('.pdf')) {
    const { html, title } = await core['vault.sheet']({ groups, userName });
    await print([{ html, title, pdf: out }]);
  } else await writeTextSheet(out, groups);
}

function writeTextSheet(out: string, groups: readonly string[]): Promise<void> {
  return writeFile(out, `${words.sheetText(groups)}\n`, { flag: 'wx', mode: 0o600 });
}
