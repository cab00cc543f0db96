import type { WriteDb } from '../../db/database';
import { listPapers } from '../../db/officePapers';
import type { PaperKit } from '../../documents/paperKit';
import { AppFailure } from '../../domain/failure';
import type { PaperNumber } from '../../domain/numbering/series';
import { type OfficePaper, paperNumberText } from '../../domain/officePaper';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { preparePaper } from '../paperHandlers';
import { type CampaignPaper, campaignDraft } from './campaignDraft';
import { type Freeze, giveNumberIn } from './giveNumbers';
import { addPaperIn } from './savePapers';

export interface CampaignOrder extends CampaignPaper {
  /** null: the next one. */
  readonly wanted: PaperNumber | null;
  readonly insist: boolean;
}

/**
 * Enters a report or a reminder in the register with its number and day, and keeps it as it then stands; part of the
 * caller's transaction.
 * @throws AppFailure `conflict` when this very paper has a number already, or the number asked for is odd
 */
export function numberCampaignIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  order: CampaignOrder,
  { kit, freeze }: { readonly kit: PaperKit; readonly freeze: Freeze },
): OfficePaper {
  const { paper: kind, directiveId, unitId, at, signatoryId, issuedOn, wanted, insist } = order;
  const request = {
    kind,
    directiveId,
    unitId: unitId ?? undefined,
    at,
    issuedOn,
    signatoryId: signatoryId ?? undefined,
    ...(kind === 'reminder' ? { remindedAt: at } : {}),
  };
  const { document } = preparePaper(db, request, kit, environment.clock());
  const draft = campaignDraft(db, order, document, null);
  refuseTwice(db, directiveId, draft.source);
  const { id } = addPaperIn(db, environment, draft);
  return giveNumberIn(db, environment, { paperId: id, issuedOn, wanted, insist }, freeze);
}

function refuseTwice(db: WriteDb, directiveId: string, source: OfficePaper['source']): void {
  const same = JSON.stringify(source);
  const twin = listPapers(db, { directiveId }).find(
    (paper) => paper.number !== null && paper.status !== 'cancelled' && JSON.stringify(paper.source) === same,
  );
  if (twin !== undefined) throw new AppFailure('conflict', recordMessages.numberedAlready(paperNumberText(twin)));
}
