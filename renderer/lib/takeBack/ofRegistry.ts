import { type Ask, undoing, type WayBack } from './undoing';

async function newestStep(ask: Ask): Promise<number> {
  const steps = (await ask('units.steps', {})) ?? [];
  return Math.max(0, ...steps.map(({ sequence }) => sequence));
}

/** The registry keeps a step of every edit; one that changed nothing left none. */
const OF_REGISTRY = {
  before: (_input: unknown, ask: Ask) => newestStep(ask),
  back: async (_input: unknown, _output: unknown, before: number, ask: Ask): Promise<WayBack | null> => {
    const sequence = await newestStep(ask);
    return sequence > before ? { channel: 'units.undoStep', input: { sequence } } : null;
  },
};

/** Units, their groups and figures. */
export const ofRegistry = {
  'units.save': undoing('units.save', OF_REGISTRY),
  'units.saveAliases': undoing('units.saveAliases', OF_REGISTRY),
  'units.remove': undoing('units.remove', OF_REGISTRY),
  'units.saveGroup': undoing('units.saveGroup', OF_REGISTRY),
  'units.removeGroup': undoing('units.removeGroup', OF_REGISTRY),
  'units.saveBaselines': undoing('units.saveBaselines', OF_REGISTRY),
  'units.addCommunes': undoing('units.addCommunes', OF_REGISTRY),
  'units.takeList': undoing('units.takeList', { ...OF_REGISTRY, isLarge: true }),
  'units.reorganise': undoing('units.reorganise', { ...OF_REGISTRY, isLarge: true }),
  'setup.addUnits': undoing('setup.addUnits', { ...OF_REGISTRY, isLarge: true }),
} as const;
