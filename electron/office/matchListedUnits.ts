import type { IsoDay } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import type { ListedDoubt } from '../domain/listedDoubt';
import { isValidOn, type Unit } from '../domain/unit';
import { foldForSearch, spellingKey } from '../domain/vietnamese';
import { issueAt } from '../imports/issues';
import type { UnitList, UnitListRow } from '../imports/unitList';
import { twinOf, writtenName } from '../imports/units/nameTwins';
import { TwinFinder, type UnitTwin } from '../imports/units/twinFinder';
import { mayLieThere } from '../imports/units/unitPlaces';
import { dayText } from '../text/moment';
import { unitListMessages as say } from '../text/unitListMessages';
import { type RowChoices, repeatedRows } from './listedDoubts';

/** Ended units named in the sentence. */
const MOST_TOLD = 5;

export interface ListedMatches {
  readonly matches: ReadonlyMap<UnitListRow, Unit>;
  /** Rows that name a unit which has ended, without a day: it stays ended. */
  readonly ended: ReadonlySet<UnitListRow>;
  /** Rows that are not taken, with the row that is taken for them, if any. */
  readonly left: ReadonlyMap<UnitListRow, UnitListRow | null>;
  /** Rows of which the clerk may say which unit they are. */
  readonly doubts: readonly ListedDoubt[];
  /** What else is not sure. */
  readonly issues: readonly Issue[];
}

/**
 * Which unit of the registry each row of a list is; rows that are none are left out. The units of now choose first, and no
 * unit is two rows: one that is open at both ends goes on, what it was before the change is a unit of its own. A row whose
 * name is a unit's but for the way it is written is that unit, and that is said; one with other marks waits for the clerk.
 */
export function matchRows(
  list: UnitList,
  units: readonly Unit[],
  today: IsoDay,
  choices: RowChoices = new Map(),
): ListedMatches {
  return new RowMatching(list, units, today, choices).result();
}

class RowMatching {
  readonly #finder: UnitFinder;
  readonly #matches = new Map<UnitListRow, Unit>();
  readonly #ended = new Map<UnitListRow, Unit>();
  readonly #left = new Map<UnitListRow, UnitListRow | null>();
  readonly #claimed = new Set<string>();
  readonly #namesakes = new Map<string, number>();
  readonly #doubts: ListedDoubt[] = [];
  readonly #issues: Issue[] = [];

  constructor(
    private readonly list: UnitList,
    units: readonly Unit[],
    private readonly today: IsoDay,
    private readonly choices: RowChoices,
  ) {
    this.#finder = new UnitFinder(list, units, today);
    for (const row of list.isNationalList ? list.rows : []) {
      if (row.validTo !== null) continue;
      this.#namesakes.set(bareName(row), (this.#namesakes.get(bareName(row)) ?? 0) + 1);
    }
  }

  result(): ListedMatches {
    this.#takeChoices();
    this.#leaveRepeated();
    const all = [...this.list.rows, ...this.list.around].filter((row) => !this.#isSettled(row));
    for (const row of all) this.#matchExactly(row);
    for (const row of all) if (!this.#isSettled(row)) this.#matchTwin(row);
    return {
      matches: this.#matches,
      ended: new Set(this.#ended.keys()),
      left: this.#left,
      doubts: this.#doubts.toSorted((left, right) => left.row - right.row),
      issues: [...this.#issues, ...endedIssues(this.#ended)],
    };
  }

  #isSettled(row: UnitListRow): boolean {
    return this.#matches.has(row) || this.#left.has(row);
  }

  #choiceFor(row: UnitListRow) {
    return this.list.rows.includes(row) ? this.choices.get(row.sourceRow) : undefined;
  }

  /** What the clerk has said of a row comes before anything else. */
  #takeChoices(): void {
    if (this.choices.size === 0) return;
    for (const row of this.list.rows) {
      const choice = this.choices.get(row.sourceRow);
      const unit = choice?.kind === 'unit' ? this.#finder.byId.get(choice.unitId) : undefined;
      if (choice?.kind === 'left') this.#left.set(row, null);
      if (unit !== undefined) this.#claim(row, unit);
      const twins = choice === undefined || choice.kind === 'new' ? [] : this.#twins(row);
      if (twins.length > 0) this.#doubts.push(this.#doubtOf(row, twins));
    }
  }

  /** One unit on two rows of the list is taken once. */
  #leaveRepeated(): void {
    if (this.list.isNationalList) return;
    for (const { row, first, doubt } of repeatedRows(this.list.rows, this.choices)) {
      this.#doubts.push(doubt);
      if (first !== null) this.#left.set(row, first);
    }
  }

