import type { Unit } from '../../domain/unit';
import { coreWords, kindForms } from '../unitNames';

/** A district, town or province a unit lies in, as its name is met in texts. */
export interface Area {
  readonly unitId: string;
  /** "huyện Phù Mỹ", to tell namesakes apart. */
  readonly label: string;
  readonly kinds: readonly string[];
  /** Folded words of the name without its kind, joined. */
  readonly core: string;
}

export type AreaOf = Pick<Unit, 'id' | 'name' | 'kind' | 'parentId'>;

/** Depth of a registry; also the end of parents that go in a circle. */
const MOST_LEVELS = 5;
const LONGEST_NAME = 8;
/** "Mỹ" alone says nothing about a district. */
const SHORTEST_BARE_NAME = 4;

/** The areas of every unit, nearest first; a unit without a known parent has none. */
export function areaFinder(units: readonly AreaOf[]): (unit: Pick<Unit, 'parentId'>) => readonly Area[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return ({ parentId }) => {
    const areas: Area[] = [];
    let parent = parentId === null ? undefined : byId.get(parentId);
    while (parent !== undefined && areas.length < MOST_LEVELS) {
      areas.push(areaOf(parent));
      parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
    }
    return areas;
  };
}

/** Every unit of a registry that others lie in. */
export function allAreas(units: readonly AreaOf[]): readonly Area[] {
  const parents = new Set(units.map(({ parentId }) => parentId));
  return units.filter(({ id }) => parents.has(id)).map(areaOf);
}

function areaOf({ id, name, kind }: AreaOf): Area {
  const label = name.slice(0, 1).toLowerCase() + name.slice(1);
  return { unitId: id, label, kinds: kindForms(kind), core: coreWords(name, kind).join('') };
}

/** True when the words name the area with its kind word: "h Phù Mỹ", "huyện Phù Mỹ". */
export function namesArea(words: readonly string[], { kinds, core }: Area): boolean {
  return stretches(words).some((joined) => kinds.some((kind) => joined === kind + core));
}

/** True when the words name the area, with its kind word or without. */
export function mentionsArea(words: readonly string[], area: Area): boolean {
  const { core } = area;
  return namesArea(words, area) || (core.length >= SHORTEST_BARE_NAME && stretches(words).includes(core));
}

/** True when the words are the name of the area and nothing else, as in a line or banner of its own. */
export function isArea(words: readonly string[], { kinds, core }: Area): boolean {
  const joined = words.join('');
  return kinds.some((kind) => joined === kind + core) || (joined === core && core.length >= SHORTEST_BARE_NAME);
}

/** True when the words start with the kind word of one of the areas but go on with another name. */
export function namesOtherArea(words: readonly string[], areas: readonly Area[]): boolean {
  return areas.some((area) => {
    const size = kindSize(words, area);
    return size > 0 && words.length > size && !words.slice(size).join('').startsWith(area.core);
  });
}

function kindSize(words: readonly string[], { kinds }: Area): number {
  return [2, 1].find((size) => kinds.includes(words.slice(0, size).join('')) && words.length >= size) ?? 0;
}

function stretches(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - start) }, (__, size) =>
      words.slice(start, start + size + 1).join(''),
    ),
  );
}
