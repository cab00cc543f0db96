import type { ReadDb } from '../../db/database';
import { listIssued, startOfYear } from '../../db/numberSeries';
import { isNumberBorne } from '../../db/officePapers';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf, type IsoDay } from '../../domain/calendar';
import { freeNumbers, usableNumber } from '../../domain/numbering/freeNumbers';
import type { PaperNumber } from '../../domain/numbering/series';
import type { CampaignMark, FreeNumbers, NumberProposal } from '../../ipc/contract';
import { freeNumberText, unborneNumberText } from '../../text/freeNumberText';
import type { OfficeEnvironment } from '../environment';
import { numberingWarnings } from '../signing';
import { campaignLacks, letterLacks } from './campaignLacks';
import {
  type NumberProposal as Judged,
  type NumberedPapers,
  proposeNumber,
  sameCodeFault,
  seriesOfPaper,
} from './giveNumbers';
import { campaignCode, numberedTwin } from './numberCampaignPaper';
import { getPaper } from './paperAccess';

/** What a number is asked for, and by which paper as far as that is known. */
export interface ProposalWish {
  readonly seriesId: string | null;
  readonly kindId: string;
  readonly issuedOn: IsoDay;
  /** null: the next one. */
  readonly wanted: PaperNumber | null;
  readonly paperId?: string | undefined;
  readonly campaign?: CampaignMark | undefined;
  readonly letters?: { readonly directiveId: string } | undefined;
  readonly signatoryId?: string | null | undefined;
}

type ProposalKit = NumberedPapers & { readonly kit: () => PaperKit };

/** The number a paper would get, all that is odd about it and about who signs, and what lies free below it; writes nothing. */
export function proposalFor(
  db: ReadDb,
  wish: ProposalWish,
  { clock }: Pick<OfficeEnvironment, 'clock'>,
  papers: ProposalKit,
): NumberProposal {
  const { issuedOn, campaign, signatoryId } = wish;
  const series = seriesOfPaper(db, wish, papers);
  const twin = campaign === undefined ? null : numberedTwin(db, campaign);
  const judged = proposeNumber(db, series, wish, dayOf(clock()));
  const { year, number, suffix } = judged;
  const code = judged.isRefused ? null : borneCode(db, judged, wish, clock, papers);
  const sameCode = code === null ? null : sameCodeFault(db, judged, code);
  return {
    seriesId: series.id,
    seriesName: series.name,
    year,
    number,
    suffix,
    warnings: [
      ...(twin === null ? [] : [twin.warning]),
      ...(sameCode === null ? [] : [sameCode]),
      ...judged.warnings,
      ...(signatoryId === undefined ? [] : numberingWarnings(db, signatoryId, issuedOn)),
      ...lacksOf(db, wish, papers),
    ],
    isRefused: judged.isRefused || twin?.isSame === true || sameCode !== null,
    free:
      wish.wanted !== null
        ? null
        : sameCode === null
          ? freeFor(db, judged, issuedOn)
          : unborneAfter(db, judged, code ?? ''),
  };
}

/** What a report or a letter lacks, whether it is about to enter the register or had its number given back there. */
function lacksOf(db: ReadDb, { campaign, letters, paperId }: ProposalWish, { kit }: ProposalKit): readonly string[] {
  if (letters !== undefined) return letterLacks(db, kit, letters.directiveId);
  if (campaign !== undefined) return campaignLacks(db, kit, campaign);
  const source = paperId === undefined ? null : getPaper(db, paperId).source;
  return source?.kind === 'campaign' ? campaignLacks(db, kit, source) : [];
}

/**
 * The code of the paper where some paper bears its number already; null: none does, or nobody knows the code. A report or
 * a letter says it only when it is made.
 */
function borneCode(
  db: ReadDb,
  judged: Judged,
  { paperId, campaign, signatoryId = null, issuedOn }: ProposalWish,
  clock: OfficeEnvironment['clock'],
  { kit }: ProposalKit,
): string | null {
  if (!isNumberBorne(db, judged)) return null;
  if (paperId !== undefined) return getPaper(db, paperId).code;
  return campaign === undefined ? null : campaignCode(db, { ...campaign, signatoryId, issuedOn }, kit(), clock());
}

/** The next number that stands on no paper of that code in the year. */
function unborneAfter(db: ReadDb, { year, number }: Judged, code: string): FreeNumbers {
  let next = number + 1;
  while (sameCodeFault(db, { year, number: next, suffix: '' }, code) !== null) next += 1;
  return { usable: next, text: unborneNumberText(next, code) };
}

/** null: no number was left out. */
function freeFor(db: ReadDb, { series, year }: Judged, issuedOn: IsoDay): FreeNumbers | null {
  const issued = listIssued(db, series.id, year);
  const free = freeNumbers(issued, startOfYear(db, series.id, year));
  if (free.length === 0) return null;
  const usable = usableNumber(issued, free, issuedOn);
  return { usable: usable?.number ?? null, text: freeNumberText(free, usable, { series: series.name, year }) };
}
