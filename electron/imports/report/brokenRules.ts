import { breachOf, isFieldRule } from '../../domain/fieldRules';
import type { FormRule } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import type { Figure } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import type { ReadFigure } from './readCount';

/** A figure with the place it was read from. */
export interface PlacedFigure {
  readonly figure: Figure | null;
  readonly shown: Pick<ReadFigure, 'key' | 'label' | 'cell'>;
}

/** Rules between the figures of one report that it breaks, each said at the cell of the figure to look at first. */
export function brokenRules(
  sheet: string,
  rules: readonly FormRule[],
  answers: readonly PlacedFigure[],
): readonly Issue[] {
  const answerOf = (key: string) => answers.find(({ shown }) => shown.key === key);
  const figureOf = (key: string) => {
    const figure = answerOf(key)?.figure;
    return figure?.kind === 'number' ? figure.value : null;
  };
  const named = (key: string) => {
    const shown = answerOf(key)?.shown;
    return { label: shown?.label ?? key, cell: shown?.cell ?? '' };
  };
  return rules.filter(isFieldRule).flatMap((rule): readonly Issue[] => {
    const breach = breachOf(rule, figureOf);
    if (breach === null) return [];
    const severity = rule.isAdvice === true ? 'warning' : 'error';
    const { label, cell } = named(breach.kind === 'above' ? breach.left : breach.total);
    const place = { sheet, cell };
    const { code, message, expected } =
      breach.kind === 'above'
        ? {
            code: 'rule-at-most',
            message: say.ruleAtMost(
              place,
              { label, value: breach.value },
              { ...named(breach.right), value: breach.limit },
            ),
            expected: say.atMost(breach.limit),
          }
        : {
            code: 'rule-sum',
            message: say.ruleSum(place, { label, value: breach.value }, breach.parts.map(named), breach.sum),
            expected: say.exactly(breach.sum),
          };
    const issue = issueAt(severity, code, message, { sheet }, { raw: String(breach.value), expected });
    return [{ ...issue, ...(cell !== '' && { cell }) }];
  });
}
