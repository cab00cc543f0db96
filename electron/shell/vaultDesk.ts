import { randomBytes } from 'node:crypto';
import { CODE_BYTES, isSameGroup, readCode, writeCode } from '../domain/access/recoveryCode';
import type { Actor } from '../domain/access/roles';
import { AppFailure } from '../domain/failure';
import { requireRole } from '../ipc/access';
import type { Channel, ShellHandlers, VaultState } from '../ipc/contract';
import { ACCESS } from '../ipc/roles';
import type { SettingsBook } from '../settings/settings';
import { vaultText } from '../text/vaultText';
import type { AnyVault } from '../vault/lateVault';
import { requireGoodPassword } from '../vault/people';
import { sealFailure } from '../vault/sealFailure';
import type { Session } from '../vault/vault';
import type { CoreClient } from './coreClient';
import type { RecoverySheet } from './recoverySheet';

export interface VaultDeskOptions {
  readonly vault: AnyVault;
  readonly core: Pick<CoreClient, 'call'>;
  readonly settings: SettingsBook;
  readonly sheet: RecoverySheet;
  /** Opens the office anew with what `session` holds; ends one that is open. @returns false when the clerk gave up */
  openCore(): Promise<boolean>;
  /** How many files wait for somebody to unlock. */
  filesWaiting(): number;
  /** Samples are open in place of the office's own data. */
  isElsewhere(): boolean;
  /** Tells the window, and whatever else shows data. */
  onChange(state: VaultState): void;
  /** Milliseconds of a clock that nobody can set. */
  ticks(): number;
  report(error: unknown): void;
}

type VaultHandlers = Pick<ShellHandlers, Extract<Channel, `vault.${string}`>>;

/** A sheet that was begun: its code counts once the last group has been read off the paper. */
interface BegunSheet {
  readonly code: Uint8Array;
  readonly groups: readonly string[];
  /** Who begins to use a password; null: it is another sheet of an office that has one. */
  readonly first: { readonly name: string; readonly password: string } | null;
}

/** What was typed last is still taken when the window has just been locked. */
const LAST_WORDS: ReadonlySet<Channel> = new Set<Channel>([
  'keyed.saveDraft',
  'written.saveDraft',
  'directives.keepEntry',
  'templates.keepEntry',
]);
const LAST_WORDS_MS = 2_000;

/** Who is at work at this window, and whether anybody is. Nothing of the office is answered while it is locked. */
export class VaultDesk {
  readonly #options: VaultDeskOptions;
  #session: Session | null = null;
  /** Kept while it is locked, so that the same person goes on without opening everything anew. */
  #openFor: string | null = null;
  #lockedAt: number | null = null;
  #isLocked: boolean;
  #begun: BegunSheet | null = null;
  #notice: string | null = null;
  #isOpening = false;

