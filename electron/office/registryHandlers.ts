import { listGathered } from '../db/groupMembers';
import { listMeasures } from '../db/measures';
import { listSteps } from '../db/registrySteps';
import type { Store } from '../db/store';
import { listBaselines, listGroups, listSuccessions, listUnits } from '../db/units';
import type { Unit } from '../domain/unit';
import type { CoreHandlers, LabelledUnit } from '../ipc/contract';
import { unitLabels } from '../text/unitLabels';
import { alikeUnits } from './alikeUnits';
import { undoStep } from './changeRegistry';
import type { OfficeEnvironment } from './environment';
import { removeGroupByHand, saveGroupByHand } from './groupsByHand';
import { previewReorganisation, reorganiseUnits } from './reorganiseUnits';
import { saveBaselines } from './saveBaselines';
import { removeUnitByHand, saveAliases, saveUnitByHand } from './unitsByHand';

type RegistryHandlers = Pick<
  CoreHandlers,
  | 'units.list'
  | 'units.alike'
  | 'units.save'
  | 'units.saveAliases'
  | 'units.remove'
  | 'units.saveGroup'
  | 'units.removeGroup'
  | 'units.saveBaselines'
  | 'units.previewReorganise'
  | 'units.reorganise'
  | 'units.steps'
  | 'units.undoStep'
>;

function labelledUnits(units: readonly Unit[]): readonly LabelledUnit[] {
  const labels = unitLabels(units);
  return units.map((unit) => ({ ...unit, label: labels.get(unit.id) ?? unit.name }));
}

/** The registry of units as clerks keep it by hand. */
export function registryHandlers(store: Store, environment: OfficeEnvironment): RegistryHandlers {
  const saved = async (work: Promise<void>) => {
    await work;
    return { savedAt: environment.clock() };
  };
  return {
    'units.list': () => ({
      units: labelledUnits(listUnits(store.read)),
      groups: listGroups(store.read),
      baselines: listBaselines(store.read),
      measures: listMeasures(store.read),
      successions: listSuccessions(store.read),
      gathered: listGathered(store.read),
    }),
    'units.alike': (draft) => alikeUnits(store.read, draft),
    'units.save': (draft) => saveUnitByHand(store, environment, draft),
    'units.saveAliases': ({ unitId, aliases }) => saved(saveAliases(store, environment, unitId, aliases)),
    'units.remove': ({ unitId }) => saved(removeUnitByHand(store, environment, unitId)),
    'units.saveGroup': (draft) => saveGroupByHand(store, environment, draft),
    'units.removeGroup': ({ groupId }) => saved(removeGroupByHand(store, environment, groupId)),
    'units.saveBaselines': (sheet) => saveBaselines(store, environment, sheet),
    'units.previewReorganise': (change) => previewReorganisation(store, environment, change),
    'units.reorganise': (change) => reorganiseUnits(store, environment, change),
    'units.steps': () => listSteps(store.read),
    'units.undoStep': ({ sequence }) => saved(undoStep(store, environment, sequence)),
  };
}
