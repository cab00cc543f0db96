import type { ReadDb } from '../db/database';
import { findOffice } from '../db/office';
import type { MessageGround } from '../documents/messages/writeMessages';
import type { PaperKit } from '../documents/paperKit';
import { citation } from '../documents/parts/citation';
import type { LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { officeMessages } from '../text/officeMessages';
import { getDirective } from './readCampaign';

/**
 * What all messages about a directive have in common.
 * @param at the moment their reasons speak of
 * @throws AppFailure `invalid` without an office, `notFound` without the directive
 */
export function messageGround(
  db: ReadDb,
  { directiveId, at }: { readonly directiveId: string; readonly at: LocalTime },
  { templates }: Pick<PaperKit, 'templates'>,
): Omit<MessageGround, 'unitsAsked'> {
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  const directive = getDirective(db, directiveId);
  return { office, directive, citation: citation('citation', directive, office, templates.reminder), at };
}
