import type { IsoDay } from '../../domain/calendar';
import type { FormDefinition } from '../../domain/form';
import type { PeriodKey } from '../../domain/period';
import type { UnitName } from '../unitIndex';

/** What is known before a chat is read. */
export interface ChatContext {
  /** Those that owe reports. */
  readonly units: readonly UnitName[];
  readonly forms: readonly FormDefinition[];
  /** Forms the unit owes; of an unknown unit all. */
  formsOf(unitId: string | null): readonly string[];
  /** Periods a report of the form can be for. */
  periodsOf(formId: string): readonly PeriodKey[];
  /** Day of stamps that give only the clock; null: not known. */
  readonly day: IsoDay | null;
}
