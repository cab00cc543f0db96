import type { Actor, Role } from '../domain/access/roles';

/** How the office is locked, as far as a window may know: also while it is. */
export interface VaultState {
  readonly isOn: boolean;
  readonly isLocked: boolean;
  /** Who is at work; null: nobody, or no password is set. */
  readonly user: Actor | null;
  /** Everybody who has a password. */
  readonly users: readonly Actor[];
  /** Who opened the office last on this PC. */
  readonly lastUserId: string | null;
  /** Files that were handed over and are opened once somebody unlocks. */
  readonly filesWaiting: number;
  /** Until a password may be tried again. */
  readonly secondsLeft: number;
  /** Minutes without a hand on the PC until the window locks itself; null: never. */
  readonly idleMinutes: number | null;
  /** A new recovery sheet is due: the code of the last one has been used. */
  readonly isRecoveryUsed: boolean;
  /** What was broken off at the last change; the data are whole, and the next opening does what is left. */
  readonly unfinished: 'turningOn' | 'turningOff' | 'changingKey' | 'changed' | null;
  /** The key file cannot be used; a sentence. */
  readonly trouble: string | null;
  /** What was set right at the last opening; a sentence. */
  readonly notice: string | null;
}

/** Passwords go one way: in. A code is shown once, on the sheet that is made with it. */
export interface VaultShellApi {
  'vault.state': (input: Record<string, never>) => VaultState;
  /** @throws `locked`: wrong, or one has to wait */
  'vault.unlock': (input: { userId: string; password: string }) => VaultState;
  /** Opens by the code of the recovery sheet and gives this person a new password. */
  'vault.recover': (input: { userId: string; code: string; password: string }) => VaultState;
  /** At once, by hand. */
  'vault.lock': (input: Record<string, never>) => VaultState;
  /** First step of turning on: nothing is written before the sheet has been made. */
  'vault.begin': (input: { name: string; password: string }) => { groups: readonly string[] };
  /** First step of another sheet. @param password of who asks */
  'vault.beginSheet': (input: { password: string }) => { groups: readonly string[] };
  'vault.printSheet': (input: Record<string, never>) => { printed: boolean };
  /** null: the dialog was closed. */
  'vault.saveSheet': (input: Record<string, never>) => { savedTo: string } | null;
  /**
   * The last group as it stands on the sheet: then the code counts. When turning on, the data is sealed; long, reports
   * `vault.progress`.
   */
  'vault.confirmSheet': (input: { lastGroup: string }) => VaultState;
  'vault.changePassword': (input: { password: string; next: string }) => VaultState;
  'vault.addUser': (input: { name: string; role: Role; password: string }) => VaultState;
  'vault.changeUser': (input: { userId: string; name: string; role: Role }) => VaultState;
  /** Another person's, who has forgotten it. */
  'vault.setPassword': (input: { userId: string; password: string }) => VaultState;
  'vault.removeUser': (input: { userId: string }) => VaultState;
  'vault.setIdle': (input: { minutes: number | null }) => VaultState;
  /** Long, as is `vault.changeKey`: everything is written anew. @param password of who asks */
  'vault.turnOff': (input: { password: string }) => VaultState;
  'vault.changeKey': (input: { password: string }) => VaultState;
}

/** A file within the data folder that a password does not seal, because it is there to be read by other programs. */
export interface PlainFile {
  /** Below the data folder, with "/". */
  readonly name: string;
  readonly sizeBytes: number;
  /** The program put it there by itself, so it may be taken away again; others are somebody's own. */
  readonly isReturn: boolean;
}

/** Answered by the core, also without a password: who is about to set one sees what it will not seal. */
export interface VaultCoreApi {
  'plainFiles.list': (input: Record<string, never>) => { files: readonly PlainFile[] };
  /** Overwrites and removes what the program itself has put there; nobody can have it back. */
  'plainFiles.destroyReturns': (input: Record<string, never>) => { destroyed: number };
}

export interface VaultInternalApi {
  /** Writes all that the data folder holds anew, sealed by this key; null: plain. Long. */
  'vault.seal': (input: { key: Uint8Array | null }) => { notDone: readonly string[]; isDiskFull: boolean };
  /** The recovery sheet as a print page. */
  'vault.sheet': (input: { groups: readonly string[]; userName: string }) => {
    html: string;
    title: string;
    fileName: string;
  };
  /** Nobody is at work: what was read of files from outside is forgotten. */
  'vault.rest': (input: Record<string, never>) => Record<string, never>;
}

export interface VaultEvents {
  /** Locked, unlocked, or something about who may open. */
  'vault.changed': VaultState;
  /** How far the sealing of the data is. */
  'vault.progress': { readonly done: number; readonly total: number; readonly label: string };
}
