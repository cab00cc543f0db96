import { sumOf } from './decimals';
import type { FieldRule, FormRule } from './form';

/** A figure of a report by the key of its field; null: blank, missing or unreadable. */
export type FigureOf = (key: string) => number | null;

/** A rule that figures break, with the figures that break it. */
export type Breach =
  | {
      readonly kind: 'above';
      readonly left: string;
      readonly value: number;
      readonly right: string;
      readonly limit: number;
    }
  | {
      readonly kind: 'sum';
      readonly total: string;
      readonly value: number;
      readonly parts: readonly string[];
      readonly sum: number;
    };

/** Whether the rule holds between figures of one report, rather than from report to report. */
export function isFieldRule(rule: FormRule): rule is FieldRule {
  return rule.kind !== 'runningTotal';
}

/** Every field the rule speaks of, the one it is told at first. */
export function keysOf(rule: FieldRule): readonly string[] {
  return rule.kind === 'atMost' ? [rule.left, rule.right] : [rule.total, ...rule.parts];
}

/**
 * null when the rule holds, or nobody can tell yet: a figure that is not there is no zero. Parts that are above their total
 * without the missing ones break it all the same, as no figure is below zero.
 */
export function breachOf(rule: FieldRule, figureOf: FigureOf): Breach | null {
  if (rule.kind === 'atMost') {
    const [value, limit] = [figureOf(rule.left), figureOf(rule.right)];
    if (value === null || limit === null || value <= limit) return null;
    return { kind: 'above', left: rule.left, value, right: rule.right, limit };
  }
  const value = figureOf(rule.total);
  const known = rule.parts.flatMap((key) => figureOf(key) ?? []);
  const sum = sumOf(known);
  const isWhole = known.length === rule.parts.length;
  if (value === null || (isWhole ? sum === value : sum <= value)) return null;
  return { kind: 'sum', total: rule.total, value, parts: rule.parts, sum };
}
