import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import type { NationalCommune, Output } from '../../../../electron/ipc/contract';
import { matches } from '../../../lib/search';
import { strings } from '../../../text/vi';

export type NationalTable = Output<'units.provinces'>;

export interface FoundPlace extends OfficePlace {
  /** Names of the places it was made of, in words; "": it was none. */
  readonly madeOf: string;
}

/** More are not looked through; who finds more has to say more. */
const MOST_SHOWN = 200;

/** Provinces first, then districts and communes in the order they were answered in. */
export function foundPlaces(
  provinces: NationalTable['provinces'],
  communes: readonly NationalCommune[],
  query: string,
): readonly FoundPlace[] {
  const above = provinces
    .filter(({ name }) => matches(query, name))
    .map(({ code, name }): FoundPlace => ({ code, name, level: 'province', area: '', madeOf: '' }));
  const below = communes
    .filter(({ name, code, area, formerNames }) => matches(query, name, code, area, ...formerNames))
    .map(
      ({ code, name, level, area, formerNames }): FoundPlace => ({
        code,
        name,
        level,
        area,
        madeOf: formerNames.length === 0 ? '' : strings.setup.place.madeOf(formerNames.join(strings.listSeparator)),
      }),
    );
  return [...above, ...below].slice(0, MOST_SHOWN);
}
