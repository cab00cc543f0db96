import { toLocalTime } from '../../../electron/domain/calendar';
import type { DirectiveDetail, Input } from '../../../electron/ipc/contract';
import { type Ask, type Step, undoing, type Was } from './undoing';

/** Whatever was noted by then. */
const END_OF_TIME = toLocalTime('9999-12-31T23:59');

/** As a directive file, which is what saving takes. */
function fileOf({ directive, forms }: DirectiveDetail): string {
  return JSON.stringify({ directive, forms });
}

/** What the paper stands as before it is amended; one that is not there yet is entered. */
async function paperBefore({ json }: Input<'directives.save'>, ask: Ask): Promise<Was<DirectiveDetail> | null> {
  const { directive } = JSON.parse(json) as { readonly directive?: { readonly id?: unknown } };
  const directiveId = directive?.id;
  if (typeof directiveId !== 'string') return null;
  const known = (await ask('directives.list', {}))?.some(({ id }) => id === directiveId);
  if (known === undefined) return null;
  return { was: known ? await ask('directives.get', { directiveId }) : null };
}

/** The wording before is put back in force; reports of rows that go with it stay and are withdrawn, as the list of versions says. */
const AMENDING = {
  back: ({ directiveId }: { readonly directiveId: string }): Step => ({
    channel: 'directives.undoAmendment',
    input: { directiveId },
  }),
  isLarge: true,
};

/** Papers that order reports, from draft to what hangs on them. */
export const ofDirectives = {
  'directives.save': undoing('directives.save', {
    before: paperBefore,
    back: async (_input, { directiveId }, { was }, ask) => {
      if (was !== null) return AMENDING.back({ directiveId });
      const entered = await ask('directives.get', { directiveId });
      return entered?.directive.isDraft ? { channel: 'directives.removeDraft', input: { directiveId } } : []; // see `noWayBack`
    },
    isLarge: true,
  }),
  'directives.answer': undoing('directives.answer', AMENDING),
  'directives.takeDeadline': undoing('directives.takeDeadline', AMENDING),
  'directives.removeDraft': undoing('directives.removeDraft', {
    before: ({ directiveId }, ask) => ask('directives.get', { directiveId }),
    back: ({ directiveId }, _output, before): readonly Step[] => {
      const files = before.attachments.map(({ sha256, fileName }) => ({ sha256, fileName }));
      const saved: Step = { channel: 'directives.save', input: { json: fileOf(before) } };
      return files.length === 0
        ? [saved]
        : [saved, { channel: 'directives.attachKept', input: { directiveId, files } }];
    },
  }),
  'forms.define': undoing('forms.define', {
    back: (_input, { formId, version }) => ({
      channel: 'forms.remove',
      input: { formId, version, withDuty: true },
    }),
    isLarge: true,
  }),
  'forms.remove': undoing('forms.remove', {
    back: (_input, { json }) => ({ channel: 'forms.restore', input: { json } }),
  }),
  'forms.setNatures': undoing('forms.setNatures', {
    back: (_input, before) => ({ channel: 'forms.setNatures', input: before }),
  }),
  'campaigns.close': undoing('campaigns.close', {
    back: ({ directiveId }) => ({ channel: 'campaigns.reopen', input: { directiveId, reason: '' } }),
  }),
  'campaigns.reopen': undoing('campaigns.reopen', {
    before: async ({ directiveId }, ask) => (await ask('directives.get', { directiveId }))?.closing ?? null,
    back: ({ directiveId }, _output, { closedAt, reason }) => ({
      channel: 'campaigns.close',
      input: { directiveId, closedAt, reason },
    }),
  }),
  'ownReports.note': undoing('ownReports.note', {
    back: (_input, { reportIds }) => ({ channel: 'ownReports.takeBack', input: { reportIds } }),
  }),
  'ownReports.takeBack': undoing('ownReports.takeBack', {
    before: async ({ reportIds }, ask) => {
      const lines = await ask('ownReports.list', { at: END_OF_TIME });
      return lines?.flatMap(({ report }) => (report !== null && reportIds.includes(report.id) ? [report] : [])) ?? null;
    },
    back: (_input, _output, reports) =>
      reports.map(({ id: _id, madeAt: _madeAt, madeBy: _madeBy, period, ...said }) => ({
        channel: 'ownReports.note',
        input: { ...said, periods: [period] },
      })),
  }),
  'directives.attach': undoing('directives.attach', {
    before: async ({ directiveId }, ask) => (await ask('directives.get', { directiveId }))?.attachments ?? null,
    back: ({ directiveId }, { attachments }, before) =>
      attachments
        .filter(({ sha256 }) => !before.some((one) => one.sha256 === sha256))
        .map(({ sha256 }) => ({ channel: 'directives.detach', input: { directiveId, sha256 } })),
  }),
  'directives.detach': undoing('directives.detach', {
    before: async ({ directiveId, sha256 }, ask) =>
      (await ask('directives.get', { directiveId }))?.attachments.find((one) => one.sha256 === sha256) ?? null,
    back: ({ directiveId, sha256 }, _output, { fileName }) => ({
      channel: 'directives.attachKept',
      input: { directiveId, files: [{ sha256, fileName }] },
    }),
  }),
} as const;
