/** Calls of the shell about the store where samples are tried, beside the office's own. */

export interface TrialState {
  /** The window shows the trial now. */
  readonly isOpen: boolean;
  /** There is one, open or not. */
  readonly exists: boolean;
}

export interface TrialShellApi {
  'trial.state': (input: Record<string, never>) => TrialState;
  /** Shows the trial, with a sample loaded into it; null: as it was left. The window is loaded anew. */
  'trial.open': (input: { sampleId: string | null }) => TrialState;
  /** Back to the office's own data; the trial stays. The window is loaded anew. */
  'trial.leave': (input: Record<string, never>) => TrialState;
  /** The trial goes for good with all that hangs on it; the window shows the office's own data. */
  'trial.remove': (input: Record<string, never>) => TrialState;
}