  #claim(row: UnitListRow, unit: Unit): void {
    this.#claimed.add(unit.id);
    this.#matches.set(row, unit);
    if (isSaidToGoOn(row) && unit.validTo !== null && unit.validTo < this.today) this.#ended.set(row, unit);
  }

  #matchExactly(row: UnitListRow): void {
    if (this.#choiceFor(row)?.kind === 'new') return;
    const candidates = this.#finder.candidates(row).filter(({ id }) => !this.#claimed.has(id));
    const [unit] = candidates;
    if (unit === undefined) {
      this.#matchFormerName(row);
      return;
    }
    if (row.code === null && row.validTo !== null && candidates.length > 1) {
      this.#issues.push(
        issueAt('warning', 'former-ambiguous', say.formerTwice(row.name, row.sourceRow), { row: row.sourceRow }),
      );
      return;
    }
    if (candidates.length !== 1) return;
    const namesake = this.#finder.namesakeOf(row, unit);
    if (namesake === undefined && (row.validTo === null || row.code === null || isCalled(unit, row)))
      this.#claim(row, unit);
    else this.#sayCodeOfOther(row, unit, namesake);
  }

  /** A unit of before under a code that nobody has: the one of its name, if there is just one, under whatever code. */
  #matchFormerName(row: UnitListRow): void {
    if (row.validTo === null || row.code === null) return;
    const [named, ...more] = this.#finder.ofName(row).filter(({ id }) => !this.#claimed.has(id));
    if (named === undefined || more.length > 0) return;
    this.#claim(row, named);
    if (named.code === null) return;
    const message = say.formerOtherCode(row.name, row.sourceRow, row.code, named.code);
    this.#issues.push(issueAt('warning', 'former-other-code', message, { row: row.sourceRow }));
  }

  /**
   * The code is one unit's and the name another's. A unit of before is the one of its name, or one the registry does not
   * have; of any other row the clerk says which it is.
   */
  #sayCodeOfOther(row: UnitListRow, coded: Unit, namesake: Unit | undefined): void {
    const message = say.codeOfOther(row.name, row.sourceRow, row.code ?? '', coded.name);
    if (row.validTo === null) {
      this.#left.set(row, null);
      const units = [coded, ...(namesake === undefined ? [] : [namesake])];
      this.#doubts.push({
        row: row.sourceRow,
        name: row.name,
        units: units.map(({ id, name, code }) => ({ unitId: id, name, code })),
        taken: { kind: 'left' },
        message,
      });
      return;
    }
    if (namesake !== undefined) this.#claim(row, namesake);
    else this.#left.set(row, null); // two units would have the code
    const told = namesake === undefined ? `${message} ${say.formerLeft}` : message;
    this.#issues.push(issueAt('warning', 'code-of-other', told, { row: row.sourceRow }));
  }

  #twins(row: UnitListRow): readonly UnitTwin[] {
    return this.#finder.twins(row).filter(({ unit }) => !this.#claimed.has(unit.id) || this.#matches.get(row) === unit);
  }

  #matchTwin(row: UnitListRow): void {
    const isFormer = row.validTo !== null;
    const twins = this.#isShared(row) ? [] : this.#twins(row);
    const surest = twins.filter(({ twin }) => twin !== 'marks');
    const [only] = surest;
    if (twins.length === 0) this.#sayOtherCode(row);
    if (twins.length === 0) return;
    if (this.#choiceFor(row)?.kind === 'new') this.#doubts.push(this.#doubtOf(row, twins));
    else if (only !== undefined && surest.length === 1) {
      this.#claim(row, only.unit);
      if (!isFormer && only.unit.name !== row.name) this.#doubts.push(this.#doubtOf(row, twins));
    } else if (isFormer) {
      if (surest.length > 0) return;
      this.#issues.push(
        issueAt('warning', 'former-close', say.formerClose(row.name, twins[0]?.unit.name ?? '', row.sourceRow), {
          row: row.sourceRow,
        }),
      );
    } else {
      this.#left.set(row, null);
      this.#doubts.push(this.#doubtOf(row, twins));
    }
  }

  /** The same name under another code is another unit, or a slip of the pen. */
  #sayOtherCode(row: UnitListRow): void {
    const [other] = this.list.isNationalList ? [] : this.#finder.otherCodes(row);
    if (other === undefined) return;
    const message = say.nameOfOtherCode(
      row.name,
      row.sourceRow,
      row.code ?? '',
      other.unit.name,
      other.unit.code ?? '',
    );
    this.#issues.push(issueAt('warning', 'unit-name-twice', message, { row: row.sourceRow }));
  }

  /** Communes of the whole country share names; a unit without a code is none of them for sure. */
  #isShared(row: UnitListRow): boolean {
    return this.list.isNationalList && (this.#namesakes.get(bareName(row)) ?? 0) > 1;
  }

  #doubtOf(row: UnitListRow, twins: readonly UnitTwin[]): ListedDoubt {
    const unit = this.#matches.get(row);
    const isLeft = this.#left.has(row);
    return {
      row: row.sourceRow,
      name: row.name,
      units: twins.map(({ unit: { id, name, code } }) => ({ unitId: id, name, code })),
      taken: unit === undefined ? (isLeft ? { kind: 'left' } : { kind: 'new' }) : { kind: 'unit', unitId: unit.id },
      message: doubtText(row, twins),
    };
  }
}

