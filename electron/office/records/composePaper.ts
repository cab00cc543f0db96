import type { ReadDb } from '../../db/database';
import { fromJson, toJson } from '../../db/json';
import { findFrozen } from '../../db/officePapers';
import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import type { LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { formatPaperNumber } from '../../domain/numbering/series';
import type { OfficePaper, PaperDraft, PaperSource } from '../../domain/officePaper';
import { recordMessages } from '../../text/recordMessages';
import { preparePaper } from '../paperHandlers';
import { composeCopy, composeWritten, type PaperToCompose } from '../written/composeWritten';
import { getPaper } from './paperAccess';

type PaperOf<K extends PaperSource['kind']> = PaperToCompose & {
  readonly source: Extract<PaperSource, { readonly kind: K }>;
};

/** How a paper is made from its record, with its number and day or blanks for them; null: not made by this app. */
type Composer<K extends PaperSource['kind']> = (
  db: ReadDb,
  paper: PaperOf<K>,
  kit: PaperKit,
  now: LocalTime,
) => OfficialDocument | null;

const COMPOSERS: { readonly [K in PaperSource['kind']]: Composer<K> } = {
  campaign: composeCampaign,
  written: composeWritten,
  copy: composeCopyOf,
  outside: () => null,
};

function compose(db: ReadDb, paper: PaperToCompose, kit: PaperKit, now: LocalTime): OfficialDocument | null {
  const composer = COMPOSERS[paper.source.kind] as Composer<PaperSource['kind']>; // the table holds the one of this kind
  return composer(db, paper, kit, now);
}

/** The paper as it is to be printed from now on, as JSON; null: it is made elsewhere. */
export function freezePaper(db: ReadDb, paper: OfficePaper, kit: PaperKit, now: LocalTime): string | null {
  const document = compose(db, paper, kit, now);
  return document && toJson(document);
}

/**
 * The paper to look at or to print: as it stood when its number was given, else as it would be now.
 * @throws AppFailure `invalid` when it was made elsewhere: only its scan can be looked at
 */
export function paperDocument(db: ReadDb, paper: OfficePaper, kit: PaperKit, now: LocalTime): OfficialDocument {
  const frozen = findFrozen(db, paper.id);
  const document = frozen === null ? compose(db, paper, kit, now) : fromJson<OfficialDocument>(frozen);
  if (document === null) throw new AppFailure('invalid', recordMessages.madeElsewhere(paper.subject));
  return document;
}

/** What is being typed; it may have no record yet. @throws AppFailure `invalid` when it is made elsewhere */
export function draftDocument(db: ReadDb, draft: PaperDraft, kit: PaperKit, now: LocalTime): OfficialDocument {
  const document = compose(db, { ...draft, number: null, numberSuffix: '', issuedOn: null }, kit, now);
  if (document === null) throw new AppFailure('invalid', recordMessages.madeElsewhere(draft.subject));
  return document;
}

/** A copy of one of our papers as it stood when it got its number; of a scan the copy's own head and signature only. */
function composeCopyOf(db: ReadDb, paper: PaperOf<'copy'>, kit: PaperKit, now: LocalTime): OfficialDocument {
  const { ofPaperId } = paper.source;
  const original = ofPaperId === null ? null : paperDocument(db, getPaper(db, ofPaperId), kit, now);
  return composeCopy(db, paper, original, { kit, now });
}

function composeCampaign(db: ReadDb, paper: PaperOf<'campaign'>, kit: PaperKit, now: LocalTime): OfficialDocument {
  const { number, numberSuffix, issuedOn, signatoryId, source } = paper;
  const request = {
    kind: source.paper,
    directiveId: source.directiveId,
    unitId: source.unitId ?? undefined,
    at: source.at,
    cut: source.cut,
    snapshotId: source.snapshotId,
    hasLevels: source.hasLevels,
    number: number === null ? undefined : formatPaperNumber({ number, suffix: numberSuffix }),
    issuedOn: issuedOn ?? undefined,
    signatoryId: signatoryId ?? undefined,
    charts: source.charts,
    ...(source.paper === 'reminder' ? { remindedAt: source.at } : {}),
  };
  return preparePaper(db, request, kit, now).document;
}
