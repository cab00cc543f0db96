import type { IsoDay } from '../calendar';
import { enumeratedBodies } from '../directiveText/bodies';
import { matchGroup } from '../directiveText/matchGroup';
import { passageOf } from '../directiveText/passage';
import { isValidOn, type Unit, type UnitGroup } from '../unit';
import { classesNamed, classesOf, type NamedClasses, takesIn } from './bodyClasses';
import { isPlural, isSameBody } from './bodyKeys';
import { exceptedNames, withoutExceptions } from './exceptions';
import { placesNamed } from './places';
import { bareName } from './recipientEntry';
import { isNamedBy } from './wholeName';

export type KnownUnit = Pick<
  Unit,
  'id' | 'name' | 'addressee' | 'kind' | 'aliases' | 'groups' | 'parentId' | 'validFrom' | 'validTo'
>;

/** Units and groups of the office, and the day on which they are asked after. */
export interface KnownBodies {
  readonly units: readonly KnownUnit[];
  readonly groups: readonly UnitGroup[];
  /** null: the day of the paper is not known; units of all times count. */
  readonly day: IsoDay | null;
}

/** Who some lines of Kính gửi or Nơi nhận reach. */
export interface Reach {
  readonly unitIds: ReadonlySet<string>;
  /** Bodies named one by one, as written. */
  readonly names: readonly string[];
  /** Those of them that are no unit of the registry: only these may have a unit's name among other words. */
  readonly unknown: readonly string[];
  /** Sorts of bodies that a line names for all. */
  readonly sorts: readonly NamedSorts[];
}

interface NamedSorts {
  readonly classes: readonly string[];
  /** Names that the same line leaves out. */
  readonly except: readonly string[];
}

/** Behind an enumeration, what does not make it smaller: the issuer's own area, or all that it may concern. */
const WHOLE =
  /^(?:(?:(?:cua|thuoc|truc thuoc|o) )?(?:(?:tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|dac khu|trung uong|tw)(?: |$))*(?:(?:dong |hoat dong )?(?:tren|o) dia ban.*)?|(?:co )?lien quan.*|truc thuoc.*)$/;

/** The bodies one line names: "Báo Long An, Đài Phát thanh và Truyền hình Long An" → two. */
export function bodiesOf(line: string): readonly string[] {
  const name = bareName(withoutExceptions(line));
  if (name === '') return [];
  return enumeratedBodies(passageOf(name, 0, name.length)).flatMap(({ text }) => placesNamed(text));
}

/** Units of the registry that a name means: the members of a group, or one unit by any of its names; none: []. */
export function unitsNamed(name: string, known: KnownBodies): readonly KnownUnit[] {
  const asked = NAMED.get(known) ?? new Map<string, readonly KnownUnit[]>();
  NAMED.set(known, asked);
  const found = asked.get(name) ?? findUnits(name, known);
  asked.set(name, found);
  return found;
}

/** One question asks after the same name many times; the registry of a question never changes. */
const NAMED = new WeakMap<KnownBodies, Map<string, readonly KnownUnit[]>>();

function findUnits(name: string, known: KnownBodies): readonly KnownUnit[] {
  const inForce = unitsOf(known);
  const groupId = matchGroup(name, known.groups);
  if (groupId !== null) return inForce.filter((unit) => unit.groups.includes(groupId));
  if (isPlural(name)) return [];
  const found = inForce.filter((unit) => namesOf(unit).some((known) => isSameBody(known, name)));
  return found.length === 1 ? found : [];
}

function unitsOf({ units, day }: KnownBodies): readonly KnownUnit[] {
  return day === null ? units : units.filter((unit) => isValidOn(unit, day));
}

function namesOf({ name, addressee, aliases }: KnownUnit): readonly string[] {
  return [name, addressee, ...aliases];
}

/** Who these lines reach together; what one line leaves out, another may have. */
export function reachOf(lines: readonly string[], known: KnownBodies): Reach {
  const names = lines.flatMap(bodiesOf);
  return {
    unitIds: new Set(lines.flatMap((line) => unitIdsOf(line, known))),
    names,
    unknown: names.filter((name) => unitsNamed(name, known).length === 0),
    sorts: lines.map((line) => ({ classes: sortsOf(line, known), except: exceptedNames(line) })),
  };
}

function unitIdsOf(line: string, known: KnownBodies): readonly string[] {
  const left = new Set(exceptedNames(line).flatMap((name) => unitsNamed(name, known)));
  const named = bodiesOf(line).flatMap((body) => unitsNamed(body, known));
  const ofSorts = unitsOfSorts(sortsOf(line, known), known);
  return [...named, ...ofSorts].filter((unit) => !left.has(unit)).map(({ id }) => id);
}

function sortsOf(line: string, known: KnownBodies): readonly string[] {
  return bodiesOf(line).flatMap((body) => {
    const named = classesNamed(body);
    return named !== null && WHOLE.test(named.rest) && isAllOf(named, known) ? named.classes : [];
  });
}

/** "UBND 17 xã, phường" are all of them only where there are 17. */
function isAllOf({ classes, count }: NamedClasses, known: KnownBodies): boolean {
  const { length } = count === null ? [] : unitsOfSorts(classes, known);
  return length === 0 || length === count;
}

function unitsOfSorts(sorts: readonly string[], known: KnownBodies): readonly KnownUnit[] {
  const named = new Set(sorts);
  return unitsOf(known).filter((unit) => isOfSorts(unit.addressee, named));
}

function isOfSorts(name: string, sorts: ReadonlySet<string>): boolean {
  return classesOf(name).some((sort) => takesIn(sorts, sort));
}

/** Whether a unit gets the paper, by its id, by one of its names or by the sort it is of. */
export function reachesUnit(reach: Reach, unit: KnownUnit): boolean {
  return (
    reach.unitIds.has(unit.id) || namesOf(unit).some((known) => reach.unknown.some((name) => isNamedBy(known, name)))
  );
}

/** Whether a body that is not in the registry gets the paper; a name for many, when all its sorts do. */
export function reachesName(reach: Reach, name: string): boolean {
  if (reach.names.some((known) => isNamedBy(name, known))) return true;
  const many = classesNamed(name);
  const sorts = reach.sorts.filter(({ except }) => many !== null || !except.some((left) => isSameBody(left, name)));
  const classes = new Set(sorts.flatMap((one) => one.classes));
  if (many !== null) return many.classes.every((sort) => takesIn(classes, sort, true));
  return isOfSorts(name, classes);
}
