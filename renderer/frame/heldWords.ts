import { heldDrops } from '../text/heldDrops';
import { OF_DIRECTIVES } from './dropRoute';
import type { ScreenId } from './screens';

const { held, heldOthers: others } = heldDrops;

export interface HeldWords {
  readonly first: string;
  /** What becomes of files of other kinds. */
  readonly others: readonly string[];
}

/**
 * What comes of files that hang over the window when they are let go; it follows the ways of `dropRoute` and `lookerRoute`.
 * @param said what somebody on the screen says who takes them; null: nobody does
 */
export function heldWords(screen: ScreenId | null, said: string | null, mayWork: boolean): HeldWords {
  if (!mayWork) {
    const first = screen === 'ruler' && said !== null ? said : held.ruler;
    return { first, others: [others.lookAtPackage] };
  }
  if (said !== null)
    return { first: said, others: [...(screen === 'reading' ? [others.reports] : []), others.package] };
  if (screen === 'imports') return { first: held.imports, others: [others.package] };
  const paper = screen !== null && OF_DIRECTIVES.has(screen) ? others.directive : others.ask;
  return { first: held.imports, others: [paper, others.package] };
}
