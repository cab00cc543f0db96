import { listMeasures, listNamedMeasures, saveMeasure } from '../db/measures';
import { removeBaseline } from '../db/removeUnits';
import type { Store } from '../db/store';
import { listUnits, saveBaseline } from '../db/units';
import { AppFailure } from '../domain/failure';
import { measureNamed } from '../domain/measure';
import { nfc, tidy } from '../domain/vietnamese';
import type { BaselineSheet } from '../ipc/contract';
import { dayText } from '../text/moment';
import { officeMessages } from '../text/officeMessages';
import { registryMessages, registrySteps } from '../text/registryMessages';
import { changeRegistry } from './changeRegistry';
import type { Clerk } from './recordChanges';

/**
 * Keeps the figures of one measure and one day, as filled into the grid; null takes a figure away, which is not 0.
 * @throws AppFailure `invalid` without a name or a source, `notFound` for a strange unit
 */
export async function saveBaselines(
  store: Store,
  clerk: Clerk,
  { label: typed, asOf, source: said, values }: BaselineSheet,
): Promise<{ measureKey: string; saved: number }> {
  const label = tidy(nfc(typed));
  const source = tidy(nfc(said));
  if (label === '') throw new AppFailure('invalid', registryMessages.measureNeeded);
  if (source === '') throw new AppFailure('invalid', registryMessages.sourceNeeded);
  const known = new Set(listUnits(store.read).map(({ id }) => id));
  const strange = values.find(({ unitId }) => !known.has(unitId));
  if (strange !== undefined) throw new AppFailure('notFound', officeMessages.noUnit(strange.unitId));
  const measure = measureNamed(label, listMeasures(store.read));
  const isNamed = listNamedMeasures(store.read).some(({ key }) => key === measure.key);
  const step = registrySteps.baselines(measure.label, dayText(asOf), values.length);
  await changeRegistry(store, clerk, step, (db) => {
    if (!isNamed) saveMeasure(db, measure);
    for (const { unitId, value } of values)
      if (value === null) removeBaseline(db, unitId, measure.key, asOf);
      else saveBaseline(db, { unitId, measureKey: measure.key, value, asOf, source });
  });
  return { measureKey: measure.key, saved: values.length };
}
