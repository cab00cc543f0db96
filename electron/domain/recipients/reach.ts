import type { IsoDay } from '../calendar';
import { enumeratedBodies } from '../directiveText/bodies';
import { matchGroup } from '../directiveText/matchGroup';
import { passageOf } from '../directiveText/passage';
import { isValidOn, type Unit, type UnitGroup } from '../unit';
import { classesNamed, classesOf, takesIn } from './bodyClasses';
import { bodyKey, isPlural, isSameBody } from './bodyKeys';
import { bareName } from './recipientEntry';

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
  /** Sorts of bodies named for all. */
  readonly classes: ReadonlySet<string>;
}

/** What a line may say against the sort it names: "(trừ phường Hoài Hương)". */
const EXCEPT = /\(\s*(?:trừ|không gồm|không bao gồm)\s+([^)]*)\)/iu;
/** Behind an enumeration, what does not make it smaller: the issuer's own area, or all that it may concern. */
const WHOLE =
  /^(?:(?:(?:cua|thuoc|truc thuoc|o) )?(?:(?:tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|dac khu|trung uong|tw)(?: |$))*(?:(?:dong |hoat dong )?(?:tren|o) dia ban.*)?|(?:co )?lien quan.*|truc thuoc.*)$/;

/** The bodies one line names: "Báo Long An, Đài Phát thanh và Truyền hình Long An" → two. */
export function bodiesOf(line: string): readonly string[] {
  const name = bareName(line.replace(EXCEPT, ''));
  if (name === '') return [];
  return enumeratedBodies(passageOf(name, 0, name.length)).map(({ text }) => text);
}

/** Units of the registry that a name means: the members of a group, or one unit by any of its names; none: []. */
export function unitsNamed(name: string, known: KnownBodies): readonly KnownUnit[] {
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

/** Who these lines reach together. */
export function reachOf(lines: readonly string[], known: KnownBodies): Reach {
  const bodies = lines.flatMap(bodiesOf);
  const left = new Set(lines.flatMap((line) => exceptedUnits(line, known)));
  const unitIds = bodies.flatMap((body) => unitsNamed(body, known).map(({ id }) => id));
  const sorts = bodies.flatMap((body) => {
    const named = classesNamed(body);
    return named !== null && WHOLE.test(named.rest) ? named.classes : [];
  });
  const ofSorts = unitsOf(known)
    .filter((unit) => isOfSorts(unit.addressee, new Set(sorts)))
    .map(({ id }) => id);
  return {
    unitIds: new Set([...unitIds, ...ofSorts].filter((id) => !left.has(id))),
    names: bodies,
    classes: new Set(sorts),
  };
}

function exceptedUnits(line: string, known: KnownBodies): readonly string[] {
  const names = EXCEPT.exec(line)?.[1]?.split(/,|;| và /u) ?? [];
  return names.flatMap((name) => unitsNamed(name.trim(), known).map(({ id }) => id));
}

function isOfSorts(name: string, sorts: ReadonlySet<string>): boolean {
  return classesOf(name).some((sort) => takesIn(sorts, sort));
}

/** Whether a unit gets the paper, by its id, by one of its names or by the sort it is of. */
export function reachesUnit(reach: Reach, unit: KnownUnit): boolean {
  return (
    reach.unitIds.has(unit.id) || namesOf(unit).some((known) => reach.names.some((name) => isNamedBy(known, name)))
  );
}

/** Whether a body that is not in the registry gets the paper; a name for many, when all its sorts do. */
export function reachesName(reach: Reach, name: string): boolean {
  if (reach.names.some((known) => isNamedBy(name, known))) return true;
  const many = classesNamed(name);
  if (many !== null) return many.classes.every((sort) => takesIn(reach.classes, sort, true));
  return isOfSorts(name, reach.classes);
}

/** "Chủ tịch, các PCT UBND thị xã" reaches the UBND; but "các xã, phường ven biển" are not all xã and phường. */
function isNamedBy(name: string, known: string): boolean {
  if (isSameBody(name, known)) return true;
  if (isPlural(name)) return false;
  const key = bodyKey(name);
  return key.includes(' ') && ` ${bodyKey(known)} `.includes(` ${key} `);
}
