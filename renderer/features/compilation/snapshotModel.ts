import type { CompiledIndicator } from '../../../electron/domain/compilation';
import type { Output } from '../../../electron/ipc/contract';
import { openUnits } from './missingModel';

type Compared = Output<'snapshots.compare'>;

/** Rates of which anything moved. */
export function movedIndicators({ indicators, lines }: Compared): Compared['indicators'] {
  return indicators.filter(({ total, moves }) => moves.length > 0 || lines.includes(total));
}

export interface Undecided {
  /** Rates these units are missing from. */
  readonly labels: readonly string[];
  readonly unitNames: readonly string[];
}

/** Units without figures that nobody has chosen for; rates that miss the same ones are told together. */
export function undecidedUnits(indicators: readonly CompiledIndicator[]): readonly Undecided[] {
  const found = new Map<string, Undecided>();
  for (const indicator of indicators) {
    const open = openUnits(indicator).filter(({ choice }) => choice === undefined);
    if (open.length === 0) continue;
    const key = open.map(({ unitId }) => unitId).join(' ');
    const labels = [...(found.get(key)?.labels ?? []), indicator.label];
    found.set(key, { labels, unitNames: open.map(({ unitName }) => unitName) });
  }
  return [...found.values()];
}
