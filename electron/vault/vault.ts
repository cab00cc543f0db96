import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../domain/access/roles';
import { type Moment, oneMore, secondsLeft, type Tries } from '../domain/access/waits';
import { AppFailure } from '../domain/failure';
import { vaultText } from '../text/vaultText';
import { derivedKey } from './box';
import { bodyText, type KeyFileFault, NO_TRIES, type VaultBody, type VaultFile, type VaultUser } from './keyFile';
import {
  type FoundKeyFile,
  keepKeyFile,
  readKeyFolder,
  removeKeyFolder,
  writeKeyFolder,
  writeTries,
} from './keyFolder';
import { type KeyPair, openSealed, sealTo } from './keyPair';
import {
  lockByCode,
  lockByPassword,
  type Opened,
  openByCode,
  openByPassword,
  type ScryptCost,
  type SystemProtection,
  USUAL_COST,
} from './locks';
import { requireGoodPassword, requireUsers } from './people';
import { NOTHING_KNOWN, type Unfinished, type VaultLook } from './vaultLook';

export const DATA_KEY_BYTES = 32;

export interface VaultOptions {
  /** The data folder. */
  readonly folder: string;
  /** null: the password alone. */
  readonly system: SystemProtection | null;
  /** Milliseconds of the PC's clock, which anybody can set. */
  now(): number;
  /** Milliseconds the PC has been running, which nobody can set. */
  up(): number;
  newId(): string;
  readonly cost?: ScryptCost;
}

/** An open office: who is at work, and with which keys. Lives in memory only. */
export interface Session {
  readonly user: Actor;
  readonly state: VaultBody['state'];
  /** The data key; the new one while it is being changed. */
  readonly key: Uint8Array;
  /** What was sealed before with, while the key is being changed. */
  readonly formerKey: Uint8Array | null;
  /** What had to be set right on the way in, in a sentence; null: nothing. */
  readonly notice: string | null;
}

/** Who opens a data folder and by what. One change at a time; each is on the disk before it is answered. */
export class Vault {
  readonly #options: VaultOptions;
  #queue: Promise<unknown> = Promise.resolve();
  /** Where the disk takes nothing, wrong tries are counted here. */
  #triesInMemory: Tries | null = null;

  constructor(options: VaultOptions) {
    this.#options = options;
  }

  /** @throws nothing: what cannot be read is told in `trouble` */
  look(): VaultLook {
    const found = readKeyFolder(this.#options.folder);
    const { file, fault } = found;
    if (file === null) return { ...NOTHING_KNOWN, isOn: fault !== null, trouble: troubleOf(fault) };
    const { users, recovery, idleMinutes } = file.body;
    return {
      isOn: true,
      users: users.map(actorOf),
      idleMinutes,
      isRecoveryUsed: recovery.isUsed,
      unfinished: unfinishedIn(found),
      secondsLeft: this.#secondsLeft(this.#triesOf(file)),
      trouble: null,
    };
  }

  /** @throws AppFailure `locked` as long as one has to wait, and when the password is wrong */
  unlock(userId: string, password: string): Promise<Session> {
    return this.#alone(async () => {
      const found = this.#found();
      const user = findUser(found.file.body, userId);
      const forget = this.#noteTry(found);
      const opened = await openByPassword(user.lock, password, user.id, this.#options.system);
      if (typeof opened === 'string') throw this.#refusal(opened, forget);
      return this.#enter(found, user, opened.pair, password);
    });
  }

