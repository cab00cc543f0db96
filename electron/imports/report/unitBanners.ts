import type { Issue } from '../../domain/issue';
import type { Unit } from '../../domain/unit';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { sectionName } from '../tables/sections';
import type { FoundTable } from '../tables/types';
import { indexUnits, unitsOfLine } from '../unitIndex';
import type { HeaderLine } from './headerBlock';

/** A banner in a list of persons that names a unit: "XÃ HOÀI MỸ" over the persons of that commune. */
export interface UnitBanner {
  readonly line: HeaderLine;
  readonly unit: Unit;
}

/** The banners that name a unit for sure, the first of each unit; hamlets and groups name none. */
export function unitBanners({ rows, area }: FoundTable, units: readonly Unit[]): readonly UnitBanner[] {
  const sections = rows.filter(({ kind }) => kind === 'section');
  if (sections.length === 0) return [];
  const index = indexUnits(units);
  const found = new Map<string, UnitBanner>();
  for (const section of sections) {
    const text = sectionName(section);
    const { isSure, named } = unitsOfLine(index, text);
    const unit = isSure ? units.find(({ id }) => id === named[0]?.unitId) : undefined;
    if (unit !== undefined && !found.has(unit.id))
      found.set(unit.id, { unit, line: { row: section.row, column: area.left, text } });
  }
  return [...found.values()];
}

/** One report is of one unit: persons under the names of several are all counted for the sender, and that is said. */
export function severalUnits({ sheet }: FoundTable, banners: readonly UnitBanner[]): readonly Issue[] {
  const [first] = banners;
  if (first === undefined || banners.length < 2) return [];
  const named = banners.map(({ unit, line }) => ({ name: unit.name, row: line.row }));
  const place = { sheet: sheet.name, row: first.line.row, column: first.line.column };
  return [issueAt('warning', 'list-of-several-units', say.listOfSeveralUnits(sheet.name, named), place)];
}
