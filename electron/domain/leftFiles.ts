import type { Issue } from './issue';

/** Why a file that could come in did not: nothing is wrong with it that its unit would have to mend. */
export const LEFT_CODES: ReadonlySet<string> = new Set(['not-chosen', 'not-decided']);

/** Whether a file of a batch was left behind by choice or waits for an answer, which is not the same as refused. */
export function isLeftBehind({ issues }: { readonly issues: readonly Pick<Issue, 'code'>[] }): boolean {
  return issues.some(({ code }) => LEFT_CODES.has(code));
}
