import { z } from 'zod';
import { ACCESS_ACTIONS, REVEAL_REASONS } from '../domain/personalData/access';
import { count, day, id, line, time } from './fields';

/** Input of the calls about people's data: who sees it, and what it is held for. */

const MOST_ENTRIES = 500;

const accessFilter = z.strictObject({
  action: z.enum(ACCESS_ACTIONS).optional(),
  text: line.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const revealReason = z.enum(REVEAL_REASONS);

export const personalDataSchemas = {
  'persons.reveal': z.strictObject({ submissionId: id, reason: revealReason }),
  'persons.hide': z.strictObject({ submissionId: id }),
  'persons.hideAll': z.strictObject({}),
  'personalData.noteLetter': z.strictObject({ reason: revealReason }),
  'personalData.held': z.strictObject({}),
  'personalData.savePurpose': z.strictObject({
    formId: id,
    purpose: z.strictObject({ purpose: line, ground: line, owner: line, contact: line, startedOn: day.nullable() }),
  }),
  'personalData.setCounted': z.strictObject({ formId: id, isCounted: z.boolean() }),
  'personalData.notice': z.strictObject({ formId: id }),
  'personalData.breach': z.strictObject({ detectedAt: time, event: line, lists: line, measures: line }),
  'personalData.log': accessFilter.extend({ offset: count, limit: count.min(1).max(MOST_ENTRIES) }),
  'personalData.exportLog': accessFilter,
} as const;