  /** Tries a password on everybody, or on the one of that name: for who has no list to choose from. One try in all. */
  unlockByName(name: string | null, password: string): Promise<Session> {
    return this.#alone(async () => {
      const found = this.#found();
      const wanted = found.file.body.users.filter((user) => name === null || isSameName(user.name, name));
      if (wanted.length === 0) throw new AppFailure('notFound', vaultText.noUser(name ?? ''));
      const forget = this.#noteTry(found);
      let seen: Opened = 'wrong';
      for (const user of wanted) {
        const opened = await openByPassword(user.lock, password, user.id, this.#options.system);
        if (typeof opened === 'object') return this.#enter(found, user, opened.pair, password);
        if (opened === 'otherSystem') seen = opened;
      }
      throw this.#refusal(seen, forget);
    });
  }

  /**
   * Opens by the recovery code and gives that person a new password. The code stays good until another one takes its place.
   * @throws AppFailure `invalid`
   */
  recover(code: Uint8Array, userId: string, password: string): Promise<Session> {
    return this.#alone(async () => {
      const { file, other, key, nextKey } = this.#openedByCode(code);
      const user = findUser(file.body, userId);
      requireGoodPassword(password, user.name);
      const changed = { ...user, ...(await this.#newLock(user.id, password, key, nextKey)) };
      const body = isSealedBy(file, key)
        ? withUser(file.body, changed)
        : { ...file.body, users: [{ ...changed, role: 'admin' as const }] }; // nobody knows who added the others
      this.#keepForeign(file, other, [key, nextKey]);
      const written = this.#write({ ...body, recovery: { ...body.recovery, isUsed: true } }, key, file);
      return sessionOf(written, findUser(written.body, userId), key, nextKey, null);
    });
  }

  /** Opens by the recovery code and leaves all passwords as they are, as one who answers for the office. */
  openByCode(code: Uint8Array): Promise<Session> {
    return this.#alone(async () => {
      const { file, key, nextKey } = this.#openedByCode(code);
      const user: Actor = { id: '', name: vaultText.cli.byCode, role: 'admin' };
      return sessionOf(file, user, key, nextKey, null);
    });
  }

  /** Whether this is the password of who is at work. Counts as a try. @throws AppFailure when it is not */
  async confirm(session: Session, password: string): Promise<void> {
    await this.unlock(session.user.id, password);
  }

  /** Puts a password on a folder that has none: all but the sealing of the data, which comes next. */
  turnOn(name: string, password: string, code: Uint8Array): Promise<Session> {
    return this.#alone(async () => {
      const { file, fault } = readKeyFolder(this.#options.folder);
      if (file !== null || fault !== null) throw new AppFailure('conflict', vaultText.isOnAlready);
      requireGoodPassword(password, name);
      const key = randomBytes(DATA_KEY_BYTES);
      const id = this.#options.newId();
      const user: VaultUser = {
        id,
        name: name.trim(),
        role: 'admin',
        ...(await this.#newLock(id, password, key, null)),
      };
      const body: VaultBody = {
        state: 'turningOn',
        users: [user],
        recovery: newRecovery(code, key, null),
        idleMinutes: 10,
      };
      requireUsers(body.users);
      const written = this.#write(body, key, null);
      return sessionOf(written, user, key, null, null);
    });
  }

  /** The password goes when the data is plain again, which comes next. */
  turnOff(session: Session): Promise<Session> {
    return this.#change(session, (body) => ({ ...body, state: 'turningOff' }));
  }

  /** A new data key for everybody; the data still has to be sealed by it. */
  changeKey(session: Session): Promise<Session> {
    const next = randomBytes(DATA_KEY_BYTES);
    return this.#change(
      session,
      (body) => ({
        ...body,
        state: 'changingKey',
        users: body.users.map((user) => ({ ...user, nextKey: sealTo(user.lock.publicKey, next) })),
        recovery: { ...body.recovery, nextKey: sealTo(body.recovery.lock.publicKey, next) },
      }),
      next,
    );
  }

  /** The data is as the state wants it. @returns null when the password is gone */
  settle(session: Session): Promise<Session | null> {
    return this.#alone(async () => {
      const { file } = this.#found();
      if (file.body.state === 'turningOff') {
        removeKeyFolder(this.#options.folder);
        return null;
      }
      const users = file.body.users.map((user) => ({ ...user, ...settledKeys(user) }));
      const recovery = { ...file.body.recovery, ...settledKeys(file.body.recovery) };
      const written = this.#write({ ...file.body, state: 'on', users, recovery }, session.key, file);
      const own = written.body.users.find(({ id }) => id === session.user.id) ?? session.user;
      return sessionOf(written, own, session.key, null, null);
    });
  }

  /** @throws AppFailure `invalid` for a password that is not taken */
  async setPassword(session: Session, userId: string, password: string): Promise<Session> {
    const { name } = findUser(this.#found().file.body, userId);
    requireGoodPassword(password, name);
    const changed = await this.#newLock(userId, password, session.key, null);
    return this.#change(session, (body) => withUser(body, { ...findUser(body, userId), ...changed }));
  }

  async addUser(session: Session, person: Omit<Actor, 'id'>, password: string): Promise<Session> {
    const name = person.name.trim();
    requireUsers([...this.#found().file.body.users, { ...person, name }]);
    requireGoodPassword(password, name);
    const id = this.#options.newId();
    const keys = await this.#newLock(id, password, session.key, null);
    return this.#change(session, (body) => ({ ...body, users: [...body.users, { ...person, id, name, ...keys }] }));
  }

  changeUser(session: Session, { id, name, role }: Actor): Promise<Session> {
    return this.#change(session, (body) => withUser(body, { ...findUser(body, id), name: name.trim(), role }));
  }

  removeUser(session: Session, userId: string): Promise<Session> {
    return this.#change(session, (body) => ({
      ...body,
      users: body.users.filter(({ id }) => id !== findUser(body, userId).id),
    }));
  }

  /** Another recovery code; the former opens nothing any more. */
  replaceCode(session: Session, code: Uint8Array): Promise<Session> {
    return this.#change(session, (body) => ({ ...body, recovery: newRecovery(code, session.key, null) }));
  }

  setIdle(session: Session, idleMinutes: number | null): Promise<Session> {
    return this.#change(session, (body) => ({ ...body, idleMinutes }));
  }

  #change(session: Session, change: (body: VaultBody) => VaultBody, next: Uint8Array | null = null): Promise<Session> {
    return this.#alone(async () => {
      const { file } = this.#found();
      if (!isSealedBy(file, session.key)) throw new AppFailure('conflict', vaultText.edited);
      if (file.body.state !== 'on') throw new AppFailure('conflict', vaultText.unfinished);
      const body = change(file.body);
      requireUsers(body.users);
      const written = this.#write(body, session.key, file);
      const own = written.body.users.find(({ id }) => id === session.user.id);
      return sessionOf(written, own ?? session.user, session.key, next, null);
    });
  }

  async #newLock(id: string, password: string, key: Uint8Array, nextKey: Uint8Array | null) {
    const { cost = USUAL_COST, system } = this.#options;
    const { lock } = await lockByPassword(password, id, cost, system);
    return {
      lock,
      sealedKey: sealTo(lock.publicKey, key),
      nextKey: nextKey === null ? null : sealTo(lock.publicKey, nextKey),
    };
  }

  /**
   * The file the code opens: the one that was taken; the other only where the one taken is not sealed by that one's key, so
   * that a former sheet opens nothing through a former key file.
   * @throws AppFailure `invalid`
   */
  #openedByCode(code: Uint8Array) {
    const { file, other } = this.#found();
    const first = keysByCode(file, code);
    if (first) return { file, other, ...first };
    const second = other && keysByCode(other, code);
    if (!other || !second || isSealedBy(file, second.key)) throw new AppFailure('invalid', vaultText.otherCode);
    return { file: other, other: file, ...second };
  }

  /** @param forget takes the try back that was counted */
  #refusal(opened: Extract<Opened, string>, forget: () => void): AppFailure {
    if (opened === 'wrong')
      return new AppFailure('locked', vaultText.wrong(this.#secondsLeft(this.#triesOf(this.#found().file))));
    forget(); // it says nothing about the password
    return new AppFailure('locked', vaultText.otherSystem);
  }

  async #enter(found: FoundKeyFile, user: VaultUser, pair: KeyPair, password: string): Promise<Session> {
    const { file, fault } = found;
    const key = openSealed(pair, user.sealedKey);
    if (key === null || !isSealedBy(file, key)) return this.#editedInstead(found, user.id, password);
    const nextKey = user.nextKey && openSealed(pair, user.nextKey);
    this.#keepForeign(file, found.other, [key, nextKey]);
    this.#forgive(file);
    return sessionOf(file, user, key, nextKey, fault === null ? null : vaultText.spareUsed(fault));
  }

  /** The key file was edited by somebody without a password: the other one, if it is as it was sealed. */
  async #editedInstead({ other }: FoundKeyFile, userId: string, password: string): Promise<Session> {
    const user = other?.body.users.find(({ id }) => id === userId);
    const opened = user ? await openByPassword(user.lock, password, user.id, this.#options.system) : 'wrong';
    const key = user && typeof opened === 'object' ? openSealed(opened.pair, user.sealedKey) : null;
    if (!other || !user || !key || typeof opened !== 'object' || !isSealedBy(other, key))
      throw new AppFailure('locked', vaultText.edited);
    const nextKey = user.nextKey && openSealed(opened.pair, user.nextKey);
    this.#forgive(other);
    return sessionOf(other, user, key, nextKey, vaultText.editedSpareUsed);
  }

  #found(): FoundKeyFile {
    const found = readKeyFolder(this.#options.folder);
    if (found.file === null) throw new AppFailure('locked', troubleOf(found.fault) ?? vaultText.isOff);
    return found;
  }

  #write(body: VaultBody, key: Uint8Array, before: VaultFile | null): VaultFile {
    const serial = (before?.serial ?? 0) + 1;
    const file = { body, serial, seal: sealOf({ body, serial }, key), tries: NO_TRIES };
    try {
      writeKeyFolder(this.#options.folder, file);
    } catch {
      throw new AppFailure('readOnly', vaultText.notWritten);
    }
    return this.#found().file;
  }

  /**
   * Counted before the password is looked at: ending the program meanwhile saves nobody a try.
   * @returns what takes it back
   * @throws AppFailure as long as one has to wait
   */
  #noteTry(found: FoundKeyFile): () => void {
    const before = this.#triesOf(found.file);
    const left = this.#secondsLeft(before);
    if (left > 0) throw new AppFailure('locked', vaultText.wait(left));
    this.#keepTries(found, oneMore(before, this.#moment()));
    return () => this.#keepTries(found, before);
  }

  #triesOf(file: VaultFile): Tries {
    return this.#triesInMemory ?? file.tries;
  }

  #secondsLeft(tries: Tries): number {
    return secondsLeft(tries, this.#moment());
  }

  #moment(): Moment {
    return { now: this.#options.now(), up: this.#options.up() };
  }

  #keepTries({ file, name }: FoundKeyFile, tries: Tries): void {
    try {
      writeTries(this.#options.folder, name, { ...file, tries });
      this.#triesInMemory = null;
    } catch {
      this.#triesInMemory = tries; // a disk that takes nothing; what is on it can be looked at all the same
    }
  }

  /** The right password: both files are written, so that a spoilt, edited or older one is whole and new again. */
  #forgive(file: VaultFile): void {
    try {
      writeKeyFolder(this.#options.folder, { ...file, tries: NO_TRIES });
      this.#triesInMemory = null;
    } catch {
      this.#triesInMemory = NO_TRIES;
    }
  }

  /**
   * Before both files are written: the one not taken, where another key sealed it. Data of that key may have been put back
   * together with it, and nothing else would open them. The last but one change is no such file: its writing was broken off.
   * @throws AppFailure `readOnly`
   */
  #keepForeign(taken: VaultFile, other: VaultFile | null, keys: readonly (Uint8Array | null)[]): void {
    if (other === null || other.serial === taken.serial - 1) return;
    if (keys.some((key) => key !== null && isSealedBy(other, key))) return;
    try {
      keepKeyFile(this.#options.folder, other);
    } catch {
      throw new AppFailure('readOnly', vaultText.notWritten);
    }
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** Of the two files the first is written first: one change ahead of its spare, it was broken off in between. */
function unfinishedIn({ file, fault, other }: FoundKeyFile): Unfinished | null {
  if (file.body.state !== 'on') return file.body.state;
  return fault === null && other?.serial === file.serial - 1 ? 'changed' : null;
}

function troubleOf(fault: KeyFileFault | null): string | null {
  return fault === null ? null : vaultText.keyFileFault(fault);
}

function sealOf(file: Pick<VaultFile, 'body' | 'serial'>, key: Uint8Array): string {
  return createHmac('sha256', derivedKey(key, Buffer.alloc(0), 'don-doc key file'))
    .update(bodyText(file))
    .digest('base64');
}

function keysByCode({ body: { recovery } }: VaultFile, code: Uint8Array) {
  const pair = openByCode(recovery.lock, code);
  const key = pair && openSealed(pair, recovery.sealedKey);
  return pair && key ? { key, nextKey: recovery.nextKey && openSealed(pair, recovery.nextKey) } : null;
}

function isSealedBy(file: VaultFile, key: Uint8Array): boolean {
  const [one, other] = [sealOf(file, key), file.seal].map((text) => Buffer.from(text, 'base64'));
  return one !== undefined && other !== undefined && one.length === other.length && timingSafeEqual(one, other);
}

function newRecovery(code: Uint8Array, key: Uint8Array, nextKey: Uint8Array | null): VaultBody['recovery'] {
  const { lock } = lockByCode(code);
  return {
    lock,
    sealedKey: sealTo(lock.publicKey, key),
    nextKey: nextKey === null ? null : sealTo(lock.publicKey, nextKey),
    isUsed: false,
  };
}

function settledKeys({ sealedKey, nextKey }: Pick<VaultUser, 'sealedKey' | 'nextKey'>) {
  return { sealedKey: nextKey ?? sealedKey, nextKey: null };
}

function sessionOf(
  { body }: VaultFile,
  user: Actor,
  key: Uint8Array,
  nextKey: Uint8Array | null,
  notice: string | null,
): Session {
  const keys = nextKey === null ? { key, formerKey: null } : { key: nextKey, formerKey: key };
  return { user: actorOf(user), state: body.state, ...keys, notice };
}

function actorOf({ id, name, role }: Actor): Actor {
  return { id, name, role };
}

function findUser(body: VaultBody, userId: string): VaultUser {
  const user = body.users.find(({ id }) => id === userId);
  if (user === undefined) throw new AppFailure('notFound', vaultText.userGone);
  return user;
}

function withUser(body: VaultBody, changed: VaultUser): VaultBody {
  return { ...body, users: body.users.map((user) => (user.id === changed.id ? changed : user)) };
}

function isSameName(one: string, other: string): boolean {
  return one.normalize('NFC').trim().toLowerCase() === other.normalize('NFC').trim().toLowerCase();
}
