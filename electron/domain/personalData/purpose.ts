import type { IsoDay } from '../calendar';
import type { FieldType } from '../form';

/** Why a form asks for people's data, as the office has written it down. */
export interface FormPurpose {
  /** What it is for, in the office's own words. */
  readonly purpose: string;
  /** The law or the document it rests on, with number and symbol. */
  readonly ground: string;
  /** Unit that answers for the list. */
  readonly owner: string;
  /** Whom people can ask: department, address, phone of the office. */
  readonly contact: string;
  /** Day the data have been asked for since; null: not said. */
  readonly startedOn: IsoDay | null;
}

/** Nothing has been written down. */
export const NO_PURPOSE: FormPurpose = { purpose: '', ground: '', owner: '', contact: '', startedOn: null };

export interface PersonalField {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** By its kind, or because the office has marked it. */
  readonly isByType: boolean;
}

/** A form that asks for people's data, with what the office holds by it. */
export interface HeldForm {
  readonly formId: string;
  readonly label: string;
  /** As printed on the form. */
  readonly title: string;
  /** Papers that ask for it. */
  readonly directives: readonly string[];
  readonly fields: readonly PersonalField[];
  /** Reports with such data, older versions included. */
  readonly reports: number;
  /** Rows of people on their lists, older versions included; null: the form has no list. */
  readonly persons: number | null;
  /** Days the first and the last report came on; null: none has come. */
  readonly firstOn: IsoDay | null;
  readonly lastOn: IsoDay | null;
  /** Its lists are counted, and nobody on them is kept. */
  readonly isCounted: boolean;
  /** Of a form that only counts: people on lists that were kept before; null: its lists are kept. */
  readonly keptPersons: number | null;
  /** null: nobody has written it down yet. */
  readonly purpose: FormPurpose | null;
}

/** Whether somebody who asks "why do you have this" can be answered. */
export function isPurposeTold(purpose: FormPurpose | null): boolean {
  return purpose !== null && purpose.purpose !== '' && purpose.ground !== '';
}
