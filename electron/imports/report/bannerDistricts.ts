import { sectionName, sectionsOver } from '../tables/sections';
import type { FoundTable } from '../tables/types';
import type { UnitName } from '../unitIndex';
import { nameWords } from '../unitNames';
import { type Area, type AreaOf, allAreas, areaFinder, isArea, namesArea } from '../units/areas';

/** The banners of one compiled table, as far as they name the district of the rows below. */
export class BannerDistricts {
  private readonly areas: readonly Area[];
  private readonly named = new Map<string, readonly Area[]>();
  private readonly areasOf: ReturnType<typeof areaFinder>;

  constructor(
    private readonly table: FoundTable,
    registry: readonly AreaOf[],
  ) {
    this.areas = allAreas(registry);
    this.areasOf = areaFinder(registry);
  }

  /** Names of the sections and banners over a row, nearest first. */
  over(position: number): readonly string[] {
    return sectionsOver(this.table, position).map(sectionName);
  }

  /** The banner over the row that names another district than the unit lies in; null when none does. */
  denying(position: number, unit: Pick<UnitName, 'id' | 'parentId'>): string | null {
    const own = new Set([unit.id, ...this.areasOf(unit).map(({ unitId }) => unitId)]);
    return (
      this.over(position).find((banner) => {
        const named = this.namedBy(banner);
        return named.length > 0 && !named.some(({ unitId }) => own.has(unitId));
      }) ?? null
    );
  }

  private namedBy(banner: string): readonly Area[] {
    const known = this.named.get(banner);
    if (known !== undefined) return known;
    const words = nameWords(banner);
    const found = this.areas.filter((area) => isArea(words, area) || namesArea(words, area));
    this.named.set(banner, found);
    return found;
  }
}
