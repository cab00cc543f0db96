import type { Unit } from '../../domain/unit';
import { isUnmarked, type NameTwin, twinOf, type WrittenName, writtenName } from './nameTwins';

/** A unit that a name may stand for, and how. */
export interface UnitTwin {
  readonly unit: Unit;
  readonly twin: NameTwin;
}

interface Entry {
  readonly unit: Unit;
  readonly written: WrittenName;
}

/** Units by their names and other names, however they are written; built once, for lists of the whole country. */
export class TwinFinder {
  readonly #byBare = new Map<string, Entry[]>();

  constructor(units: readonly Unit[]) {
    for (const unit of units)
      for (const name of [unit.name, ...unit.aliases]) {
        const written = writtenName(name, unit.kind);
        const known = this.#byBare.get(written.bare);
        if (known === undefined) this.#byBare.set(written.bare, [{ unit, written }]);
        else known.push({ unit, written });
      }
  }

  /** Each unit once, the surest way first; in the order of the units. */
  twinsOf(name: string, kind: string): readonly UnitTwin[] {
    const own = writtenName(name, kind);
    const found = new Map<Unit, NameTwin>();
    for (const { unit, written } of this.#byBare.get(own.bare) ?? []) {
      const twin = twinOf(own, written);
      const known = found.get(unit);
      if (twin !== null && (known === undefined || rank(twin) < rank(known))) found.set(unit, twin);
    }
    return [...found].map(([unit, twin]) => ({ unit, twin }));
  }
}

function rank(twin: NameTwin): number {
  return ['same', 'unmarked', 'marks'].indexOf(twin);
}

/** True when the unit's own name has lost its marks and the written one has them. */
export function hasLostMarks(unit: Pick<Unit, 'name' | 'kind'>, name: string): boolean {
  return isUnmarked(writtenName(unit.name, unit.kind)) && !isUnmarked(writtenName(name, unit.kind));
}
