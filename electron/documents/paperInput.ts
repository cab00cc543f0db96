import type { IsoDay, LocalTime } from '../domain/calendar';
import type { Directive } from '../domain/directive';
import type { OfficeProfile, Signatory } from '../domain/office';

/** What every paper of the office needs to know. */
export interface PaperInput {
  readonly office: OfficeProfile;
  /** null: the place of the signature stays empty. */
  readonly signatory: Signatory | null;
  readonly directive: Directive;
  /** The hour the figures are cut at; its month and year stand on the paper while `issuedOn` is null. */
  readonly at: LocalTime;
  /** null or "": left blank on the paper, with room for four digits. */
  readonly number: string | null;
  /** null: the day is left blank. */
  readonly issuedOn: IsoDay | null;
}
