import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { resolve } from 'node:path';
import { readCode } from '../domain/access/recoveryCode';
import { AppFailure } from '../domain/failure';
import type { OfficeEnvironment } from '../office/environment';
import { vaultText } from '../text/vaultText';
import { slotsText } from '../vault/slots';
import { type Session, Vault } from '../vault/vault';
import type { Arguments } from './arguments';

type ProtectionOptions = NonNullable<OfficeEnvironment['protection']>;

/** The vault of a data folder, as the command line opens it: without Windows' own protection. */
export function vaultIn(folder: string): Vault {
  return new Vault({
    folder,
    system: null,
    now: Date.now,
    up: () => uptime() * 1000,
    newId: randomUUID,
  });
}

/**
 * Opens with the password, or the recovery code, that stands in the file given by `--password-file` or by the variable
 * DON_DOC_PASSWORD_FILE: never on the command line, which others may read.
 * @returns null where there is no password
 * @throws AppFailure `locked` when the file is missing, or what it holds does not open
 */
export async function openedVault(vault: Vault, args: Arguments): Promise<Session | null> {
  const { isOn, trouble } = vault.look();
  if (!isOn) return null;
  if (trouble !== null) throw new AppFailure('locked', trouble);
  const secret = passwordFrom(args.text('password-file') ?? process.env.DON_DOC_PASSWORD_FILE);
  if (secret === null) throw new AppFailure('locked', vaultText.cli.passwordNeeded);
  const code = readCode(secret);
  return code.ok ? vault.openByCode(code.bytes) : vault.unlockByName(args.text('user') ?? null, secret);
}

/** @returns null when no file is named @throws AppFailure when it cannot be read or is empty */
export function passwordFrom(path: string | undefined): string | null {
  if (path === undefined || path === '') return null;
  const file = resolve(path);
  try {
    const text = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r?\n$/, '');
    if (text !== '') return text;
  } catch {
    throw new AppFailure('notFound', vaultText.cli.noPasswordFile(file));
  }
  throw new AppFailure('invalid', vaultText.cli.emptyPasswordFile(file));
}

/** `slots` also without a password: one may be set while the office is open. */
export function protectionOf(session: Session | null, dataFolder: string): ProtectionOptions {
  const slots = () => slotsText(dataFolder);
  if (session === null) return { slots };
  const { key, formerKey, state } = session;
  const former = formerKey === null ? null : { bytes: formerKey };
  return {
    key: { bytes: key },
    formerKey: former,
    acceptsPlain: state === 'turningOn' || state === 'turningOff',
    slots,
  };
}
