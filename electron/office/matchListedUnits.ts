import type { IsoDay } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import { isValidOn, type Unit } from '../domain/unit';
import { foldForSearch } from '../domain/vietnamese';
import { issueAt } from '../imports/issues';
import type { UnitList, UnitListRow } from '../imports/unitList';
import { dayText } from '../text/moment';
import { unitListMessages as say } from '../text/unitListMessages';

const MOST_TOLD = 20;

export interface ListedMatches {
  readonly matches: ReadonlyMap<UnitListRow, Unit>;
  /** Rows that name a unit which has ended, without a day: it stays ended. */
  readonly ended: ReadonlySet<UnitListRow>;
  /** Rows of which it is not sure which unit of the registry they are. */
  readonly issues: readonly Issue[];
}

/**
 * Which unit of the registry each row of a list is; rows that are none are left out. The units of now choose first, and no
 * unit is two rows: one that is open at both ends goes on, what it was before the change is a unit of its own.
 */
export function matchRows(list: UnitList, units: readonly Unit[], today: IsoDay): ListedMatches {
  const finder = new UnitFinder(units, today);
  const matches = new Map<UnitListRow, Unit>();
  const issues: Issue[] = [];
  const ended = new Map<UnitListRow, Unit>();
  const claimed = new Set<string>();
  const isFree = ({ id }: Unit) => !claimed.has(id);
  for (const row of [...list.rows, ...list.around]) {
    const candidates = finder.candidates(row).filter(isFree);
    const [unit] = candidates;
    if (unit === undefined) continue;
    if (row.code === null && row.validTo !== null && candidates.length > 1) {
      issues.push(
        issueAt('warning', 'former-ambiguous', say.formerTwice(row.name, row.sourceRow), { row: row.sourceRow }),
      );
      continue;
    }
    claimed.add(unit.id);
    matches.set(row, unit);
    if (isSaidToGoOn(row) && unit.validTo !== null && unit.validTo < today) ended.set(row, unit);
  }
  return { matches, ended: new Set(ended.keys()), issues: [...issues, ...endedIssues(ended)] };
}

/** One by one, or all at once where a list names ended units throughout. */
function endedIssues(ended: ReadonlyMap<UnitListRow, Unit>): readonly Issue[] {
  const [first] = ended.keys();
  if (first === undefined) return [];
  if (ended.size > MOST_TOLD) {
    const message = say.unitsEnded(ended.size, first.name, first.sourceRow);
    return [issueAt('warning', 'unit-ended', message, { row: first.sourceRow })];
  }
  return [...ended].map(([{ sourceRow }, { name, validTo }]) =>
    issueAt('warning', 'unit-ended', say.unitEnded(name, sourceRow, validTo === null ? '' : dayText(validTo)), {
      row: sourceRow,
    }),
  );
}

/** The list gives no days: nothing says that it is of the time before the unit ended. */
function isSaidToGoOn({ validFrom, validTo }: UnitListRow): boolean {
  return validFrom === null && validTo === null;
}

/** Looks rows up in the registry; built once, for lists of the whole country. */
class UnitFinder {
  readonly #byCode: ReadonlyMap<string, readonly Unit[]>;
  readonly #byName: ReadonlyMap<string, readonly Unit[]>;

  constructor(
    units: readonly Unit[],
    private readonly today: IsoDay,
  ) {
    this.#byCode = collect(units, ({ code }) => code);
    this.#byName = collect(units, ({ kind, name }) => nameKey(kind, name));
  }

  /** The likeliest first; more than one only where the list gives a former unit by its name alone. */
  candidates(row: UnitListRow): readonly Unit[] {
    const day = row.validTo ?? row.validFrom ?? this.today;
    const name = nameKey(row.kind, row.name);
    if (row.code === null) {
      const named = this.#byName.get(name) ?? [];
      if (row.validTo === null) return named.filter(({ code }) => code === null).slice(0, 1);
      return named.filter((unit) => isValidOn(unit, day));
    }
    const coded = this.#byCode.get(row.code) ?? [];
    const sameName = coded.filter((unit) => nameKey(unit.kind, unit.name) === name);
    const found = [
      ...sameName.filter((unit) => isValidOn(unit, day)),
      ...coded.filter((unit) => isValidOn(unit, day) && !isOther(unit, row)),
      ...(row.validFrom === null ? sameName : []),
    ];
    return found.slice(0, 1);
  }
}

/** A unit that is open at both ends may be of either time; of a list with days only the name tells. */
function isOther({ validFrom, validTo }: Unit, row: UnitListRow): boolean {
  return (row.validFrom !== null || row.validTo !== null) && validFrom === null && validTo === null;
}

function nameKey(kind: string, name: string): string {
  return foldForSearch(`${kind} ${name}`);
}

function collect(units: readonly Unit[], keyOf: (unit: Unit) => string | null): ReadonlyMap<string, readonly Unit[]> {
  const lists = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key === null) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [unit]);
    else list.push(unit);
  }
  return lists;
}
