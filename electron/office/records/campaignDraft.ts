import type { ReadDb } from '../../db/database';
import type { Block, BlockOf, OfficialDocument } from '../../documents/model';
import { bare } from '../../documents/parts/bare';
import type { IsoDay, LocalTime } from '../../domain/calendar';
import type { RecipientLine } from '../../domain/directive';
import type { CAMPAIGN_PAPERS, FiguresGround, PaperDraft } from '../../domain/officePaper';
import { chosenSignatory } from '../signing';
import { ARCHIVE, keptByIn } from './keptBy';

/** A paper written from the figures of a directive, and who signs it. */
export interface CampaignPaper extends FiguresGround {
  readonly paper: (typeof CAMPAIGN_PAPERS)[number];
  readonly directiveId: string;
  /** null: it goes to no single unit. */
  readonly unitId: string | null;
  /** The hour its figures are cut at. */
  readonly at: LocalTime;
  /** null: the office's default that is in office on that day. */
  readonly signatoryId: string | null;
  readonly issuedOn: IsoDay;
}

const KIND_IDS: Readonly<Record<CampaignPaper['paper'], string>> = { report: 'bao-cao', reminder: 'cong-van' };

/** What the register says of a paper, taken from the paper itself. @param batchId null: it was made alone */
export function campaignDraft(
  db: ReadDb,
  { paper, directiveId, unitId, at, cut, snapshotId, hasLevels, charts, signatoryId, issuedOn }: CampaignPaper,
  document: OfficialDocument,
  batchId: string | null,
): PaperDraft {
  const letterhead = firstOf(document, 'letterhead');
  const closing = firstOf(document, 'closing');
  const signatory = chosenSignatory(db, signatoryId, issuedOn);
  const subject = letterhead?.subject ?? firstOf(document, 'titleBlock')?.abstractLines.join(' ') ?? document.title;
  return {
    kindId: KIND_IDS[paper],
    source: {
      kind: 'campaign',
      paper,
      directiveId,
      unitId,
      at,
      ...(cut !== undefined && { cut }),
      ...(snapshotId !== undefined && { snapshotId }),
      ...(hasLevels !== undefined && { hasLevels }),
      ...(charts !== undefined && { charts }),
    },
    subject: subjectOf(subject),
    code: /\/(.*)$/.exec(letterhead?.numberLine ?? '')?.[1] ?? '',
    seriesId: null,
    addressees: firstOf(document, 'addressees')?.names.map(bare) ?? [],
    recipients: (closing?.recipientLines ?? []).map(recipientOf),
    signatoryId: signatory?.id ?? null,
    authorityLines: closing?.authorityLines ?? [],
    otherTitleLines: closing?.otherTitleLines ?? [],
    signerName: closing?.signerName ?? '',
    urgency: null,
    circulation: null,
    drafterCode: closing?.drafterCode ?? null,
    copies: null,
    envelopes: null,
    keptBy: keptByIn(closing?.recipientLines ?? []),
    fileCode: '',
    dueOn: null,
    note: '',
    directiveId,
    unitId,
    batchId,
  };
}

/** "- Như trên;" as it was before it was printed. */
function recipientOf(line: string): RecipientLine {
  return { text: bare(line), isArchiveLine: ARCHIVE.test(line) };
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
