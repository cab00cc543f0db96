import type { IsoDay } from '../domain/calendar';

export interface UpdateState {
  readonly version: string;
  /** Whether this copy of the program can be replaced by a file: it knows a publisher's key and was installed. */
  readonly canUpdate: boolean;
}

/** An update file that was looked through and fits. */
export interface UpdateOffer {
  readonly fileName: string;
  readonly version: string;
  readonly publisher: string;
  readonly madeOn: IsoDay;
  readonly notes: readonly string[];
}

export interface UpdateShellApi {
  'updates.state': (input: Record<string, never>) => UpdateState;
  /** Asks for a file and looks through it. null: the clerk closed the dialog. @throws what is wrong with the file */
  'updates.choose': (input: Record<string, never>) => UpdateOffer | null;
  /** The file chosen last: backup, installer out of the file, installer started, app asked to end. */
  'updates.apply': (input: Record<string, never>) => { readonly backup: string };
}
