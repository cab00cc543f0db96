import { expect, test } from 'vitest';
import type { Directive } from '../../../../electron/domain/directive';
import { putBack, removedBetween } from '../../../../renderer/features/directives/editor/removedParts';

const clause = (id: string) => ({ id, number: id });
const duty = (id: string, clauseId: string) => ({ id, clauseId });
const paper = {
  subject: 'x',
  clauses: [clause('1'), clause('2'), clause('3')],
  relays: [],
  schedules: [duty('a', '2'), duty('b', '2'), duty('c', '3')],
  indicators: [],
  targets: [],
  quotedFigures: [],
  links: [],
} as unknown as Directive; // the lists are all that is looked at
const without = (id: string): Directive => ({
  ...paper,
  clauses: paper.clauses.filter((one) => one.id !== id),
  schedules: paper.schedules.filter(({ clauseId }) => clauseId !== id),
});

test('a clause comes back where it stood, with its duties, beside what was typed since', () => {
  const after = without('2');
  const typed: Directive = { ...after, subject: 'y', clauses: after.clauses.map((one) => ({ ...one, heading: 'z' })) };
  const back = putBack(typed, removedBetween(paper, after));
  expect(back.clauses.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(back.schedules).toEqual(paper.schedules);
  expect([back.subject, back.clauses[0]?.heading]).toEqual(['y', 'z']);
});

test('what is typed over or added is nothing to take back', () => {
  expect(removedBetween(paper, { ...paper, clauses: paper.clauses.map((one) => ({ ...one, heading: 'z' })) })).toEqual(
    [],
  );
  expect(removedBetween(without('2'), paper)).toEqual([]);
});

test('where less is left than stood before it, it comes last', () => {
  const back = putBack({ ...paper, clauses: [] }, removedBetween(paper, without('3')));
  expect(back.clauses.map(({ id }) => id)).toEqual(['3']);
});
