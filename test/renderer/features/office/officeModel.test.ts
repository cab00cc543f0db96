import { expect, test } from 'vitest';
import { draftOf, isComplete, newSignatory, officeOf } from '../../../../renderer/features/office/officeModel';
import { sample } from '../../harness/campaign';

const OFFICE = { profile: sample.office, signatories: sample.signatories, seal: null };

test('an office comes through the form unchanged', () => {
  expect(officeOf(draftOf(OFFICE))).toEqual(OFFICE);
});

test('lines are split, spaces at the ends dropped', () => {
  const draft = { ...draftOf(OFFICE), issuerLines: ' ỦY BAN NHÂN DÂN \n\nXÃ A\n', symbol: ' UBND ' };
  expect(officeOf(draft).profile).toMatchObject({ issuerLines: ['ỦY BAN NHÂN DÂN', 'XÃ A'], symbol: 'UBND' });
});

test('exactly one signatory is the default', () => {
  const draft = draftOf(OFFICE);
  const two = [...draft.signatories, newSignatory(draft.signatories)].map((one) => ({ ...one, isDefault: false }));
  expect(officeOf({ ...draft, signatories: two }).signatories.map(({ isDefault }) => isDefault)).toEqual([true, false]);
});

test('a new signatory has an id of its own', () => {
  const first = newSignatory([]);
  expect(first.isDefault).toBe(true);
  expect(newSignatory([{ ...first, id: 'signatory-2' }]).id).toBe('signatory-3');
});

test('what a paper cannot do without is asked for', () => {
  const draft = draftOf(OFFICE);
  expect(isComplete(draft)).toBe(true);
  expect(isComplete({ ...draft, symbol: ' ' })).toBe(false);
  expect(isComplete({ ...draft, signatories: [newSignatory([])] })).toBe(false);
  expect(isComplete(draftOf(null))).toBe(false);
});
