import type { IsoDay } from '../../domain/calendar';
import type { ChatMessage, ChatUnit } from '../../domain/chat';
import { foldInPlace } from '../../domain/directiveText/passage';
import type { UnitIndex } from '../unitIndex';
import type { ChatContext } from './chatContext';
import { findMentions, likeUnits, type Mention } from './mentions';

/** Which unit a part of a message speaks for: the one it names, else the one its sender is named after, else one alike. */
export function unitOf(mention: Mention | null, { sender, text }: ChatMessage, index: UnitIndex): ChatUnit {
  if (mention !== null) return mentioned(mention, text, index);
  const fromSender = sender === null ? null : findMentions(index, sender, foldInPlace(sender)).at(-1);
  if (fromSender != null) {
    const { unitIds, basis } = fromSender;
    const sure = basis === 'name' && unitIds.length === 1 ? (unitIds[0] ?? null) : null;
    return { unitId: sure, basis: 'sender', proposals: named(unitIds, index), span: null, called: null };
  }
  const head = /^[^\d:\n]{0,60}/.exec(text)?.[0] ?? '';
  const alike = likeUnits(index, head);
  return {
    unitId: null,
    basis: alike.length > 0 ? 'likeness' : null,
    proposals: alike.map(({ unitId, unitName }) => ({ unitId, unitName })),
    span: null,
    called: null,
  };
}

function mentioned({ basis, span, unitIds }: Mention, text: string, index: UnitIndex): ChatUnit {
  const sure = basis === 'name' && unitIds.length === 1 ? (unitIds[0] ?? null) : null;
  const called = basis === 'initials' ? text.slice(span.start, span.end) : null;
  return { unitId: sure, basis, proposals: named(unitIds, index), span, called };
}

function named(unitIds: readonly string[], index: UnitIndex): ChatUnit['proposals'] {
  return index.entries
    .filter(({ unit }) => unitIds.includes(unit.id))
    .map(({ unit }) => ({ unitId: unit.id, unitName: unit.name }));
}

/** A unit that had ended by the day of the message gives way to those that took its place. */
export function inForce(unit: ChatUnit, day: IsoDay | null, context: ChatContext, index: UnitIndex): ChatUnit {
  if (day === null || unit.proposals.length === 0) return unit;
  const own = unit.proposals.map(({ unitId }) => unitId);
  const living = own.filter((unitId) => context.isInForce(unitId, day));
  if (living.length === own.length) return unit;
  const [only] = living;
  if (only !== undefined)
    return {
      ...unit,
      unitId: living.length === 1 && unit.basis === 'name' ? only : unit.unitId,
      proposals: named(living, index),
    };
  const successors = own.flatMap((unitId) => context.successorsOf(unitId, day));
  return { ...unit, unitId: null, basis: 'former', proposals: [...named(successors, index), ...unit.proposals] };
}
