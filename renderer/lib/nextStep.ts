import { createContext, useContext } from 'react';

/** Steps that a screen with nothing to show may offer. Features do not know one another; the frame gives the ways. */
export type NextStep = 'setUp' | 'enterDirective' | 'openDirective' | 'imports' | 'board' | 'write' | 'units' | 'start';

export type NextSteps = Readonly<Record<NextStep, () => void>>;

const nowhere = () => undefined;

export const NextStepContext = createContext<NextSteps>({
  setUp: nowhere,
  enterDirective: nowhere,
  openDirective: nowhere,
  imports: nowhere,
  board: nowhere,
  write: nowhere,
  units: nowhere,
  start: nowhere,
});

export function useNextSteps(): NextSteps {
  return useContext(NextStepContext);
}
