import type { Issue } from '../domain/issue';
import type { Unit } from '../domain/unit';
import { foldForSearch } from '../domain/vietnamese';
import { issueAt } from '../imports/issues';
import type { UnitListRow } from '../imports/unitList';
import { splitCodeFromName } from '../imports/units/unitKinds';
import { unitListMessages as say } from '../text/unitListMessages';

export interface FoundParent {
  readonly parentId: string | null;
  readonly issue: Issue | null;
}

/**
 * Finds the unit above by the name a list gives, among the units of the list and those of the registry, ended ones last.
 * Two of one name are not chosen between.
 */
export function parentFinder(units: readonly Unit[]): (row: UnitListRow, unitId: string) => FoundParent {
  const byName = new Map<string, Unit[]>();
  for (const unit of units)
    for (const name of [unit.name, ...unit.aliases]) {
      const key = foldForSearch(name);
      byName.set(key, [...(byName.get(key) ?? []), unit]);
    }
  /** "Thị xã Đông Hòa (564)": the code chooses among units of the name. */
  const unitsCalled = (written: string) => {
    const whole = byName.get(foldForSearch(written));
    if (whole !== undefined) return whole;
    const { name, code } = splitCodeFromName(written);
    const named = byName.get(foldForSearch(name)) ?? [];
    const coded = named.filter((unit) => unit.code === code);
    return coded.length > 0 ? coded : named;
  };
  return (row, unitId) => {
    if (row.above === null) return { parentId: null, issue: null };
    const named = unitsCalled(row.above).filter(({ id }) => id !== unitId);
    const present = named.filter(({ validTo }) => validTo === null);
    const ids = new Set((present.length > 0 ? present : named).map(({ id }) => id));
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) return { parentId: only, issue: null };
    const sentence = ids.size === 0 ? say.parentUnknown : say.parentTwice;
    const code = ids.size === 0 ? 'parent-unknown' : 'parent-ambiguous';
    return {
      parentId: null,
      issue: issueAt('warning', code, sentence(row.name, row.above, row.sourceRow), { row: row.sourceRow }),
    };
  };
}
