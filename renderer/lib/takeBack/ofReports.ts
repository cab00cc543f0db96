import type { SavedQuestion } from '../../../electron/domain/pivot/question';
import { undoing, type Was } from './undoing';

/** What came in, what was granted and noted, and what is said of the figures. */
export const ofReports = {
  'tasks.note': undoing('tasks.note', {
    back: ({ directiveId }, { noteIds }) =>
      noteIds.length === 0 ? null : { channel: 'tasks.removeNotes', input: { directiveId, noteIds } },
  }),
  'tasks.removeNotes': undoing('tasks.removeNotes', {
    back: (input) => ({ channel: 'tasks.restoreNotes', input }),
  }),
  'reminders.record': undoing('reminders.record', {
    back: ({ directiveId }, { actionId, entries }) =>
      entries === 0 ? null : { channel: 'reminders.undo', input: { directiveId, actionId } },
  }),
  'reminders.addResult': undoing('reminders.addResult', {
    back: ({ directiveId }, { resultIds }) =>
      resultIds.map((resultId) => ({ channel: 'reminders.removeResult', input: { directiveId, resultId } })),
  }),
  'obligations.grant': undoing('obligations.grant', {
    back: ({ directiveId }, { actionId, granted }) =>
      granted === 0 ? null : { channel: 'obligations.revoke', input: { directiveId, actionId, obligationId: null } },
  }),
  'obligations.revoke': undoing('obligations.revoke', {
    before: async ({ directiveId, actionId, obligationId }, ask) =>
      (await ask('obligations.grants', { directiveId }))?.grants.filter(
        (one) =>
          one.actionId === actionId &&
          one.revokedAt === null &&
          (obligationId === null || one.obligationId === obligationId),
      ) ?? null,
    back: ({ directiveId }, _output, [first, ...more]) =>
      first === undefined
        ? null
        : {
            channel: 'obligations.grant',
            input: {
              directiveId,
              obligationIds: [first, ...more].map((one) => one.obligationId),
              dueAt: first.dueAt,
              reason: first.reason,
            },
          },
  }),
  'imports.accept': undoing('imports.accept', {
    back: (_input, { id }) => ({ channel: 'imports.undo', input: { batchId: id } }),
    isLarge: true,
  }),
  'keyed.take': undoing('keyed.take', {
    back: (_input, { batch }) => batch && { channel: 'imports.undo', input: { batchId: batch.id } },
    isLarge: true,
  }),
  'counts.take': undoing('counts.take', {
    back: (_input, { batchId }) => ({ channel: 'counts.undo', input: { batchId } }),
    isLarge: true,
  }),
  'packages.take': undoing('packages.take', {
    back: (_input, { id }) => (id === null ? null : { channel: 'packages.undo', input: { id, reason: '' } }),
    isLarge: true,
  }),
  'choices.save': undoing('choices.save', {
    back: ({ directiveId, isUndo = false }, { changed, before }) =>
      isUndo || changed === 0
        ? null
        : { channel: 'choices.save', input: { directiveId, entries: before, isUndo: true } },
  }),
  'remarks.save': undoing('remarks.save', {
    before: ({ directiveId, at, cut }, ask) => ask('remarks.get', { directiveId, at, ...(cut && { cut }) }),
    back: (input, _output, { kept }) => ({ channel: 'remarks.save', input: { ...input, text: kept ?? '' } }),
  }),
  'questions.save': undoing('questions.save', {
    before: async ({ id, directiveId }, ask): Promise<Was<SavedQuestion> | null> => {
      if (id === null) return { was: null };
      const of = directiveId ?? (await ask('directives.list', {}))?.[0]?.id; // those for all stand with every campaign
      const saved = of === undefined ? null : await ask('questions.saved', { directiveId: of });
      return saved && { was: saved.find((one) => one.id === id) ?? null };
    },
    back: (_input, { id }, { was }) =>
      was === null ? { channel: 'questions.remove', input: { id } } : { channel: 'questions.save', input: was },
  }),
  'questions.remove': undoing('questions.remove', {
    back: (_input, { id: _, ...question }) => ({ channel: 'questions.save', input: { ...question, id: null } }),
  }),
} as const;
