import { findOffice } from '../../db/office';
import { listOpenBatches } from '../../db/paperBatches';
import type { Store } from '../../db/store';
import { toDocx, toXlsx } from '../../documents/fileWriters';
import { joinPapers } from '../../documents/joinPapers';
import type { OfficialDocument } from '../../documents/model';
import { shortDate } from '../../documents/officialText';
import type { PaperKit } from '../../documents/paperKit';
import { prepareDispatchList } from '../../documents/prepareDispatchList';
import { APP_ADDRESSES, toHtml } from '../../documents/toHtml';
import { AppFailure } from '../../domain/failure';
import { paperNumberText } from '../../domain/officePaper';
import type { PaperBatch } from '../../domain/paperBatch';
import type { Core, LoggedAction, OpenBatch } from '../../ipc/contract';
import { batchText } from '../../text/batchText';
import type { OfficeEnvironment } from '../environment';
import { recordReminders } from '../recordReminders';
import { type BatchPaper, batchPapers } from './batchPapers';
import { dropBatchIn, droppedNumbers, finishBatchIn, getBatch, getOpenBatch } from './endBatch';
import { openBatchIn } from './openBatch';
import { repeatedLetters } from './repeatedLetters';
import { keepBatchIn } from './tellBatch';

type BatchHandlers = Pick<Core, Extract<keyof Core, `batches.${string}`>>;

/** Actions that make many papers: the core gives the numbers and writes the papers; who calls makes the files. */
export function batchHandlers(store: Store, environment: OfficeEnvironment, kit: () => PaperKit): BatchHandlers {
  const read = papersOnce(store, environment.dataFolder, kit);
  const html = (document: OfficialDocument) => toHtml(document, kit().layout, { ...kit(), ...APP_ADDRESSES });
  const described = (batch: PaperBatch): OpenBatch => describe(batch, read(batch));
  return {
    'batches.unfinished': () => listOpenBatches(store.read).map(described),
    'batches.open': async ({ order, folder }) =>
      described(await store.write((db) => openBatchIn(db, environment, { order, folder }, kit()))),
    'batches.get': ({ batchId }) => described(getOpenBatch(store.read, batchId)),
    'batches.place': async ({ batchId, folder, folderName }) =>
      described(
        await store.write((db) => {
          const before = getOpenBatch(db, batchId);
          const batch = { ...before, folder, folderName };
          keepBatchIn(db, environment, before, batch);
          return batch;
        }),
      ),
    'batches.compose': ({ batchId, unitId }) => {
      const batch = getOpenBatch(store.read, batchId);
      const papers = read(batch);
      const title = batchText.title(batch.order.kind, papers.length);
      const document =
        unitId === null
          ? joinPapers(
              papers.map((paper) => paper.document),
              title,
              batch.order.ownSheets,
            )
          : paperOf(papers, unitId).document;
      return { html: html(document), title: document.title };
    },
    'batches.render': async ({ batchId, unitId }) => ({
      bytes: await toDocx(paperOf(read(getOpenBatch(store.read, batchId)), unitId).document, kit()),
    }),
    'batches.dispatchList': async ({ batchId, pages }) => {
      const batch = getOpenBatch(store.read, batchId);
      const document = dispatchList(batch, read(batch), pages, findOffice(store.read)?.name ?? '', kit());
      const xlsx = await toXlsx(document, kit());
      if (xlsx === null) throw new Error('a list without a table');
      return { html: html(document), title: document.title, xlsx };
    },
    'batches.finish': async ({ batchId, pages }) => {
      await store.write((db) => finishBatchIn(db, environment, batchId, pages));
      return {};
    },
    'batches.log': async ({ batchId }) => {
      const { reminds } = getBatch(store.read, batchId).order;
      return reminds === undefined
        ? null
        : logOnce(() =>
            recordReminders(store, environment, { ...reminds.choice, insist: reminds.insist, batchId }, kit()),
          );
    },
    'batches.drop': ({ batchId }) => store.write((db) => dropBatchIn(db, environment, batchId)),
    'batches.droppedNumbers': ({ batchId }) => droppedNumbers(store.read, batchId),
    'batches.repeated': (letters) => ({ warning: repeatedLetters(store.read, letters) }),
  };
}

/** null where somebody has logged it all by hand meanwhile. */
async function logOnce(record: () => Promise<LoggedAction>): Promise<LoggedAction | null> {
  try {
    return await record();
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'conflict') return null;
    throw error;
  }
}

/** Papers of the batch at work stay prepared: they are asked for one by one. */
function papersOnce(
  store: Store,
  dataFolder: string,
  kit: () => PaperKit,
): (batch: PaperBatch) => readonly BatchPaper[] {
  let last: { readonly id: string; readonly papers: readonly BatchPaper[] } | null = null;
  return (batch) => {
    if (last?.id !== batch.id) last = { id: batch.id, papers: batchPapers(store.read, batch, kit(), dataFolder) };
    return last.papers;
  };
}

function paperOf(papers: readonly BatchPaper[], unitId: string): BatchPaper {
  const found = papers.find(({ unit }) => unit.id === unitId);
  if (found === undefined) throw new AppFailure('notFound', batchText.noBatch);
  return found;
}

function describe(batch: PaperBatch, papers: readonly BatchPaper[]): OpenBatch {
  const { id, order, folder, folderName, createdAt } = batch;
  return {
    batchId: id,
    kind: order.kind,
    directiveId: order.directiveId,
    title: batchText.title(order.kind, papers.length),
    folder,
    folderName,
    formats: order.formats,
    reminds: order.reminds ?? null,
    createdAt,
    papers: papers.map(({ unit, fileName, paper }) => ({
      unitId: unit.id,
      unitName: unit.name,
      fileName,
      number: paper === null ? null : paperNumberText(paper),
    })),
  };
}

function dispatchList(
  { order }: PaperBatch,
  papers: readonly BatchPaper[],
  pages: Readonly<Record<string, number>>,
  issuer: string,
  { layout }: PaperKit,
): OfficialDocument {
  const lines = papers.map(({ unit, document, paper }) => ({
    number: paper === null ? null : paperNumberText(paper),
    issuedOn: order.issuedOn === undefined ? null : shortDate(order.issuedOn),
    addressee: paper?.addressees.join('; ') || unit.name,
    subject: paper?.subject ?? document.title,
    pages: pages[unit.id] ?? null,
  }));
  return prepareDispatchList({ issuer, what: batchText.names[order.kind], lines }, layout);
}
