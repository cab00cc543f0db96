import type { RetentionWay } from '../../../electron/domain/destruction/retention';
import { NO_PURPOSE } from '../../../electron/domain/personalData/purpose';
import type { Input } from '../../../electron/ipc/contract';
import { type Ask, undoing, type Was } from './undoing';

/** The rule that is set anew: of these very lists, or of the form wherever no rule of its own is; null: not to be told. */
async function ruleBefore(
  { formId, directiveId }: Input<'retention.set'>,
  ask: Ask,
): Promise<Was<RetentionWay> | null> {
  const lists = (await ask('retention.list', {}))?.lists.filter((one) => one.formId === formId) ?? [];
  if (directiveId !== null) {
    const own = lists.find((one) => one.directiveId === directiveId);
    return own === undefined ? null : { was: own.wayFrom === 'list' ? own.way : null };
  }
  const ofForm = lists.find(({ wayFrom }) => wayFrom !== 'list'); // one with a rule of its own hides that of the form
  return ofForm === undefined ? null : { was: ofForm.wayFrom === 'form' ? ofForm.way : null };
}

async function upperFormOf({ templateId }: { readonly templateId: string }, ask: Ask) {
  return (await ask('upperTemplates.get', { templateId }))?.head ?? null;
}

/** The state before comes back as the next one. */
const UPPER_FORM = {
  before: upperFormOf,
  back: (
    { templateId }: { readonly templateId: string },
    _output: unknown,
    { version }: { readonly version: number },
  ) => ({ channel: 'upperTemplates.useVersion', input: { templateId, version } }) as const,
};

