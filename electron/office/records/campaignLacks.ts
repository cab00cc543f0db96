import type { ReadDb } from '../../db/database';
import type { PaperKit } from '../../documents/paperKit';
import type { LocalTime } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import type { FiguresGround } from '../../domain/officePaper';
import { textsOfBlock } from '../../domain/template/fieldNames';
import type { PaperTemplate, TemplateBlock } from '../../domain/template/paperTemplate';
import { recordMessages } from '../../text/recordMessages';
import { getDirective } from '../readCampaign';
import { remarkWarnings } from '../reportRemarks';
import { snapshotOf } from '../snapshots';

/** A report or a reminder, as far as what it lacks goes. */
export interface LackingPaper extends FiguresGround {
  readonly paper: 'report' | 'reminder';
  readonly directiveId: string;
  readonly at: LocalTime;
}

/** What a paper made from figures would be kept for good with although it is blank or no longer true, in sentences. */
export function campaignLacks(db: ReadDb, kit: () => PaperKit, paper: LackingPaper): readonly string[] {
  return [...blankCitation(db, kit, paper), ...(paper.paper === 'report' ? remarkWarnings(db, paper) : [])];
}

/** What all letters of a campaign would lack alike: said once for the many that are numbered together. */
export function letterLacks(db: ReadDb, kit: () => PaperKit, directiveId: string): readonly string[] {
  return blankCitation(db, kit, { paper: 'reminder', directiveId });
}

/** The directive is cited in the paper's first sentence, with room for the number and the day that nobody has entered. */
function blankCitation(
  db: ReadDb,
  kit: () => PaperKit,
  { paper, directiveId, snapshotId }: Pick<LackingPaper, 'paper' | 'directiveId' | 'snapshotId'>,
): readonly string[] {
  const isFrozen = snapshotId !== undefined;
  const directive = isFrozen
    ? snapshotOf(db, directiveId, snapshotId).content.directive
    : getDirective(db, directiveId);
  if (!hasBlanks(directive) || !citesDirective(kit().templates[paper])) return [];
  const say = isFrozen ? recordMessages.frozenBlankCitation : recordMessages.blankCitation;
  return [say(citedWithDots(directive), directive.campaignName)];
}

function hasBlanks({ number, issuedDay, issuedMonth, issuedYear }: Directive): boolean {
  return (number ?? '').trim() === '' || issuedDay === null || issuedMonth === null || issuedYear === null;
}

/** As the sentence has it, but with dots where it leaves room: on a screen a blank is not seen. */
function citedWithDots({ kind, number, code, issuedDay, issuedMonth, issuedYear }: Directive): string {
  const [day, month, year] = [issuedDay, issuedMonth, issuedYear].map((part) => part ?? '…');
  return `${kind} số ${number?.trim() || '…'}/${code} ngày ${day} tháng ${month} năm ${year}`;
}

const CITATIONS = ['{citation}', '{shortCitation}'];

/** An office may have taken the sentence out of its own template. */
function citesDirective({ sections }: PaperTemplate): boolean {
  const isCited = (block: TemplateBlock): boolean =>
    block.kind === 'group'
      ? block.blocks.some(isCited)
      : textsOfBlock(block).some((text) => CITATIONS.some((one) => text.includes(one)));
  return sections.some(({ blocks }) => blocks.some(isCited));
}
