import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import { listUnits } from '../db/units';
import { type AdministrativeTable, formerNames, unitsAround } from '../domain/administrativeUnits';
import { addDays } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { isValidOn } from '../domain/unit';
import type { UnitList } from '../imports/unitList';
import { kindOfName } from '../imports/units/unitKinds';
import type { NationalCommune, UnitImport } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { takeList } from './importUnits';
import type { Clerk } from './recordChanges';

/** Communes of a province, each with the names it was made of and whether the registry has it already. */
export function listCommunes(db: ReadDb, table: AdministrativeTable, provinceCode: string): readonly NationalCommune[] {
  const known = new Set(
    listUnits(db)
      .filter((unit) => isValidOn(unit, table.changedOn))
      .map(({ code, name }) => `${code}/${name}`),
  );
  const namesOf = formerNames(table);
  return table.communes
    .filter(([, , province]) => province === provinceCode)
    .map((commune) => {
      const [code, name] = commune;
      return { code, name, formerNames: namesOf(commune), isKnown: known.has(`${code}/${name}`) };
    });
}

export interface Picked {
  readonly codes: readonly string[];
  /** Group the communes owe reports in; null: none. Made when there is none of that name. */
  readonly groupName: string | null;
}

/**
 * Takes communes of the shipped table into the registry, with the province they lie in and the units they were made of.
 * @throws AppFailure `notFound` when a code is none of the table
 */
export async function addCommunes(
  store: Store,
  clerk: Clerk,
  table: AdministrativeTable,
  { codes, groupName }: Picked,
): Promise<UnitImport> {
  const wanted = new Set(codes);
  const known = new Set(table.communes.map(([code]) => code));
  const strange = codes.find((code) => !known.has(code));
  if (strange !== undefined) throw new AppFailure('notFound', officeMessages.noUnit(strange));
  const { units, links } = unitsAround(table, wanted, addDays(table.changedOn, -1));
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
      sourceRow: at + 1,
    })),
  };
  return takeList(store, clerk, list, false);
}