/** What the office says of itself and how its papers are worded; what this PC is set to. */
export const ofSettings = {
  'reminders.saveWording': undoing('reminders.saveWording', {
    before: async ({ kind, stage }, ask) =>
      (await ask('reminders.wordings', {}))?.find((one) => one.kind === kind && one.stage === stage) ?? null,
    back: ({ kind, stage }, _output, { own }) => ({
      channel: 'reminders.saveWording',
      input: { kind, stage, text: own },
    }),
  }),
  'personalData.savePurpose': undoing('personalData.savePurpose', {
    before: async ({ formId }, ask) =>
      (await ask('personalData.held', {}))?.find((one) => one.formId === formId) ?? null,
    back: ({ formId }, _output, { purpose }) => ({
      channel: 'personalData.savePurpose',
      input: { formId, purpose: purpose ?? NO_PURPOSE },
    }),
  }),
  'personalData.setCounted': undoing('personalData.setCounted', {
    back: ({ formId, isCounted }) => ({
      channel: 'personalData.setCounted',
      input: { formId, isCounted: !isCounted },
    }),
  }),
  'people.correct': undoing('people.correct', {
    back: (_input, { correctionId }) => ({ channel: 'people.undoCorrection', input: { correctionId } }),
  }),
  'retention.set': undoing('retention.set', {
    before: ruleBefore,
    back: ({ formId, directiveId }, _output, { was }) => ({
      channel: 'retention.set',
      input: { formId, directiveId, way: was },
    }),
  }),
  'retention.hold': undoing('retention.hold', {
    before: async ({ formId, directiveId }, ask) =>
      (await ask('retention.list', {}))?.lists.find(
        (one) => one.formId === formId && one.directiveId === directiveId,
      ) ?? null,
    back: ({ formId, directiveId }, _output, { hold }) => ({
      channel: 'retention.hold',
      input: { formId, directiveId, reason: hold?.reason ?? null },
    }),
  }),
  'recipients.savePreset': undoing('recipients.savePreset', {
    before: async ({ id }, ask) => {
      const presets = await ask('recipients.presets', {});
      return presets && { was: presets.find((one) => one.id === id) ?? null };
    },
    back: ({ id }, _output, { was }) =>
      was === null
        ? { channel: 'recipients.removePreset', input: { id } }
        : { channel: 'recipients.savePreset', input: was },
  }),
  'recipients.removePreset': undoing('recipients.removePreset', {
    before: async ({ id }, ask) => (await ask('recipients.presets', {}))?.find((one) => one.id === id) ?? null,
    back: (_input, _output, preset) => ({ channel: 'recipients.savePreset', input: preset }),
  }),
  'holidays.saveYear': undoing('holidays.saveYear', {
    before: async ({ year }, ask) => {
      const years = (await ask('holidays.get', {}))?.years;
      return years === undefined ? null : { was: years.find((one) => one.year === year) ?? null };
    },
    back: ({ year }, _output, { was }) => ({
      channel: 'holidays.saveYear',
      input: was ?? { year, source: '', days: [], workdays: [] },
    }),
  }),
  'office.save': undoing('office.save', {
    before: (_input, ask) => ask('office.get', {}),
    back: (_input, _output, { profile, signatories, seal }) => ({
      channel: 'office.save',
      input: { profile, signatories, seal },
    }),
  }),
  'packages.setCode': undoing('packages.setCode', {
    before: (_input, ask) => ask('packages.list', {}),
    back: (_input, _output, { unitCode }) => ({ channel: 'packages.setCode', input: { unitCode } }),
  }),
  'upperTemplates.add': undoing('upperTemplates.add', {
    back: (_input, { id }) => ({ channel: 'upperTemplates.remove', input: { templateId: id } }),
  }),
  'upperTemplates.remove': undoing('upperTemplates.remove', {
    back: ({ templateId }) => ({ channel: 'upperTemplates.restore', input: { templateId } }),
  }),
  'upperTemplates.rename': undoing('upperTemplates.rename', {
    before: upperFormOf,
    back: ({ templateId }, _output, { name }) => ({ channel: 'upperTemplates.rename', input: { templateId, name } }),
  }),
  'upperTemplates.replaceFile': undoing('upperTemplates.replaceFile', UPPER_FORM),
  'upperTemplates.savePoints': undoing('upperTemplates.savePoints', {
    before: upperFormOf,
    back: (input, _output, before) => (input.isUndo === true ? null : UPPER_FORM.back(input, undefined, before)),
  }),
  'upperTemplates.useVersion': undoing('upperTemplates.useVersion', UPPER_FORM),
  'templates.copy': undoing('templates.copy', {
    back: (_input, { templateId }) => ({ channel: 'templates.remove', input: { templateId } }),
  }),
  'templates.import': undoing('templates.import', {
    back: (_input, { templateId }) => ({ channel: 'templates.remove', input: { templateId } }),
  }),
  'templates.save': undoing('templates.save', {
    before: ({ templateId }, ask) => ask('templates.get', { templateId }),
    back: ({ templateId }, { version }, before) =>
      version === before.version
        ? null
        : { channel: 'templates.save', input: { templateId, json: JSON.stringify(before.template) } },
  }),
  'templates.rename': undoing('templates.rename', {
    before: ({ templateId }, ask) => ask('templates.get', { templateId }),
    back: ({ templateId }, _output, { name }) => ({ channel: 'templates.rename', input: { templateId, name } }),
  }),
  'templates.remove': undoing('templates.remove', {
    back: ({ templateId }) => ({ channel: 'templates.restore', input: { templateId } }),
  }),
  'templates.use': undoing('templates.use', {
    before: async ({ builtInId }, ask) =>
      (await ask('templates.list', {}))?.find((one) => one.builtInId === builtInId) ?? null,
    back: ({ builtInId }, _output, { own }) => ({
      channel: 'templates.use',
      input: { builtInId, templateId: own.find(({ isUsed }) => isUsed)?.id ?? null },
    }),
  }),
  'history.setAuthor': undoing('history.setAuthor', {
    before: (_input, ask) => ask('history.author', {}),
    back: (_input, _output, { name }) => ({ channel: 'history.setAuthor', input: { name: name ?? '' } }),
  }),
  'backups.setFolder': undoing('backups.setFolder', {
    before: (_input, ask) => ask('backups.list', {}),
    back: (_input, _output, { chosenFolder }) => ({ channel: 'backups.setFolder', input: { path: chosenFolder } }),
  }),
  'alarm.set': undoing('alarm.set', {
    before: (_input, ask) => ask('alarm.get', {}),
    back: (_input, _output, { minutesBefore }) => ({ channel: 'alarm.set', input: { minutesBefore } }),
  }),
  'writing.setStyle': undoing('writing.setStyle', {
    before: (_input, ask) => ask('writing.style', {}),
    back: (_input, _output, style) => ({ channel: 'writing.setStyle', input: style }),
  }),
} as const;
