import type { CompiledIndicator, CompiledUnit } from '../domain/compilation';
import { formatCount } from '../domain/numbers';
import type { UnitGroup } from '../domain/unit';

/** What the paragraphs need besides the figures. */
export interface RemarkWords {
  /** A unit's name as it stands in a sentence. */
  readonly nameOf: (unit: { readonly id: string; readonly name: string }) => string;
  /** The report a rate is read from: "Mẫu 02 ngày 17/8/2021". */
  readonly dutyOf: (duty: Pick<CompiledIndicator, 'formId' | 'period'>) => string;
  /** Whether the rate counts a running total, which should never go down. */
  readonly isRunningTotal: (indicator: CompiledIndicator) => boolean;
  readonly groups: readonly Pick<UnitGroup, 'id' | 'name'>[];
  /** Ids of a unit's groups. */
  readonly groupsOf: (unitId: string) => readonly string[];
}

/** Longer lists are cut to so many names: the rest is counted, and stands in the annex. */
const MOST_LISTED = 10;
const LISTED_OF_MORE = 8;

/** "A, B, C", or "A, …, H và 8 đơn vị khác (danh sách đầy đủ tại phụ lục kèm theo)". */
export function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(', ');
  const rest = formatCount(names.length - LISTED_OF_MORE);
  return `${names.slice(0, LISTED_OF_MORE).join(', ')} và ${rest} đơn vị khác (danh sách đầy đủ tại phụ lục kèm theo)`;
}

/** The names of units, as `listed`. */
export function listedUnits(units: readonly CompiledUnit[], { nameOf }: Pick<RemarkWords, 'nameOf'>): string {
  return listed(units.map(({ unitId, unitName }) => nameOf({ id: unitId, name: unitName })));
}

/** The first letter small, as inside a sentence; "UBND" stays. */
export function small(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
