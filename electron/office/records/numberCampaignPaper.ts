import type { ReadDb, WriteDb } from '../../db/database';
import { listPapers } from '../../db/officePapers';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf, type LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import type { PaperNumber } from '../../domain/numbering/series';
import { type OfficePaper, type PaperDraft, paperNumberText } from '../../domain/officePaper';
import { momentText } from '../../text/moment';
import { recordMessages } from '../../text/recordMessages';
import { snapshotText } from '../../text/snapshotText';
import type { OfficeEnvironment } from '../environment';
import { preparePaper } from '../paperHandlers';
import { holdToSigner } from '../signing';
import { replacedReport } from '../snapshotPapers';
import { snapshotOf } from '../snapshots';
import { type CampaignPaper, campaignDraft } from './campaignDraft';
import { giveNumberIn, type NumberedPapers } from './giveNumbers';
import { addPaperIn } from './savePapers';

export interface CampaignOrder extends CampaignPaper {
  /** null: the next one. */
  readonly wanted: PaperNumber | null;
  readonly insist: boolean;
}

/**
 * Enters a report or a reminder in the register with its number and day, and keeps it as it then stands; part of the
 * caller's transaction.
 * @throws AppFailure `conflict` when this very paper has a number already, or when one of the same day at another hour has
 *   one, the number asked for is odd, the directive is cited with blanks or the remarks of the report speak of other figures,
 *   and nobody insists
 */
export function numberCampaignIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  wish: CampaignOrder,
  { kit, ...papers }: NumberedPapers & { readonly kit: PaperKit },
): OfficePaper {
  const { signatoryId, issuedOn, wanted, insist, snapshotId } = wish;
  const head = snapshotId === undefined ? null : snapshotOf(db, wish.directiveId, snapshotId).head;
  const order = head === null ? wish : { ...wish, at: head.asOf };
  const made = draftOf(db, order, kit, environment.clock());
  const draft = head === null ? made : { ...made, note: snapshotText.madeFrom(head) };
  refuseTwin(db, order);
  holdToSigner(db, signatoryId, issuedOn, insist);
  const { id } = addPaperIn(db, environment, draft);
  return giveNumberIn(db, environment, { paperId: id, issuedOn, wanted, insist }, papers);
}

function draftOf(db: ReadDb, paper: CampaignPaper, kit: PaperKit, now: LocalTime): PaperDraft {
  const { paper: kind, directiveId, unitId, at, cut, snapshotId, hasLevels, charts, signatoryId, issuedOn } = paper;
  const request = {
    kind,
    directiveId,
    unitId: unitId ?? undefined,
    at,
    cut,
    snapshotId,
    hasLevels,
    issuedOn,
    signatoryId: signatoryId ?? undefined,
    charts,
    ...(kind === 'reminder' ? { remindedAt: at } : {}),
  };
  return campaignDraft(db, paper, preparePaper(db, request, kit, now).document, null);
}

/** Ký hiệu that a report or a reminder would bear: "BC-UBND". */
export function campaignCode(db: ReadDb, paper: CampaignPaper, kit: PaperKit, now: LocalTime): string {
  return draftOf(db, paper, kit, now).code;
}

type CampaignSource = Extract<OfficePaper['source'], { readonly kind: 'campaign' }>;

/** A report of an earlier version of the same frozen summary: what goes out now takes its place. */
function replacedTwin(db: ReadDb, { directiveId, snapshotId }: TwinWish): NumberedTwin | null {
  if (snapshotId === undefined) return null;
  const { head } = snapshotOf(db, directiveId, snapshotId);
  const replaced = replacedReport(db, head);
  if (replaced === null) return null;
  return { warning: snapshotText.replaces(paperNumberText(replaced.paper), replaced.head, head), isSame: false };
}

type TwinWish = Pick<CampaignPaper, 'paper' | 'directiveId' | 'unitId' | 'at' | 'cut' | 'snapshotId'>;

export interface NumberedTwin {
  /** Sentence for the clerk. */
  readonly warning: string;
  /** Cut at the very same hour: it is the same paper, and gets no second number. */
  readonly isSame: boolean;
}

/** What already bears a number and speaks of the same day as this report or reminder would; null: nothing. */
export function numberedTwin(db: ReadDb, wish: TwinWish): NumberedTwin | null {
  const { paper: kind, directiveId, unitId, at } = wish;
  const twins = listPapers(db, { directiveId }).flatMap((paper) => {
    const { source, number, status } = paper;
    const isTwin =
      source.kind === 'campaign' && number !== null && status !== 'cancelled' && isOfDay(source, kind, unitId, at);
    return isTwin ? [{ paper, at: source.at, source }] : [];
  });
  const same = twins.find(({ source }) => isSameGround(source, wish));
  if (same !== undefined) return { warning: recordMessages.numberedAlready(paperNumberText(same.paper)), isSame: true };
  const replaced = replacedTwin(db, wish);
  if (replaced !== null) return replaced;
  const [other] = twins;
  if (other === undefined) return null;
  const warning = recordMessages.numberedAtOtherHour(
    paperNumberText(other.paper),
    momentText(other.at),
    momentText(at),
  );
  return { warning, isSame: false };
}

type Ground = Pick<CampaignPaper, 'at' | 'cut' | 'snapshotId'>;

function isSameGround(one: Ground, other: Ground): boolean {
  return (
    one.at === other.at &&
    one.snapshotId === other.snapshotId &&
    one.cut?.period === other.cut?.period &&
    one.cut?.dataHour === other.cut?.dataHour
  );
}

/** Whether a paper says the same as one of that kind to that unit would, cut at any hour of the same day. */
export function isOfDay(
  source: CampaignSource,
  kind: CampaignPaper['paper'],
  unitId: string | null,
  at: LocalTime,
): boolean {
  return source.paper === kind && source.unitId === unitId && dayOf(source.at) === dayOf(at);
}

function refuseTwin(db: ReadDb, order: CampaignOrder): void {
  const twin = numberedTwin(db, order);
  if (twin !== null && (twin.isSame || !order.insist)) throw new AppFailure('conflict', twin.warning);
}
