import type { WriteDb } from '../../db/database';
import { toJson } from '../../db/json';
import { saveBatch } from '../../db/paperBatches';
import type { Block, BlockOf, OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf, type IsoDay } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { formatPaperNumber } from '../../domain/numbering/series';
import type { OfficePaper, PaperDraft } from '../../domain/officePaper';
import type { BatchOrder, PaperBatch } from '../../domain/paperBatch';
import { batchText } from '../../text/batchText';
import { dayText } from '../../text/moment';
import type { OfficeEnvironment } from '../environment';
import { preparePaper } from '../paperHandlers';
import { getDirective } from '../readCampaign';
import { giveNumberIn } from '../records/giveNumbers';
import { addPaperIn } from '../records/savePapers';
import { chosenSignatory } from '../signing';
import { groundOf, requestOf, unitsOf, unnumberedPapers } from './batchPapers';

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
  saveBatch(db, batch);
  return batch;
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
  const ground = groundOf(db, order);
  const prepared = (unitId: string, number?: string) =>
    preparePaper(db, requestOf(order, unitId, number ?? ''), kit, createdAt, ground).document;
  const freeze = (_db: unknown, { unitId, number, numberSuffix }: OfficePaper) =>
    toJson(prepared(unitId ?? '', formatPaperNumber({ number: number ?? 0, suffix: numberSuffix })));
  for (const unit of unitsOf(db, order)) {
    const draft = draftOf(db, order, { batchId: id, unitId: unit.id, issuedOn, document: prepared(unit.id) });
    const { id: paperId } = addPaperIn(db, environment, draft);
    giveNumberIn(db, environment, { paperId, issuedOn, wanted: null, insist: order.insist ?? false }, freeze);
  }
}

interface DraftPlace {
  readonly batchId: string;
  readonly unitId: string;
  readonly issuedOn: IsoDay;
  readonly document: OfficialDocument;
}

/** What the register says of a letter, taken from the letter itself. */
function draftOf(db: WriteDb, order: BatchOrder, { batchId, unitId, issuedOn, document }: DraftPlace): PaperDraft {
  const letterhead = firstOf(document, 'letterhead');
  const signatory = chosenSignatory(db, order.signatoryId ?? null, issuedOn);
  const { reminderRecipients } = getDirective(db, order.directiveId);
  return {
    kindId: 'cong-van',
    source: { kind: 'campaign', paper: 'reminder', directiveId: order.directiveId, unitId, at: order.at },
    subject: subjectOf(letterhead?.subject ?? document.title),
    code: /\/(.*)$/.exec(letterhead?.numberLine ?? '')?.[1] ?? '',
    seriesId: null,
    addressees: firstOf(document, 'addressees')?.names.map((name) => name.replace(/[.;]$/, '')) ?? [],
    recipients: reminderRecipients,
    signatoryId: signatory?.id ?? null,
    authorityLines: signatory?.authorityLines ?? [],
    otherTitleLines: firstOf(document, 'closing')?.otherTitleLines ?? [],
    signerName: signatory?.fullName ?? '',
    urgency: null,
    circulation: null,
    drafterCode: null,
    copies: null,
    envelopes: null,
    keptBy: '',
    fileCode: '',
    dueOn: null,
    note: '',
    directiveId: order.directiveId,
    unitId,
    batchId,
  };
}

/** "V/v đôn đốc …" is entered as "Đôn đốc …". */
function subjectOf(text: string): string {
  const bare = text.replace(/^V\/v\s+/i, '');
  return bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1);
}

function firstOf<K extends Block['kind']>(document: OfficialDocument, kind: K): BlockOf<K> | undefined {
  const isKind = (block: Block): block is BlockOf<K> => block.kind === kind;
  return document.sections.flatMap(({ blocks }) => blocks).find(isKind);
}
