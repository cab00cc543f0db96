import type { Directive } from '../directive';
import { sentDirective } from '../recipients/directiveRecipients';
import { type RecipientDoubt, recipientDoubts } from '../recipients/recipientDoubts';
import { issueDay } from '../task';
import { type Advice, advice } from './advice';
import type { Registry } from './dutyAdvice';

const RECIPIENTS = { field: 'recipients' };
/** Between what one advice names. */
export const NAMES_JOINT = '; ';

/** Clauses, Kính gửi and Nơi nhận of a directive held against each other: nobody who is told is forgotten. */
export function recipientAdvice(directive: Directive, registry: Registry): readonly Advice[] {
  const known = { ...registry, day: issueDay(directive) };
  return recipientDoubts(sentDirective(directive, registry.groups), known).map(adviceOf);
}

function adviceOf(doubt: RecipientDoubt): Advice {
  switch (doubt.kind) {
    case 'forgotten': {
      const clause = doubt.clauses.length === 0 ? null : doubt.clauses.join(', ');
      const missing = doubt.missing.length === 0 ? null : doubt.missing.join(NAMES_JOINT);
      return advice('addressee-forgotten', { ...RECIPIENTS, clause }, doubt.name, missing);
    }
    case 'notAsAbove':
      return advice('not-as-above', RECIPIENTS, doubt.names.join(NAMES_JOINT));
    case 'nothingAbove':
      return advice('nothing-above', RECIPIENTS, doubt.text);
    case 'repeated':
      return advice('recipient-repeated', RECIPIENTS, doubt.name);
    case 'noArchive':
      return advice('no-archive-line', RECIPIENTS, '');
    case 'archiveNotLast':
      return advice('archive-not-last', RECIPIENTS, '');
    case 'emptyHeading':
      return advice('recipient-heading-empty', RECIPIENTS, doubt.text);
    case 'groupEnded':
      return advice('recipient-group-ended', RECIPIENTS, doubt.name, doubt.day);
    case 'notInForce':
      return advice('recipient-not-in-force', RECIPIENTS, doubt.name, doubt.day);
  }
}
