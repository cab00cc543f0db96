import type { IsoDay } from '../../domain/calendar';
import type { FormDefinition } from '../../domain/form';
import type { PeriodKey } from '../../domain/period';
import type { UnitName } from '../unitIndex';

export interface DutyHour {
  readonly scheduleId: string;
  /** "09:00" */
  readonly clock: string;
}

/** What is known before a chat is read. */
export interface ChatContext {
  /** Those that owe reports. */
  readonly units: readonly UnitName[];
  readonly forms: readonly FormDefinition[];
  /** Forms the unit owes; of an unknown unit all. */
  formsOf(unitId: string | null): readonly string[];
  /** Periods a report of the form can be for. */
  periodsOf(formId: string): readonly PeriodKey[];
  /** Duties that ask for the form and period, each with the hour it is due; one of them where there is no choice. */
  dutiesOf(formId: string, period: PeriodKey): readonly DutyHour[];
  /** Whether the unit is in force on a day. */
  isInForce(unitId: string, day: IsoDay): boolean;
  /** Units that took its place, in force on the day. */
  successorsOf(unitId: string, day: IsoDay): readonly string[];
  /** Day of stamps that give only the clock; null: not known. */
  readonly day: IsoDay | null;
}
