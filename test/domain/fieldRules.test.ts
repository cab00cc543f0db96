import { expect, test } from 'vitest';
import { breachOf } from '../../electron/domain/fieldRules';
import type { FieldRule } from '../../electron/domain/form';

const sum: FieldRule = { kind: 'sum', total: 'all', parts: ['men', 'women'] };
const atMost: FieldRule = { kind: 'atMost', left: 'women', right: 'all' };

for (const [rule, figures, isBroken] of [
  [sum, { all: 10, men: 4, women: 6 }, false],
  [sum, { all: 10, men: 4, women: 5 }, true],
  [sum, { all: 0.3, men: 0.1, women: 0.2 }, false],
  [sum, { all: 0, men: 0, women: 0 }, false],
  [sum, { all: 10, men: 4 }, false], // nobody knows yet, a blank is no zero
  [sum, { all: 10, men: 11 }, true], // whatever the women are, no figure is below zero
  [sum, { men: 4, women: 6 }, false],
  [atMost, { women: 6, all: 6 }, false],
  [atMost, { women: 7, all: 6 }, true],
  [atMost, { women: 7 }, false],
] as const)
  test(`${rule.kind} of ${JSON.stringify(figures)} is ${isBroken ? 'broken' : 'kept'}`, () => {
    const known: Readonly<Record<string, number>> = figures;
    expect(breachOf(rule, (key) => known[key] ?? null) !== null).toBe(isBroken);
  });
