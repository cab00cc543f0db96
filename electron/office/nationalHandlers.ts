import type { Store } from '../db/store';
import type { AdministrativeTable } from '../domain/administrativeUnits';
import { byPlaceName } from '../domain/setup/officePlace';
import type { CoreHandlers } from '../ipc/contract';
import type { OfficeEnvironment } from './environment';
import { addCommunes, listCommunes } from './nationalUnits';
import type { Clerk } from './recordChanges';

type NationalHandlers = Pick<CoreHandlers, 'units.provinces' | 'units.communes' | 'units.addCommunes'>;

/** Units picked from the table of the country that ships with the app. */
export function nationalHandlers(
  store: Store,
  clerk: Clerk & Pick<OfficeEnvironment, 'newId'>,
  table: () => AdministrativeTable,
): NationalHandlers {
  return {
    'units.provinces': () => {
      const { source, asOf, changedOn, provinces, former } = table();
      const named = ([code, name]: readonly [string, string]) => ({ code, name });
      return {
        source,
        asOf,
        changedOn,
        provinces: provinces.map(named).toSorted(byPlaceName),
        formerProvinces: former.provinces.map(named).toSorted(byPlaceName),
      };
    },
    'units.communes': (question) => listCommunes(store.read, table(), question),
    'units.addCommunes': (picked) => addCommunes(store, clerk, table(), picked),
  };
}
