import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import { listUnits } from '../db/units';
import { type AdministrativeTable, formerAround, formerNames, unitsAround } from '../domain/administrativeUnits';
import { addDays } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { byPlaceName } from '../domain/setup/officePlace';
import { isValidOn } from '../domain/unit';
import { foldForSearch } from '../domain/vietnamese';
import type { UnitList } from '../imports/unitList';
import { NO_DETAILS } from '../imports/units/unitDetails';
import { kindOfName } from '../imports/units/unitKinds';
import type { NationalCommune, NationalEra, NationalQuestion, UnitImport } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import type { OfficeEnvironment } from './environment';
import { takeList } from './importUnits';
import type { Clerk } from './recordChanges';

/** Units shown at once; who finds more has to say more. */
const MOST_SHOWN = 400;

/** Communes and, of before the change, districts: each with what it was made of and whether the registry has it already. */
export function listCommunes(
  db: ReadDb,
  table: AdministrativeTable,
  { provinceCode, era = 'now', query = '' }: NationalQuestion,
): readonly NationalCommune[] {
  const day = era === 'now' ? table.changedOn : addDays(table.changedOn, -1);
  const known = new Set(
    listUnits(db)
      .filter((unit) => isValidOn(unit, day))
      .map(({ code, name }) => `${code}/${name}`),
  );
  const words = foldForSearch(query)
    .split(/[\s,;]+/) // "Kiến An, Hải Phòng"
    .filter((word) => word !== '');
  const isWanted = ({ name, code, area, formerNames }: Placed) => {
    const text = foldForSearch([name, code, area, ...formerNames].join(' '));
    return words.every((word) => text.includes(word));
  };
  if (provinceCode === null && words.length === 0) return [];
  const inPlace = era === 'now' ? byPlaceName : () => 0; // of before: each district before its communes
  return (era === 'now' ? presentUnits(table) : unitsOfBefore(table))
    .filter((unit) => (provinceCode === null || unit.provinceCode === provinceCode) && isWanted(unit))
    .toSorted((left, right) => nearness(left, words) - nearness(right, words) || inPlace(left, right))
    .slice(0, provinceCode === null ? MOST_SHOWN : undefined)
    .map(({ provinceCode: _, ...unit }) => ({ ...unit, isKnown: known.has(`${unit.code}/${unit.name}`) }));
}

/**
 * Who types a name means the unit of that name first, then one that holds it, then one that was made of it; words that name
 * where it lies ("kien an hai phong") say nothing of its own name.
 */
function nearness(unit: Placed, words: readonly string[]): number {
  const area = new Set(foldForSearch(unit.area).split(/[\s,]+/));
  const own = words.filter((word) => !area.has(word));
  const whole = nearnessByName(unit, words);
  return own.length === 0 || own.length === words.length ? whole : Math.min(whole, nearnessByName(unit, own) + 0.5);
}

function nearnessByName({ name, formerNames }: Placed, words: readonly string[]): number {
  const phrase = words.join(' ');
  if (phrase === '') return 0;
  const has = (text: string) => ` ${foldForSearch(text)} `.includes(` ${phrase} `);
  if (foldForSearch(name).endsWith(` ${phrase}`)) return 0;
  if (has(name)) return 1;
  return formerNames.some(has) ? 2 : 3;
}

type Placed = Omit<NationalCommune, 'isKnown'> & { readonly provinceCode: string };

function presentUnits(table: AdministrativeTable): readonly Placed[] {
  const provinces = new Map(table.provinces);
  const namesOf = formerNames(table);
  return table.communes.map((commune): Placed => {
    const [code, name, provinceCode] = commune;
    const area = provinces.get(provinceCode) ?? '';
    return { code, name, level: 'commune', area, provinceCode, formerNames: namesOf(commune) };
  });
}

/** In their order once, not at every letter that is looked for: they are ten thousand. */
const BEFORE = new WeakMap<AdministrativeTable, readonly Placed[]>();

function unitsOfBefore(table: AdministrativeTable): readonly Placed[] {
  const known = BEFORE.get(table) ?? districtsAndCommunes(table);
  BEFORE.set(table, known);
  return known;
}

/** Each district before its communes. */
function districtsAndCommunes({ former }: AdministrativeTable): readonly Placed[] {
  const provinces = new Map(former.provinces);
  const communes = new Map<string, (readonly [string, string, string])[]>();
  for (const commune of former.communes) {
    const own = communes.get(commune[2]);
    if (own === undefined) communes.set(commune[2], [commune]);
    else own.push(commune);
  }
  const inOrder = (units: readonly (readonly [string, string, string])[]) =>
    units.toSorted(([, left], [, right]) => byPlaceName({ name: left }, { name: right }));
  return inOrder(former.districts).flatMap(([code, name, provinceCode]): readonly Placed[] => {
    const area = provinces.get(provinceCode) ?? '';
    const shared = { provinceCode, formerNames: [] };
    return [
      { code, name, level: 'district', area, ...shared },
      ...inOrder(communes.get(code) ?? []).map(
        ([own, communeName]): Placed => ({
          code: own,
          name: communeName,
          level: 'commune',
          area: `${name}, ${area}`,
          ...shared,
        }),
      ),
    ];
  });
}

export interface Picked {
  readonly codes: readonly string[];
  /** Group the communes owe reports in; null: none. Made when there is none of that name. */
  readonly groupName: string | null;
  readonly era?: NationalEra | undefined;
}

/**
 * Takes units of the shipped table into the registry: communes of today with the province they lie in and the units they
 * were made of; communes and districts of before with what they lay in.
 * @throws AppFailure `notFound` when a code is none of the table
 */
export async function addCommunes(
  store: Store,
  clerk: Clerk & Pick<OfficeEnvironment, 'newId'>,
  table: AdministrativeTable,
  { codes, groupName, era = 'now' }: Picked,
): Promise<UnitImport> {
  const wanted = new Set(codes);
  const lastDay = addDays(table.changedOn, -1);
  const { former } = table;
  const offered = era === 'now' ? table.communes : [...former.districts, ...former.communes];
  const known = new Set<string>(offered.map(([code]) => code));
  const strange = codes.find((code) => !known.has(code));
  if (strange !== undefined) throw new AppFailure('notFound', officeMessages.noUnit(strange));
  const { units, links } = (era === 'now' ? unitsAround : formerAround)(table, wanted, lastDay);
  const list: UnitList = {
    fileName: table.source,
    sheet: '',
    isNationalList: true,
    read: codes.length,
    issues: [],
    successions: links.map((link) => ({ ...link, since: table.changedOn })),
    around: [],
    rows: units.map(({ isChosen, name, ...unit }, at) => ({
      ...unit,
      name,
      kind: kindOfName(name),
      groups: isChosen && groupName !== null ? [groupName] : [],
      aliases: [],
      parentCode: null,
      parentName: null,
      above: null,
      ...NO_DETAILS,
      sourceRow: at + 1,
    })),
  };
  return takeList(store, clerk, list, false);
}
