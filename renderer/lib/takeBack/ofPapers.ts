import { incomingDraftOf } from '../../../electron/domain/incomingPaper';
import { formatPaperNumber } from '../../../electron/domain/numbering/series';
import { draftOf } from '../../../electron/domain/paperDraft';
import type { Input } from '../../../electron/ipc/contract';
import { type Ask, type Step, undoing, type Was, type WayBack } from './undoing';

type OfPaper = { readonly paperId: string };

/** A number that was just given goes back to its series; refused where a later one was given, or the paper was signed. */
function numbersBack(papers: readonly { readonly id: string }[]): WayBack {
  return papers.toReversed().map(({ id }) => ({ channel: 'outgoing.returnNumber', input: { paperId: id } }));
}

const paperOf = async ({ paperId }: OfPaper, ask: Ask) => (await ask('outgoing.get', { paperId }))?.paper ?? null;
const scansOf = async ({ paperId }: OfPaper, ask: Ask) => (await ask('outgoing.get', { paperId }))?.scans ?? null;

async function numberOf({ seriesId, year, number }: Input<'outgoing.release'>, ask: Ask) {
  const { numbers } = (await ask('series.numbers', { seriesId, year })) ?? { numbers: [] };
  return numbers.find((one) => formatPaperNumber(one) === number || String(one.number) === number) ?? null;
}

type Draft = Input<'outgoing.save'>['draft'];

/** Text that was typed since is more than a slip of the hand: taken back, it stays among the papers being typed. */
function typedStays(place: string, typed: Draft, was: Draft): readonly Step[] {
  const isOther = JSON.stringify(typed.source) !== JSON.stringify(was.source);
  return typed.source.kind === 'written' && isOther
    ? [{ channel: 'written.saveDraft', input: { place, draft: JSON.stringify(typed) } }]
    : [];
}

/** Papers that go out and come in, their numbers and registers. */
export const ofPapers = {
  'outgoing.save': undoing('outgoing.save', {
    before: async ({ paperId }, ask): Promise<Was<Input<'outgoing.save'>['draft']> | null> => {
      if (paperId === null) return { was: null };
      const paper = await paperOf({ paperId }, ask);
      return paper && { was: draftOf(paper) };
    },
    // a paper kept for the first time is removed where it stands, never by one Ctrl+Z too many: its text would go with it
    back: ({ draft }, { id }, { was }) =>
      was === null
        ? []
        : [...typedStays(id, draft, was), { channel: 'outgoing.save', input: { paperId: id, draft: was } }],
  }),
  'outgoing.remove': undoing('outgoing.remove', {
    before: paperOf,
    back: (_input, _output, paper) => ({ channel: 'outgoing.save', input: { paperId: null, draft: draftOf(paper) } }),
  }),
  'outgoing.giveNumber': undoing('outgoing.giveNumber', {
    back: (_input, paper) => numbersBack([paper]),
    isLarge: true,
  }),
  'outgoing.giveNumbers': undoing('outgoing.giveNumbers', {
    back: (_input, { papers }) => numbersBack(papers),
    isLarge: true,
  }),
  'outgoing.cancelNumber': undoing('outgoing.cancelNumber', {
    back: ({ paperId }) => ({ channel: 'outgoing.restoreNumber', input: { paperId } }),
  }),
  'outgoing.cancelNumbers': undoing('outgoing.cancelNumbers', {
    back: ({ paperIds }) => ({ channel: 'outgoing.restoreNumbers', input: { paperIds } }),
  }),
  'outgoing.reserve': undoing('outgoing.reserve', {
    back: ({ seriesId, year }, kept) =>
      kept.toReversed().map((one) => ({
        channel: 'outgoing.release',
        input: { seriesId, year, number: formatPaperNumber(one) },
      })),
  }),
  'outgoing.release': undoing('outgoing.release', {
    before: numberOf,
    back: ({ seriesId, year }, _output, one) => ({
      channel: 'outgoing.reserve',
      input: { seriesId, year, number: formatPaperNumber(one), count: 1, reason: one.reason, insist: true },
    }),
  }),
  'outgoing.mark': undoing('outgoing.mark', {
    back: ({ paperIds, mark }) => ({ channel: 'outgoing.unmark', input: { paperIds, mark } }),
  }),
  'outgoing.attachScan': undoing('outgoing.attachScan', {
    before: scansOf,
    back: ({ paperId }, { scans }, before) =>
      scans
        .filter(({ sha256 }) => !before.some((one) => one.sha256 === sha256))
        .map(({ sha256 }) => ({ channel: 'outgoing.detachScan', input: { paperId, sha256 } })),
  }),
  'outgoing.detachScan': undoing('outgoing.detachScan', {
    before: async (input, ask) => (await scansOf(input, ask))?.find(({ sha256 }) => sha256 === input.sha256) ?? null,
    back: ({ paperId, sha256 }, _output, { fileName }) => ({
      channel: 'outgoing.attachKept',
      input: { paperId, sha256, fileName },
    }),
  }),
  'incoming.save': undoing('incoming.save', {
    before: async ({ incomingId }, ask) =>
      (await ask('incoming.list', {}))?.papers.find(({ id }) => id === incomingId) ?? null,
    back: (_input, { id }, before) => ({
      channel: 'incoming.save',
      input: { incomingId: id, number: formatPaperNumber(before), draft: incomingDraftOf(before) },
    }),
  }),
  'incoming.cancel': undoing('incoming.cancel', {
    before: async ({ incomingId }, ask) =>
      (await ask('incoming.list', {}))?.papers.find(({ id }) => id === incomingId) ?? null,
    back: ({ incomingId }, _output, { isCancelled, cancelReason }) => ({
      channel: 'incoming.cancel',
      input: { incomingId, reason: isCancelled ? cancelReason : null },
    }),
  }),
  'keptCopies.save': undoing('keptCopies.save', {
    before: async ({ useId, use: { paperId } }, ask) => {
      const uses = (await ask('keptCopies.list', { paperId }))?.uses;
      return uses === undefined ? null : { was: uses.find(({ id }) => id === useId) ?? null };
    },
    back: (_input, { id: useId, ...made }, { was }) => {
      const { id: _id, removedAt, ...use } = { id: useId, ...(was ?? made) };
      return { channel: 'keptCopies.save', input: { useId, use, isRemoved: was === null || removedAt !== null } };
    },
  }),
  'series.save': undoing('series.save', {
    before: async ({ seriesId }, ask) => {
      const series = (await ask('series.list', {}))?.series;
      return series === undefined ? null : { was: series.find(({ id }) => id === seriesId) ?? null };
    },
    back: (_input, { seriesId }, { was }) => {
      if (was === null) return { channel: 'series.remove', input: { seriesId } };
      const { id: _, ...series } = was;
      return { channel: 'series.save', input: { ...series, seriesId } };
    },
  }),
  'series.setStart': undoing('series.setStart', {
    before: async ({ seriesId, year }, ask) => (await ask('series.numbers', { seriesId, year }))?.start ?? null,
    back: ({ seriesId, year }, _output, first) => ({ channel: 'series.setStart', input: { seriesId, year, first } }),
  }),
} as const;
