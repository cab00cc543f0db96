import { type IsoDay, isIsoDay } from '../calendar';
import type { Corrections } from './fields';
import type { CountReading, DirectiveReading, DutyReading } from './reading';

/** What the clerk has said about a reading before it is kept as a draft. */
export interface DraftChoices {
  readonly corrections: Corrections;
  /** Id of the group a name stands for; null: none, and nothing is owed by it. */
  groupOf(name: string): string | null;
  /** Id of the form a duty asks for; null: none that is there. */
  formOf(duty: DutyReading): string | null;
  /** What a duty of the office itself is kept with, which owes nothing for it; absent: there is no group at all. */
  readonly anyGroup?: string | undefined;
  /** Who receives what the units report where the paper does not say it: our own office; absent: not known. */
  readonly receiver?: string | undefined;
  /** The last day of a limit counted in days, and the sentence that says how; null: the day it starts from is not known. */
  countOf(count: CountReading, words: string): CountedLimit | null;
}

export interface CountedLimit {
  readonly lastDay: IsoDay;
  readonly sentence: string;
}

/** What the day the paper arrived is kept under where its stamp does not say it. */
export const ARRIVAL_KEY = 'arrivedOn';

/** What the arrival number the clerk gives a paper is kept under. */
export const ARRIVAL_NUMBER_KEY = 'arrivalNumber';

/** The day the paper arrived: as the clerk says, else as it is stamped; null: not known. */
export function arrivalOf({ stamp }: Pick<DirectiveReading, 'stamp'>, corrections: Corrections): IsoDay | null {
  const said = corrections.get(ARRIVAL_KEY) ?? '';
  return isIsoDay(said) ? said : (stamp?.value.arrivedOn ?? null);
}

/** What the receiver of all reports whose receiver the paper does not say is kept under. */
export const RECEIVER_KEY = 'receiver';

export type Read = (id: string, found: string) => string | null;

/** What the clerk says, else what was found; null when it is left out or blank. */
export function corrected(corrections: Corrections): Read {
  return (id, found) => {
    const said = corrections.get(id);
    const words = (said === undefined ? found : (said ?? '')).trim();
    return words === '' ? null : words;
  };
}

/** What the choice of a group for a duty, relay or percentage that names nobody known is kept under. */
export function chosenGroupKey(id: string): string {
  return `${id}.group`;
}

/** Chosen instead of a group: our own office owes it to the level above. */
export const OFFICE_CHOICE = '@office';

export function isOfOffice(id: string, { corrections }: DraftChoices): boolean {
  return corrections.get(chosenGroupKey(id)) === OFFICE_CHOICE;
}

/** What the day that a quoted percentage speaks of is kept under. */
export function chosenDayKey(id: string): string {
  return `${id}.asOf`;
}

/** What the name of a percentage whose sentence does not say what it is of is kept under. */
export function chosenNameKey(id: string): string {
  return `${id}.name`;
}

/** What the form of a duty is kept under. */
export function chosenFormKey(index: number): string {
  return `duty.${index}.form`;
}

/** The form the clerk has chosen for the duty, else the one that answers to it; null: none. */
export function formChosen(duty: DutyReading, index: number, { corrections, formOf }: DraftChoices): string | null {
  const said = corrections.get(chosenFormKey(index));
  return said === undefined ? formOf(duty) : said || null;
}

export function isWanted(id: string, { corrections }: DraftChoices): boolean {
  return corrections.get(id) !== null;
}

export function chosenGroups(id: string, { corrections }: DraftChoices): readonly string[] {
  const groupId = corrections.get(chosenGroupKey(id)) ?? '';
  return groupId === '' || groupId === OFFICE_CHOICE ? [] : [groupId];
}

/** null: none is typed. */
export function chosenName(id: string, { corrections }: DraftChoices): string | null {
  return corrections.get(chosenNameKey(id))?.trim() || null;
}

/** null: none is chosen. */
export function chosenDay(id: string, { corrections }: DraftChoices): IsoDay | null {
  const day = corrections.get(chosenDayKey(id)) ?? '';
  return isIsoDay(day) ? day : null;
}
