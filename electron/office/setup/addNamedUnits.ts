import type { Store } from '../../db/store';
import { tidy } from '../../domain/vietnamese';
import type { UnitList } from '../../imports/unitList';
import { NO_DETAILS } from '../../imports/units/unitDetails';
import { kindOfName } from '../../imports/units/unitKinds';
import type { UnitImport } from '../../ipc/contract';
import type { OfficeEnvironment } from '../environment';
import { takeList } from '../importUnits';
import type { Clerk } from '../recordChanges';

/** Takes units named line by line into the registry and a group, as a list that was read from a file would be. */
export function addNamedUnits(
  store: Store,
  clerk: Clerk & Pick<OfficeEnvironment, 'newId'>,
  { names, groupName }: { readonly names: readonly string[]; readonly groupName: string },
): Promise<UnitImport> {
  const tidied = [...new Set(names.map(tidy))].filter((name) => name !== '');
  const list: UnitList = {
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
  return takeList(store, clerk, list, false);
}
