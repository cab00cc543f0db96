import type { ReadDb, WriteDb } from '../../db/database';
import { toJson } from '../../db/json';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf, type IsoDay } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { formatPaperNumber } from '../../domain/numbering/series';
import type { OfficePaper } from '../../domain/officePaper';
import type { BatchOrder, PaperBatch } from '../../domain/paperBatch';
import { batchText } from '../../text/batchText';
import { dayText } from '../../text/moment';
import type { OfficeEnvironment } from '../environment';
import { preparePaper } from '../paperHandlers';
import { campaignDraft } from '../records/campaignDraft';
import { letterLacks } from '../records/campaignLacks';
import { giveNumberIn } from '../records/giveNumbers';
import { addPaperIn } from '../records/savePapers';
import { numberingWarnings } from '../signing';
import { kindOf } from '../written/composeWritten';
import { groundOf, requestOf, unitsOf, unnumberedPapers } from './batchPapers';
import { repeatedLetters } from './repeatedLetters';
import { keepBatchIn } from './tellBatch';

/**
 * Begins a batch; part of the caller's transaction. Every letter is entered in the register with its number and kept as
 * it then stands, so that whatever happens to the files, they can be made again as they were.
 * @throws AppFailure when one of the papers cannot be made or numbered: then nothing of the batch is there
 */
export function openBatchIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  { order, folder }: { readonly order: BatchOrder; readonly folder: string | null },
  kit: PaperKit,
): PaperBatch {
  const createdAt = environment.clock();
  const day = order.issuedOn ?? dayOf(createdAt);
  const batch: PaperBatch = {
    id: environment.newId(),
    order,
    folder,
    folderName: batchText.folderName(order.kind, dayText(day).replaceAll('/', '-'), order.unitIds.length),
    state: 'open',
    createdAt,
    endedAt: null,
  };
  if (order.givesNumbers) giveNumbersIn(db, environment, batch, kit);
  else unnumberedPapers(db, order, kit, createdAt); // refused now, not when half the files are made
  keepBatchIn(db, environment, null, batch);
  return batch;
}

/** What had better be read before the letters are kept for good, in sentences: who signs, and what they cite with blanks. */
function oddities(db: ReadDb, order: BatchOrder, issuedOn: IsoDay, kit: PaperKit): readonly string[] {
  return [
    ...numberingWarnings(db, order.signatoryId ?? null, issuedOn),
    ...letterLacks(db, () => kit, order.directiveId),
  ];
}

function giveNumbersIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  { id, order, createdAt }: PaperBatch,
  kit: PaperKit,
) {
  const { issuedOn } = order;
  if (order.kind !== 'reminder') throw new AppFailure('invalid', batchText.onlyLetters);
  if (issuedOn === undefined) throw new AppFailure('invalid', batchText.dayNeeded);
  const odd = order.insist === true ? [] : oddities(db, order, issuedOn, kit);
  if (odd.length > 0) throw new AppFailure('conflict', odd.join(' '));
  const ground = groundOf(db, order, createdAt);
  const prepared = (unitId: string, number?: string) =>
    preparePaper(db, requestOf(order, unitId, number ?? ''), kit, createdAt, ground).document;
  const freeze = (_db: unknown, { unitId, number, numberSuffix }: OfficePaper) =>
    toJson(prepared(unitId ?? '', formatPaperNumber({ number: number ?? 0, suffix: numberSuffix })));
  const kindName = (kindId: string) => kindOf(kit, kindId).name;
  const lacks = () => []; // said above, once for all of them
  const repeated = order.again === true ? null : repeatedLetters(db, order);
  if (repeated !== null) throw new AppFailure('conflict', repeated);
  for (const unit of unitsOf(db, order)) {
    const { directiveId, at, signatoryId = null } = order;
    const letter = { paper: 'reminder', directiveId, unitId: unit.id, at, signatoryId, issuedOn } as const;
    const draft = campaignDraft(db, letter, prepared(unit.id), id);
    const { id: paperId } = addPaperIn(db, environment, draft);
    giveNumberIn(
      db,
      environment,
      { paperId, issuedOn, wanted: null, insist: order.insist ?? false },
      { freeze, lacks, kindName },
    );
  }
}
