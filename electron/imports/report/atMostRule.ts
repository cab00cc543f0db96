import type { AtMostRule } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import type { Figure } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import type { ReadFigure } from './readCount';

/** A figure with the place it was read from. */
export interface PlacedFigure {
  readonly figure: Figure | null;
  readonly shown: ReadFigure;
}

/** left ≤ right, said at the cell of the left figure with both figures; empty when the rule holds or one is not known. */
export function brokenAtMost(sheet: string, rule: AtMostRule, answers: readonly PlacedFigure[]): readonly Issue[] {
  const left = answers.find(({ shown }) => shown.key === rule.left);
  const right = answers.find(({ shown }) => shown.key === rule.right);
  if (left?.figure?.kind !== 'number' || right?.figure?.kind !== 'number') return [];
  if (left.figure.value <= right.figure.value) return [];
  const message = say.ruleAtMost(
    { sheet, cell: left.shown.cell ?? '' },
    { label: left.shown.label, value: left.figure.value },
    { label: right.shown.label, value: right.figure.value, cell: right.shown.cell ?? '' },
  );
  const issue = issueAt(
    'error',
    'rule-at-most',
    message,
    { sheet },
    {
      raw: String(left.figure.value),
      expected: say.atMost(right.figure.value),
    },
  );
  return [{ ...issue, ...(left.shown.cell !== null && { cell: left.shown.cell }) }];
}
