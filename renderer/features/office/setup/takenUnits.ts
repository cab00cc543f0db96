import type { UnitImport } from '../../../../electron/ipc/contract';
import { strings } from '../../../text/vi';

const words = strings.setup.units.leftRow;

/** What became, or would become, of the units that were named. */
export interface TakenUnits {
  readonly added: number;
  /** Of those added, such as nobody chose: former units and those above, which chosen communes bring along. */
  readonly along: number;
  /** They were there before. */
  readonly known: number;
  /** Sentences about names that were not taken: which, and why. */
  readonly left: readonly string[];
}

export function takenUnits(taken: readonly UnitImport[]): TakenUnits {
  const sum = (of: (one: UnitImport) => number) => taken.reduce((total, one) => total + of(one), 0);
  return {
    added: sum(({ added }) => added),
    along: sum(({ added, read }) => Math.max(0, added - read)),
    known: sum(({ changed, unchanged }) => changed + unchanged),
    left: taken.flatMap(leftNames),
  };
}

function leftNames({ doubts, rejected }: UnitImport): readonly string[] {
  const left = doubts.filter(({ taken }) => taken.kind === 'left');
  const alike = left.map(({ name, units }) =>
    units.length === 0 ? words.repeated(name) : words.alike(name, units.map((unit) => `“${unit.name}”`).join(', ')),
  );
  return [...alike, ...rejected.map(({ message }) => message)];
}
