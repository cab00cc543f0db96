import type { WriteDb } from '../../db/database';
import { countPapers, listPaperSteps, listPapers, listPaperYears } from '../../db/officePapers';
import { listPaperScans } from '../../db/paperScans';
import type { Store } from '../../db/store';
import type { PaperKit } from '../../documents/paperKit';
import { AppFailure } from '../../domain/failure';
import { type PaperNumber, parsePaperNumber } from '../../domain/numbering/series';
import type { CoreHandlers, InternalHandlers } from '../../ipc/contract';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { kindOf } from '../written/composeWritten';
import { cancelNumberIn, releaseNumberIn, reserveNumbersIn, restoreNumberIn, strikeNumberIn } from './cancelNumbers';
import {
  type Freeze,
  giveNumberIn,
  giveNumbersIn,
  isLastNumber,
  type NumberedPapers,
  removeDraftIn,
  returnNumberIn,
} from './giveNumbers';
import { markAdvice, markPaperIn, unmarkPaperIn } from './markPapers';
import { numberCampaignIn } from './numberCampaignPaper';
import { getPaper } from './paperAccess';
import { paperLacks } from './paperLacks';
import { attachKeptScan, attachScans, detachScanOf, readScan } from './paperScans';
import { proposalFor } from './proposals';
import { addPaperIn, changePaperIn, notePagesIn } from './savePapers';

type OutgoingHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `outgoing.${string}`>> &
  Pick<InternalHandlers, 'outgoing.readScan' | 'outgoing.notePages'>;

/** Papers that go out: drafts, their numbers, what became of them, their scans. */
export function outgoingHandlers(
  store: Store,
  environment: OfficeEnvironment,
  freeze: Freeze,
  kit: () => PaperKit,
): OutgoingHandlers {
  const papers: NumberedPapers = { freeze, lacks: paperLacks(kit), kindName: (id) => kindOf(kit(), id).name };
  const write = <T>(work: (db: WriteDb) => T) => store.write(work);
  return {
    'outgoing.list': ({ offset = 0, limit = 500, ...filter }) => ({
      papers: listPapers(store.read, filter, { offset, limit }),
      total: countPapers(store.read, filter),
      years: listPaperYears(store.read),
    }),
    'outgoing.get': ({ paperId }) => {
      const paper = getPaper(store.read, paperId);
      return {
        paper,
        steps: listPaperSteps(store.read, paperId),
        scans: listPaperScans(store.read, paperId),
        isLastNumber: isLastNumber(store.read, paper),
      };
    },
    'outgoing.save': ({ paperId, draft }) => {
      kindOf(kit(), draft.kindId); // refuses a kind that the rule set does not know
      return write((db) =>
        paperId === null
          ? addPaperIn(db, environment, draft)
          : changePaperIn(db, environment, paperId, draft, papers.kindName),
      );
    },
    'outgoing.remove': ({ paperId }) =>
      write((db) => {
        removeDraftIn(db, environment, getPaper(db, paperId), papers.kindName);
        return {};
      }),
    'outgoing.propose': (order) =>
      proposalFor(store.read, { ...order, wanted: wantedOf(order.number) }, environment, { kit, ...papers }),
    'outgoing.giveNumber': ({ paperId, issuedOn, number, insist }) =>
      write((db) => giveNumberIn(db, environment, { paperId, issuedOn, wanted: wantedOf(number), insist }, papers)),
    'outgoing.numberCampaign': ({ number, ...order }) =>
      write((db) =>
        numberCampaignIn(db, environment, { ...order, wanted: wantedOf(number) }, { kit: kit(), ...papers }),
      ),
    'outgoing.giveNumbers': async (order) => ({
      papers: await write((db) => giveNumbersIn(db, environment, order, papers)),
    }),
    'outgoing.returnNumber': ({ paperId }) => write((db) => returnNumberIn(db, environment, paperId)),
    'outgoing.cancelNumber': ({ paperId, reason }) => write((db) => cancelNumberIn(db, environment, paperId, reason)),
    'outgoing.cancelNumbers': async ({ paperIds, reason }) => ({
      papers: await write((db) => paperIds.map((paperId) => cancelNumberIn(db, environment, paperId, reason))),
    }),
    'outgoing.restoreNumber': ({ paperId }) => write((db) => restoreNumberIn(db, environment, paperId)),
    'outgoing.restoreNumbers': async ({ paperIds }) => ({
      papers: await write((db) => paperIds.map((paperId) => restoreNumberIn(db, environment, paperId))),
    }),
    'outgoing.reserve': ({ seriesId, year, number, ...order }) =>
      write((db) => reserveNumbersIn(db, environment, { seriesId, year }, { ...order, wanted: wantedOf(number) })),
    'outgoing.release': ({ seriesId, year, number }) =>
      write((db) => {
        releaseNumberIn(db, environment, { seriesId, year }, needNumber(number));
        return {};
      }),
    'outgoing.strike': ({ seriesId, year, number, reason }) =>
      write((db) => {
        strikeNumberIn(db, environment, { seriesId, year }, needNumber(number), reason);
        return {};
      }),
    'outgoing.mark': async ({ paperIds, mark, on, reason, insist = false }) => ({
      papers: await write((db) =>
        paperIds.map((paperId) => markPaperIn(db, environment, { paperId, mark, on, reason, insist })),
      ),
    }),
    'outgoing.checkMark': (order) => markAdvice(store.read, order),
    'outgoing.unmark': async ({ paperIds, mark = null }) => ({
      papers: await write((db) => paperIds.map((paperId) => unmarkPaperIn(db, environment, paperId, mark))),
    }),
    'outgoing.attachScan': async (input) => ({ scans: await attachScans(store, environment, input) }),
    'outgoing.detachScan': async (input) => ({ scans: await detachScanOf(store, environment, input) }),
    'outgoing.attachKept': async (input) => ({ scans: await attachKeptScan(store, environment, input) }),
    'outgoing.notePages': ({ paperId, pages }) => write((db) => notePagesIn(db, paperId, pages)),
    'outgoing.readScan': (input) => readScan(store.read, environment.dataFolder, input),
  };
}

/** @throws AppFailure `invalid` when it is no number; null: the next one */
function wantedOf(text: string | null): PaperNumber | null {
  return text === null || text.trim() === '' ? null : needNumber(text);
}

function needNumber(text: string): PaperNumber {
  const number = parsePaperNumber(text);
  if (number === null) throw new AppFailure('invalid', recordMessages.badNumber(text));
  return number;
}
