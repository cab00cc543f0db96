import type { Board, BoardRow, BoardSection } from './board';
import type { IsoDay } from './calendar';
import { groupBy } from './groupBy';
import { isValidOn, successorsOn, type Unit, type UnitSuccession } from './unit';

/** Who is written to: nobody writes to a unit that is no more, but to what became of it. */
export interface Reach {
  /** Days of the figures and of the reminder; the later one says who is there. */
  readonly figuresOn: IsoDay;
  readonly remindedOn: IsoDay;
  readonly units: ReadonlyMap<string, Unit>;
  readonly successions: readonly UnitSuccession[];
}

/** The units a reminder to this one goes to: itself while it is there; none where nobody has said what became of it. */
export function remindedInstead(
  unitId: string,
  { figuresOn, remindedOn, units, successions }: Reach,
): readonly string[] {
  const unit = units.get(unitId);
  const today = figuresOn > remindedOn ? figuresOn : remindedOn;
  if (unit === undefined || unit.validTo === null || unit.validTo >= today) return [unitId];
  const heirs = successorsOn(unitId, today, units, successions);
  if (heirs.length > 0) return heirs;
  return isValidOn(unit, figuresOn) ? [unitId] : [];
}

export interface RemindedBoard {
  readonly board: Board;
  /** By id of a unit that is there: those that are no more and whose reports it is asked for. */
  readonly formers: ReadonlyMap<string, readonly string[]>;
}

export interface HeirWords {
  readonly nameOf: (unitId: string) => string;
  /** What the report of a former unit is called towards its heir. */
  readonly formOf: (formLabel: string, unitName: string) => string;
}

/**
 * The board as reminders speak of it: what units that are no more still owe stands in rows of what became of them, each
 * under the name of the unit it is the report of.
 */
export function boardToRemind(board: Board, reach: Reach, words: HeirWords): RemindedBoard {
  const ids = new Set(board.sections.flatMap(({ rows }) => rows.map(({ unitId }) => unitId)));
  const heirsOf = new Map([...ids].map((id) => [id, remindedInstead(id, reach)] as const));
  const isThere = ({ unitId }: BoardRow) => heirsOf.get(unitId)?.includes(unitId) === true;
  const ended = [...heirsOf].filter(([id, heirs]) => !heirs.includes(id));
  if (ended.length === 0) return { board, formers: new Map() };
  const own = board.sections.map((section) => ({ ...section, rows: section.rows.filter(isThere) }));
  const passed = board.sections.flatMap((section) =>
    section.rows.filter((row) => !isThere(row)).map((row) => passedOn(section, row, heirsOf, words)),
  );
  const pairs = ended.flatMap(([former, heirs]) => heirs.map((heir) => ({ former, heir })));
  return {
    board: { ...board, sections: [...own, ...passed] },
    formers: new Map(
      [...groupBy(pairs, ({ heir }) => heir)].map(([heir, list]) => [heir, list.map(({ former }) => former)]),
    ),
  };
}

function passedOn(
  section: BoardSection,
  row: BoardRow,
  heirsOf: ReadonlyMap<string, readonly string[]>,
  { nameOf, formOf }: HeirWords,
): BoardSection {
  const heirs = heirsOf.get(row.unitId) ?? [];
  return {
    ...section,
    formLabel: formOf(section.formLabel, row.unitName),
    rows: heirs.map((unitId) => ({ ...row, unitId, unitName: nameOf(unitId) })),
  };
}
