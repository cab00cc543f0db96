import { expect, test } from 'vitest';
import { readDirectiveText } from '../../electron/domain/directiveText/readDirectiveText';
import { choicesOf, draftFrom } from '../../renderer/features/reading/readingModel';
import { seedText } from '../domain/directiveText/seedFacts';
import { aSampleOffice } from '../support/office';

test('a draft with forms that are there is judged like any other', async () => {
  const core = await aSampleOffice();
  const { groups } = await core['units.list']({});
  const { forms } = await core['forms.list']({});
  const calendar = await core['holidays.get']({});
  const reading = readDirectiveText(seedText('hoai-nhon-2021-08'));
  const draft = draftFrom(reading, choicesOf(reading, new Map(), { groups, forms, calendar }), []);
  expect(draft.schedules.map(({ formId }) => formId)).toEqual(expect.arrayContaining(['mau-01', 'mau-02']));
  const advice = await core['directives.lint']({ json: JSON.stringify({ directive: draft, forms: [] }) });
  expect(advice.map(({ code }) => code)).toContain('blank-number');
});
