import type { ReadDb } from '../../db/database';
import { toJson } from '../../db/json';
import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import type { LocalTime } from '../../domain/calendar';
import { formatPaperNumber } from '../../domain/numbering/series';
import type { OfficePaper, PaperSource } from '../../domain/officePaper';
import { preparePaper } from '../paperHandlers';

/** How a paper is made that has its number and day; null: it is made elsewhere. */
type Composer<K extends PaperSource['kind']> = (
  db: ReadDb,
  paper: OfficePaper & { readonly source: Extract<PaperSource, { readonly kind: K }> },
  kit: PaperKit,
  now: LocalTime,
) => OfficialDocument | null;

const COMPOSERS: { readonly [K in PaperSource['kind']]: Composer<K> } = {
  campaign: composeCampaign,
  written: () => null,
  copy: () => null,
  outside: () => null,
};

/** The paper as it is to be printed from now on, as JSON; null: nothing of it is made here. */
export function composeNumbered(db: ReadDb, paper: OfficePaper, kit: PaperKit, now: LocalTime): string | null {
  const compose = COMPOSERS[paper.source.kind] as Composer<PaperSource['kind']>; // the table holds the one of this kind
  const document = compose(db, paper, kit, now);
  return document && toJson(document);
}

function composeCampaign(
  db: ReadDb,
  paper: Parameters<Composer<'campaign'>>[1],
  kit: PaperKit,
  now: LocalTime,
): OfficialDocument {
  const { number, numberSuffix, issuedOn, signatoryId, source } = paper;
  const request = {
    kind: source.paper,
    directiveId: source.directiveId,
    unitId: source.unitId ?? undefined,
    at: source.at,
    number: number === null ? undefined : formatPaperNumber({ number, suffix: numberSuffix }),
    issuedOn: issuedOn ?? undefined,
    signatoryId: signatoryId ?? undefined,
  };
  return preparePaper(db, request, kit, now).document;
}
