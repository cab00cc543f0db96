import type { OfficeProfile, Signatory } from '../domain/office';
import type { UnitImport } from './contract';

/** Calls of the first set-up of an office: what is typed is kept, its papers are looked at before anything is saved. */

/** The head and the signer as far as they were typed; any text may be blank. */
export interface OfficeLook {
  readonly profile: OfficeProfile;
  /** null: nobody yet. */
  readonly signatory: Pick<Signatory, 'authorityLines' | 'otherTitleLines' | 'fullName'> | null;
}

/** Units of one group, one name each. */
export interface NamedUnits {
  readonly names: readonly string[];
  readonly groupName: string;
}

export interface SetupCoreApi {
  /** What stood in the set-up when it was last seen, JSON of the window; null: nothing was left half done. */
  'setup.get': (input: Record<string, never>) => { entry: string | null };
  /** null: the set-up is done. */
  'setup.keep': (input: { entry: string | null }) => Record<string, never>;
  /** Units named line by line, in a group that is made when there is none of that name; known ones only join it. */
  'setup.addUnits': (input: NamedUnits) => UnitImport;
  /** What `setup.addUnits` would do. */
  'setup.tryUnits': (input: NamedUnits) => UnitImport;
}

export interface SetupShellApi {
  /** A short letter with this head and this signer, as it would be printed. */
  'setup.preview': (input: OfficeLook) => { pdf: Uint8Array; pages: number; title: string };
}

export interface SetupInternalApi {
  'setup.compose': (input: OfficeLook) => { html: string; title: string };
}
