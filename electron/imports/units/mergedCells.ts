import { addDays, type IsoDay, toIsoDay } from '../../domain/calendar';
import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { dayText } from '../../text/moment';
import { unitListMessages as say } from '../../text/unitListMessages';
import { textOf } from '../cells';
import { address, type Cell } from '../grid';
import { issueAt } from '../issues';
import type { FoundTable } from '../tables/types';
import type { ListedSuccession, UnitListRow } from '../unitList';
import { effectiveDay, formerNamesIn } from './mergedFrom';
import { NO_DETAILS } from './unitDetails';
import { kindOfName } from './unitKinds';

/** Communes were merged and districts ended on this day (Nghị quyết 202/2025/QH15, Luật số 72/2025/QH15). */
export const CHANGED_ON: IsoDay = toIsoDay('2025-07-01');

interface OwnColumns {
  readonly code: string | null;
  readonly since: IsoDay | null;
}

const NO_COLUMNS: OwnColumns = { code: null, since: null };

/** The units of before that a column like "Sáp nhập từ" names, and what became of them. */
export class MergedCells {
  readonly #former = new Map<string, UnitListRow>();
  readonly #links: (Omit<ListedSuccession, 'since'> & { readonly since: IsoDay | null })[] = [];
  readonly #issues: Issue[] = [];
  /** First day of the units of now: as the lines over the list say, else that of the reform of 2025. */
  readonly since: IsoDay;
  readonly #isDated: boolean;

  constructor(
    private readonly table: FoundTable,
    private readonly column: number,
  ) {
    const day = effectiveDay(table);
    this.since = day ?? CHANGED_ON;
    this.#isDated = day !== null;
  }

  /**
   * Reads the cell beside one unit of now.
   * @param own what other columns of the row say of the one unit it names: its code, the day of the change
   * @returns true when it names any unit of before
   */
  read(row: number, cell: Cell | undefined, toKey: string, own: OwnColumns = NO_COLUMNS): boolean {
    const written = formerNamesIn(cell?.kind === 'text' ? cell.value : textOf(cell));
    const names =
      written?.map((name) => ({ ...name, code: name.code ?? (written.length === 1 ? own.code : null) })) ?? null;
    if (names === null) {
      this.#sayUnreadable(row, textOf(cell));
      return false;
    }
    for (const { name, code, extent } of names) {
      const fromKey = `former/commune/${code ?? foldForSearch(name)}`;
      if (!this.#former.has(fromKey)) this.#former.set(fromKey, this.#formerRow(fromKey, name, code, row, own.since));
      if (!this.#links.some((link) => link.fromKey === fromKey && link.toKey === toKey))
        this.#links.push({ fromKey, toKey, extent, since: own.since });
    }
    return names.length > 0;
  }

  get former(): readonly UnitListRow[] {
    return [...this.#former.values()];
  }

  get successions(): readonly ListedSuccession[] {
    return this.#links.map((link) => ({ ...link, since: link.since ?? this.since }));
  }

  /** What could not be read, and that the day is nobody's word. */
  get issues(): readonly Issue[] {
    if (this.#isDated || this.#links.every(({ since }) => since !== null)) return this.#issues;
    const sheet = this.table.sheet.name;
    const undated = issueAt('note', 'merged-undated', say.mergedUndated(sheet, dayText(this.since)), { sheet });
    return [...this.#issues, undated];
  }

  #formerRow(key: string, name: string, code: string | null, row: number, since: IsoDay | null): UnitListRow {
    return {
      key,
      parentKey: null,
      code,
      name,
      kind: kindOfName(name),
      groups: [],
      aliases: [],
      validFrom: null,
      validTo: addDays(since ?? this.since, -1),
      parentCode: null,
      parentName: null,
      above: null,
      sourceRow: row,
      ...NO_DETAILS,
    };
  }

  #sayUnreadable(row: number, raw: string): void {
    const { sheet } = this.table;
    const message = say.mergedUnreadable({ sheet: sheet.name, cell: address(row, this.column) }, raw);
    const place = { sheet: sheet.name, row, column: this.column };
    this.#issues.push(issueAt('warning', 'merged-from', message, place, { raw }));
  }
}