function bareName({ name, kind }: UnitListRow): string {
  return writtenName(name, kind).bare;
}

function doubtText({ name, sourceRow }: UnitListRow, twins: readonly UnitTwin[]): string {
  const [first] = twins;
  if (first === undefined) return '';
  if (twins.length > 1) return say.severalTwins(name, sourceRow, twins.length);
  const { unit, twin } = first;
  if (twin === 'marks') return say.otherMarks(name, sourceRow, unit.name);
  return twin === 'unmarked' ? say.unmarked(name, sourceRow, unit.name) : say.writtenElse(name, sourceRow, unit.name);
}

/** One sentence for all of them: a list often names ended units throughout. */
function endedIssues(ended: ReadonlyMap<UnitListRow, Unit>): readonly Issue[] {
  const [first, ...others] = ended.entries();
  if (first === undefined) return [];
  const [{ sourceRow: row }, { name, validTo }] = first;
  if (others.length > 0) {
    const named = [...ended].slice(0, MOST_TOLD).map(([{ sourceRow }, unit]) => ({ name: unit.name, row: sourceRow }));
    return [issueAt('warning', 'unit-ended', say.unitsEnded(ended.size, named), { row })];
  }
  return [
    issueAt('warning', 'unit-ended', say.unitEnded(name, row, validTo === null ? '' : dayText(validTo)), { row }),
  ];
}

/** The list gives no days: nothing says that it is of the time before the unit ended. */
function isSaidToGoOn({ validFrom, validTo }: UnitListRow): boolean {
  return validFrom === null && validTo === null;
}

/** Looks rows up in the registry; built once, for lists of the whole country. */
class UnitFinder {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly #byCode: ReadonlyMap<string, readonly Unit[]>;
  readonly #byName: ReadonlyMap<string, readonly Unit[]>;
  readonly #twins: TwinFinder;
  readonly #rowsByKey: ReadonlyMap<string, UnitListRow>;

  constructor(
    { rows, around }: UnitList,
    units: readonly Unit[],
    private readonly today: IsoDay,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.#byCode = collect(units, ({ code }) => code);
    this.#byName = collect(units, ({ kind, name }) => spellingKey(`${kind} ${name}`));
    this.#twins = new TwinFinder(units);
    this.#rowsByKey = new Map([...rows, ...around].map((row) => [row.key, row]));
  }

