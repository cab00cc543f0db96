import { NO_PURPOSE } from '../../../electron/domain/personalData/purpose';
import type { Channel, Input, Output } from '../../../electron/ipc/contract';

/** One call that makes a change undone. */
export type WayBack = { readonly [C in Channel]: { readonly channel: C; readonly input: Input<C> } }[Channel];

/** Asks what is there, before or after a change. */
export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C> | null>;

interface Undoing<C extends Channel, B> {
  /** What the change will overwrite, asked before it is made; null: it can then not be taken back. */
  readonly before?: (input: Input<C>, ask: Ask) => Promise<B | null>;
  /** null: there is nothing to take back. */
  readonly back: (input: Input<C>, output: Output<C>, before: B, ask: Ask) => WayBack | null | Promise<WayBack | null>;
  /** Takes back many people's work of a while: asked about first. */
  readonly isLarge?: boolean;
}

function undoing<C extends Channel, B = undefined>(_channel: C, one: Undoing<C, B>): Undoing<C, B> {
  return one;
}

async function newestStep(ask: Ask): Promise<number> {
  const steps = (await ask('units.steps', {})) ?? [];
  return Math.max(0, ...steps.map(({ sequence }) => sequence));
}

/** The registry keeps a step of every edit; one that changed nothing left none. */
const OF_REGISTRY = {
  before: (_input: unknown, ask: Ask) => newestStep(ask),
  back: async (_input: unknown, _output: unknown, before: number, ask: Ask): Promise<WayBack | null> => {
    const sequence = await newestStep(ask);
    return sequence > before ? { channel: 'units.undoStep', input: { sequence } } : null;
  },
};

/**
 * Changes that Ctrl+Z takes back from anywhere in the window. Not here: what has its own key on its screen (marks of
 * papers, choices for missing units, a template that is edited), numbers of papers, which a register must account for,
 * and amendments, whose way back stands in the list of versions with what hangs on it.
 */
export const waysBack = {
  'tasks.note': undoing('tasks.note', {
    back: ({ directiveId }, { noteIds }) =>
      noteIds.length === 0 ? null : { channel: 'tasks.removeNotes', input: { directiveId, noteIds } },
  }),
  'reminders.record': undoing('reminders.record', {
    back: ({ directiveId }, { actionId, entries }) =>
      entries === 0 ? null : { channel: 'reminders.undo', input: { directiveId, actionId } },
  }),
  'reminders.saveWording': undoing('reminders.saveWording', {
    before: async ({ kind, stage }, ask) =>
      (await ask('reminders.wordings', {}))?.find((one) => one.kind === kind && one.stage === stage) ?? null,
    back: ({ kind, stage }, _output, { own }) => ({
      channel: 'reminders.saveWording',
      input: { kind, stage, text: own },
    }),
  }),
  'obligations.grant': undoing('obligations.grant', {
    back: ({ directiveId }, { actionId, granted }) =>
      granted === 0 ? null : { channel: 'obligations.revoke', input: { directiveId, actionId, obligationId: null } },
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
  'remarks.save': undoing('remarks.save', {
    before: ({ directiveId, at, cut }, ask) => ask('remarks.get', { directiveId, at, ...(cut && { cut }) }),
    back: (input, _output, { kept }) => ({ channel: 'remarks.save', input: { ...input, text: kept ?? '' } }),
  }),
  'personalData.savePurpose': undoing('personalData.savePurpose', {
    before: async ({ formId }, ask) =>
      (await ask('personalData.held', {}))?.find((one) => one.formId === formId) ?? null,
    back: ({ formId }, _output, { purpose }) => ({
      channel: 'personalData.savePurpose',
      input: { formId, purpose: purpose ?? NO_PURPOSE },
    }),
  }),
  'questions.remove': undoing('questions.remove', {
    back: (_input, { id: _, ...question }) => ({ channel: 'questions.save', input: { ...question, id: null } }),
  }),
  'recipients.removePreset': undoing('recipients.removePreset', {
    before: async ({ id }, ask) => (await ask('recipients.presets', {}))?.find((one) => one.id === id) ?? null,
    back: (_input, _output, preset) => ({ channel: 'recipients.savePreset', input: preset }),
  }),
  'holidays.saveYear': undoing('holidays.saveYear', {
    before: async ({ year }, ask) => (await ask('holidays.get', {}))?.years.find((one) => one.year === year) ?? null,
    back: (_input, _output, days) => ({ channel: 'holidays.saveYear', input: days }),
  }),
  'office.save': undoing('office.save', {
    before: (_input, ask) => ask('office.get', {}),
    back: (_input, _output, { profile, signatories, seal }) => ({
      channel: 'office.save',
      input: { profile, signatories, seal },
    }),
  }),
  'upperTemplates.remove': undoing('upperTemplates.remove', {
    back: ({ templateId }) => ({ channel: 'upperTemplates.restore', input: { templateId } }),
  }),
  'units.save': undoing('units.save', OF_REGISTRY),
  'units.saveAliases': undoing('units.saveAliases', OF_REGISTRY),
  'units.remove': undoing('units.remove', OF_REGISTRY),
  'units.saveGroup': undoing('units.saveGroup', OF_REGISTRY),
  'units.removeGroup': undoing('units.removeGroup', OF_REGISTRY),
  'units.saveBaselines': undoing('units.saveBaselines', OF_REGISTRY),
  'units.addCommunes': undoing('units.addCommunes', OF_REGISTRY),
  'units.takeList': undoing('units.takeList', { ...OF_REGISTRY, isLarge: true }),
  'units.reorganise': undoing('units.reorganise', { ...OF_REGISTRY, isLarge: true }),
} as const;
