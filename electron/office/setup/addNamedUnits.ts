import type { Store } from '../../db/store';
import { tidy } from '../../domain/vietnamese';
import type { UnitList } from '../../imports/unitList';
import { NO_DETAILS } from '../../imports/units/unitDetails';
import { kindOfName } from '../../imports/units/unitKinds';
import type { Input, UnitImport } from '../../ipc/contract';
import type { OfficeEnvironment } from '../environment';
import { takeList } from '../importUnits';
import type { Clerk } from '../recordChanges';

type NamedUnits = Input<'setup.addUnits'>;
type NamingClerk = Clerk & Pick<OfficeEnvironment, 'newId'>;

/** Takes units named line by line into the registry and a group, as a list that was read from a file would be. */
export function addNamedUnits(store: Store, clerk: NamingClerk, named: NamedUnits): Promise<UnitImport> {
  return takeList(store, clerk, listOf(named), false);
}

/** What would become of them: which are new, which are there, which are one twice. Nothing is written. */
export function tryNamedUnits(store: Store, clerk: NamingClerk, named: NamedUnits): Promise<UnitImport> {
  return takeList(store, clerk, listOf(named), true);
}

function listOf({ names, groupName }: NamedUnits): UnitList {
  const tidied = [...new Set(names.map(tidy))].filter((name) => name !== '');
  return {
    fileName: '',
    sheet: '',
    isNationalList: false,
    read: tidied.length,
    issues: [],
    successions: [],
    around: [],
    rows: tidied.map((name, at) => ({
      key: String(at),
      parentKey: null,
      code: null,
      name,
      kind: kindOfName(name),
      groups: [groupName],
      aliases: [],
      validFrom: null,
      validTo: null,
      parentCode: null,
      parentName: null,
      above: null,
      ...NO_DETAILS,
      sourceRow: at + 1,
    })),
  };
}