  constructor(options: VaultDeskOptions) {
    this.#options = options;
    this.#isLocked = options.vault.look().isOn;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** Who is at work; null: nobody, or no password is set. */
  get user(): Actor | null {
    return this.#session?.user ?? null;
  }

  /** What the core is opened with. */
  get session(): Session | null {
    return this.#session;
  }

  get idleMinutes(): number | null {
    return this.#isLocked ? null : this.#options.vault.look().idleMinutes;
  }

  /** @throws AppFailure `locked` or `notAllowed` */
  requireAllowed(channel: Channel): void {
    if (this.#isLocked && ACCESS[channel] !== 'always' && !this.#isLastWord(channel))
      throw new AppFailure('locked', vaultText.locked);
    requireRole(this.user?.role ?? null, channel);
  }

  /** Does nothing without a password. */
  lock(): void {
    if (this.#isLocked || !this.#options.vault.look().isOn || this.#isOpening) return;
    this.#isLocked = true;
    this.#lockedAt = this.#options.ticks();
    this.#begun = null;
    this.#options.onChange(this.state());
    void this.#options.core.call('vault.rest', {}).catch(this.#options.report);
  }

  state(): VaultState {
    const { vault, settings, filesWaiting } = this.#options;
    return {
      ...vault.look(),
      isLocked: this.#isLocked,
      user: this.#isLocked ? null : this.user,
      lastUserId: settings.current.lastUserId,
      filesWaiting: filesWaiting(),
      notice: this.#notice,
    };
  }

  readonly handlers: VaultHandlers = {
    'vault.state': () => this.state(),
    'vault.lock': () => {
      this.lock();
      return this.state();
    },
    'vault.unlock': async ({ userId, password }) => this.#enter(() => this.#options.vault.unlock(userId, password)),
    'vault.recover': async ({ userId, code, password }) => {
      const read = readCode(code);
      if (!read.ok)
        throw new AppFailure(
          'invalid',
          read.groups.length === 0 ? vaultText.codeLength : vaultText.codeGroups(read.groups),
        );
      return this.#enter(() => this.#options.vault.recover(read.bytes, userId, password));
    },
    'vault.begin': ({ name, password }) => {
      requireGoodPassword(password, name);
      return this.#begin({ name, password });
    },
    'vault.beginSheet': async ({ password }) => {
      await this.#options.vault.confirm(this.#required(), password);
      return this.#begin(null);
    },
    'vault.printSheet': async () => ({ printed: await this.#options.sheet.print(this.#sheet()) }),
    'vault.saveSheet': async () => {
      const savedTo = await this.#options.sheet.save(this.#sheet());
      return savedTo === null ? null : { savedTo };
    },
    'vault.confirmSheet': async ({ lastGroup }) => {
      const { groups, first, code } = this.#begunSheet();
      if (!isSameGroup(lastGroup, groups.at(-1) ?? '')) throw new AppFailure('invalid', vaultText.otherGroup);
      const { vault } = this.#options;
      if (first === null) return this.#changed(() => vault.replaceCode(this.#required(), code));
      return this.#sealed(() => vault.turnOn(first.name, first.password, code));
    },
    'vault.changePassword': async ({ password, next }) => {
      const { vault } = this.#options;
      await vault.confirm(this.#required(), password);
      return this.#changed((session) => vault.setPassword(session, session.user.id, next));
    },
    'vault.addUser': ({ name, role, password }) =>
      this.#changed((session) => this.#options.vault.addUser(session, { name, role }, password)),
    'vault.changeUser': ({ userId, name, role }) =>
      this.#changed((session) => this.#options.vault.changeUser(session, { id: userId, name, role })),
    'vault.setPassword': ({ userId, password }) =>
      this.#changed((session) => this.#options.vault.setPassword(session, userId, password)),
    'vault.removeUser': ({ userId }) => {
      if (userId === this.user?.id) throw new AppFailure('conflict', vaultText.notYourself);
      return this.#changed((session) => this.#options.vault.removeUser(session, userId));
    },
    'vault.setIdle': ({ minutes }) => this.#changed((session) => this.#options.vault.setIdle(session, minutes)),
    'vault.turnOff': async ({ password }) => {
      const { vault } = this.#options;
      await vault.confirm(this.#required(), password);
      return this.#sealed(() => vault.turnOff(this.#required()));
    },
    'vault.changeKey': async ({ password }) => {
      const { vault } = this.#options;
      await vault.confirm(this.#required(), password);
      return this.#sealed(() => vault.changeKey(this.#required()));
    },
  };

  /** Opens with the right password or code; whatever was broken off before is finished on the way. */
  async #enter(unlock: () => Promise<Session>): Promise<VaultState> {
    if (this.#isOpening) throw new AppFailure('conflict', vaultText.opening);
    this.#isOpening = true;
    try {
      const session = await unlock();
      this.#session = session;
      this.#notice = session.notice;
      const isAnother = this.#openFor !== session.user.id;
      if (isAnother && !(await this.#options.openCore())) return this.state();
      this.#openFor = session.user.id;
      if (session.state !== 'on') await this.#seal(session, true);
      if (this.#session === null) {
        // the password is gone: the core must know nobody's role any more either
        this.#openFor = null;
        if (!(await this.#options.openCore())) return this.state();
      }
      this.#options.settings.update({ lastUserId: session.user.id });
      this.#isLocked = false;
    } finally {
      this.#isOpening = false;
    }
    return this.#tell();
  }

  /** @param begin what the key file says first; the data follows, then the key file says it is done */
  async #sealed(begin: () => Promise<Session>): Promise<VaultState> {
    if (this.#options.isElsewhere()) throw new AppFailure('conflict', vaultText.inTrial);
    const session = await begin();
    const wasOn = this.#session !== null;
    this.#isOpening = true; // no lock between: it could not be opened before this is done
    try {
      this.#session = session;
      await this.#seal(session, false);
    } finally {
      this.#isOpening = false;
    }
    this.#begun = null;
    if (!wasOn && this.#session !== null) this.#options.settings.update({ lastUserId: session.user.id });
    await this.#options.openCore(); // who is at work is said to the core when it opens
    this.#openFor = this.user?.id ?? null;
    return this.#tell();
  }

  /**
   * @param isAgain it was tried before: what is left over then is told and left as it is. A folder that is made plain keeps
   * its password as long as something in it is sealed.
   */
  async #seal(session: Session, isAgain: boolean): Promise<void> {
    const isOff = session.state === 'turningOff';
    const key = isOff ? null : session.key;
    const { notDone, isDiskFull } = await this.#options.core.call('vault.seal', { key }).catch((error: unknown) => {
      throw sealFailure(error, session);
    });
    const isDone = notDone.length === 0;
    this.#notice = isDone ? vaultText.settled[session.state] : vaultText.notSealed(notDone, isOff, isDiskFull);
    if (isDone || (isAgain && !isOff)) this.#session = await this.#options.vault.settle(session);
  }

  async #changed(change: (session: Session) => Promise<Session>): Promise<VaultState> {
    this.#session = await change(this.#required());
    this.#begun = null;
    return this.#tell();
  }

  #tell(): VaultState {
    const state = this.state();
    this.#options.onChange(state);
    return state;
  }

  #begin(first: BegunSheet['first']): { groups: readonly string[] } {
    const code = randomBytes(CODE_BYTES);
    const groups = writeCode(code);
    this.#begun = { code, groups, first };
    return { groups };
  }

  #begunSheet(): BegunSheet {
    if (this.#begun === null) throw new AppFailure('conflict', vaultText.noSheet);
    return this.#begun;
  }

  #sheet(): { groups: readonly string[]; userName: string } {
    const { groups, first } = this.#begunSheet();
    return { groups, userName: first?.name ?? this.user?.name ?? '' };
  }

  #required(): Session {
    if (this.#session === null) throw new AppFailure('conflict', vaultText.isOff);
    return this.#session;
  }

  #isLastWord(channel: Channel): boolean {
    const { ticks } = this.#options;
    return LAST_WORDS.has(channel) && this.#lockedAt !== null && ticks() - this.#lockedAt < LAST_WORDS_MS;
  }
}
