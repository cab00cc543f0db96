import type { ReadDb } from '../db/database';
import { findOffice } from '../db/office';
import type { Store } from '../db/store';
import { emailDraft, mailAddress } from '../documents/email/emailDraft';
import { upperMail } from '../documents/messages/upperMail';
import type { PaperKit } from '../documents/paperKit';
import { citation } from '../documents/parts/citation';
import { dayOf } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { CoreHandlers, Input, InternalHandlers, Output } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { upperMailFileName } from '../text/paperFileName';
import { getDirective, readCompilation } from './readCampaign';
import { frozenCompilation } from './snapshots';
import { readToday } from './today';

type UpperMailHandlers = Pick<CoreHandlers, 'upperMail.prepare'> & Pick<InternalHandlers, 'upperMail.render'>;

/** The mail with which the office's own report goes up. Nothing is sent from here. @param kit asked for with the first text */
export function upperMailHandlers(store: Store, kit: () => PaperKit): UpperMailHandlers {
  return {
    'upperMail.prepare': (question) => prepare(store.read, question, kit()),
    'upperMail.render': ({ to, subject, body, at, attachments }) => {
      const address = to.trim() === '' ? null : mailAddress(to);
      if (address === null && to.trim() !== '') throw new AppFailure('invalid', officeMessages.badMailAddress(to));
      return {
        fileName: upperMailFileName(dayOf(at)),
        bytes: emailDraft({ to: address === null ? null : { name: '', address }, subject, body, attachments }),
      };
    },
  };
}

/** @throws AppFailure `notFound` when that duty is not expected of us at that moment */
function prepare(
  db: ReadDb,
  { directiveId, scheduleId, period, at, snapshotId }: Input<'upperMail.prepare'>,
  { templates, upperMail: template }: PaperKit,
): Output<'upperMail.prepare'> {
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  const limit = readToday(db, at).upper.find(
    (one) =>
      one.directiveId === directiveId &&
      one.scheduleId === scheduleId &&
      (period === undefined || one.period === period),
  );
  if (limit === undefined) throw new AppFailure('notFound', officeMessages.nothingUp);
  const directive = getDirective(db, directiveId);
  const ground = {
    office,
    directive,
    citation: citation('citation', directive, office, templates.reminder),
    receivers: limit.receivers,
    period: limit.period,
    compilation:
      snapshotId === undefined ? readCompilation(db, directiveId, at) : frozenCompilation(db, directiveId, snapshotId),
  };
  return { to: limit.mailbox, ...upperMail({ ...ground, at: ground.compilation.asOf }, template) };
}