  /** The likeliest first; more than one only where the list gives a unit by its name alone and two may be meant. */
  candidates(row: UnitListRow): readonly Unit[] {
    const day = this.#dayOf(row);
    if (row.code === null) return this.#named(row, day);
    const name = nameKey(row.kind, row.name);
    const coded = this.#byCode.get(row.code) ?? [];
    const sameName = coded.filter((unit) => nameKey(unit.kind, unit.name) === name);
    const found = [
      ...sameName.filter((unit) => isValidOn(unit, day)),
      ...coded.filter((unit) => isValidOn(unit, day) && !isOther(unit, row)),
      ...(row.validFrom === null ? sameName : []),
    ];
    return found.slice(0, 1);
  }

  #named(row: UnitListRow, day: IsoDay): readonly Unit[] {
    const named = (this.#byName.get(spellingKey(`${row.kind} ${row.name}`)) ?? []).filter((unit) =>
      this.#mayBe(row, unit),
    );
    const present = named.filter((unit) => isValidOn(unit, day));
    if (row.validTo !== null) return present;
    const uncoded = present.filter(({ code }) => code === null);
    if (uncoded.length > 0) return uncoded.slice(0, 1);
    return present.length > 0 ? present : named.slice(0, 1);
  }

  /** The one unit of the row's time that has its name but another code than the unit found by its code; none when so named. */
  namesakeOf(row: UnitListRow, unit: Unit): Unit | undefined {
    if (row.code === null || unit.code !== row.code || isCalled(unit, row)) return undefined;
    const named = this.ofName(row);
    return named.length === 1 ? named[0] : undefined;
  }

  /** Units of the row's time that have its name under another code. */
  ofName(row: UnitListRow): readonly Unit[] {
    return (this.#byName.get(spellingKey(`${row.kind} ${row.name}`)) ?? []).filter(
      (other) => isValidOn(other, this.#dayOf(row)) && other.code !== row.code,
    );
  }

  /** Units of the row's time and place whose name it may be, however it is written; other codes are other units. */
  twins(row: UnitListRow): readonly UnitTwin[] {
    return this.#there(row).filter(
      ({ unit }) => (row.code === null || unit.code === null) && (row.validTo === null || !isOther(unit, row)),
    );
  }

  /** Units written like the row, but for their code. */
  otherCodes(row: UnitListRow): readonly UnitTwin[] {
    if (row.code === null) return [];
    return this.#there(row).filter(
      ({ unit, twin }) => unit.code !== null && unit.code !== row.code && twin !== 'marks',
    );
  }

  /** A national list names the unit above by a row of its own. */
  #mayBe(row: UnitListRow, unit: Unit): boolean {
    const over = this.#rowsByKey.get(row.parentKey ?? '')?.name ?? null;
    return mayLieThere({ ...row, parentName: row.parentName ?? over }, unit, this.byId);
  }

  /** Units of the row's day; ended ones only where the row gives no day and none of now is meant. */
  #there(row: UnitListRow): readonly UnitTwin[] {
    const twins = this.#twins.twinsOf(row.name, row.kind).filter(({ unit }) => this.#mayBe(row, unit));
    const present = twins.filter(({ unit }) => isValidOn(unit, this.#dayOf(row)));
    return present.length > 0 || !isSaidToGoOn(row) ? present : twins;
  }

  #dayOf({ validFrom, validTo }: UnitListRow): IsoDay {
    return validTo ?? validFrom ?? this.today;
  }
}

/** A unit that is open at both ends may be of either time; of a list with days only the name tells. */
function isOther({ validFrom, validTo }: Unit, row: UnitListRow): boolean {
  return (row.validFrom !== null || row.validTo !== null) && validFrom === null && validTo === null;
}

/** The unit has the row's name, however it is written: "Phường 01", "Phường 1". */
function isCalled({ name, kind }: Unit, row: UnitListRow): boolean {
  return twinOf(writtenName(name, kind), writtenName(row.name, row.kind)) !== null;
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
