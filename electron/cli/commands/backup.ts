import { resolve } from 'node:path';
import type { BackupRestored } from '../../domain/backup';
import { AppFailure } from '../../domain/failure';
import { accountName } from '../../office/accountName';
import { keyOfBackup, restoreDamagedFolder } from '../../office/backupHandlers';
import { cliText } from '../../text/cliText';
import { oneOf, UsageError } from '../arguments';
import type { Command, CommandContext } from '../command';
import { openedVault, passwordFrom, protectionOf, vaultIn } from '../openVault';
import { tellingOption } from '../tellingOption';

export const backupCommand: Command = {
  name: ['backup'],
  usage: 'backup [--to <folder>]',
  async run({ args, office }) {
    const core = await office();
    const to = args.text('to');
    const made =
      to === undefined ? await core['backups.make']({}) : await core['backups.makeIn']({ folder: resolve(to) });
    const { path, madeAt, units, reports } = made;
    return { json: { path, madeAt, units, reports }, text: cliText.backedUp(made) };
  },
};

const PEOPLE = ['redo', 'leave'] as const;

/** Also into a data folder that is too damaged to be opened. */
export const restoreCommand: Command = {
  name: ['restore'],
  usage: 'restore <file> [--people redo|leave] [--backup-password-file <file>]',
  async run(context) {
    const [path] = context.operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const result = await restore(context, resolve(path));
    const { restored, safetyBackup, units, reports, missingFiles, returnedDestructions, isPlainNow } = result;
    const { returnedCorrections, isDoneAgain } = result;
    const told = { restored, safetyBackup, units, reports, missingFiles, returnedDestructions, isPlainNow };
    return { json: { ...told, returnedCorrections, isDoneAgain }, text: cliText.restored(result) };
  },
};

async function restore({ args, office, dataFolder, now }: CommandContext, path: string): Promise<BackupRestored> {
  const secret = passwordFrom(args.text('backup-password-file')) ?? undefined;
  const people = args.text('people');
  const doesAgain = people === undefined ? undefined : oneOf(PEOPLE, people, cliText.badPeople) === 'redo';
  try {
    const core = await office();
    const restoring = core['backups.restoreFile']({ path, secret, doesAgain });
    return await tellingOption(Promise.resolve(restoring), cliText.asksAgain, '--people redo | --people leave');
  } catch (error) {
    const isFolderDamaged = error instanceof AppFailure && error.code === 'damaged' && !(await opens(office));
    if (!isFolderDamaged) throw error;
    const protection = protectionOf(await openedVault(vaultIn(dataFolder), args), dataFolder);
    const environment = { dataFolder, account: accountName(), clock: now, protection };
    return restoreDamagedFolder(environment, path, await keyOfBackup(path, secret));
  }
}

function opens(office: CommandContext['office']): Promise<boolean> {
  return office().then(
    () => true,
    () => false,
  );
}
