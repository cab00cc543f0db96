import type { LocalTime } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import type { OfficeProfile } from '../../domain/office';
import { REMINDER_WAYS, type ReminderPoint, type ReminderWay } from '../../domain/reminder';
import type { Unit } from '../../domain/unit';
import { type Filling, fillLines, nest } from '../fillTemplate';
import { capitalized, momentText } from '../officialText';
import type { Escalation } from './escalation';
import type { MessageKind, MessageTemplate } from './messageTemplate';

/** What every message of one action has in common. */
export interface MessageGround {
  readonly office: OfficeProfile;
  readonly directive: Directive;
  /** The directive as running text names it. */
  readonly citation: string;
  /** The moment the reasons speak of. */
  readonly at: LocalTime;
}

/** One unit with what it is reminded of. */
export interface MessageUnit {
  readonly unit: Unit;
  /** Its name as told apart from others of that name. */
  readonly label: string;
  readonly points: readonly ReminderPoint[];
  readonly escalation: Escalation;
}

export type UnitMessages = Readonly<Record<ReminderWay, string>> & { readonly emailSubject: string };

/** The texts to one unit, one per way; which of them are used is the clerk's choice. */
export function unitMessages(one: MessageUnit, ground: MessageGround, template: MessageTemplate): UnitMessages {
  const filling = nest(groundFilling(ground), unitFilling(one));
  const write = (kind: MessageKind) => fillLines(template.messages[kind], filling).join('\n');
  const byWay = Object.fromEntries(REMINDER_WAYS.map((way) => [way, write(way)])) as Record<ReminderWay, string>; // every way is a key
  return { ...byWay, emailSubject: write('emailSubject') };
}

/** One text that names all the units, for the group they are all in. @returns "" when there are none */
export function groupMessage(
  kind: 'zaloGroup' | 'smsGroup',
  units: readonly MessageUnit[],
  ground: MessageGround,
  template: MessageTemplate,
): string {
  if (units.length === 0) return '';
  const items = units.map((one, at): Filling => {
    const filling = unitFilling(one);
    const { reasonsInLine = '', addressee = '', ...fields } = filling.fields;
    const own = { addressee: addressee + markOf(one), reasons: reasonsInLine, place: String(at + 1) };
    return { ...filling, fields: { ...fields, ...own } };
  });
  const filling = nest(groundFilling(ground), { fields: { count: String(units.length) }, lists: { units: items } });
  return fillLines(template.messages[kind], filling).join('\n');
}

function groundFilling({ office, directive, citation, at }: MessageGround): Filling {
  return {
    fields: {
      officeName: office.name,
      campaignName: directive.campaignName,
      citation,
      at: momentText(at),
      contact: office.contact,
    },
    conditions: { hasContact: office.contact !== '' },
  };
}

/** " (đến 19/8/2021)" behind a name that another unit has too, else nothing. */
function markOf({ unit, label }: MessageUnit): string {
  return label.startsWith(unit.name) ? label.slice(unit.name.length) : '';
}

function unitFilling({ unit, label, points, escalation }: MessageUnit): Filling {
  const { ordinal, earlier, isRepeated, isToLeader, addressee } = escalation;
  const [person] = unit.contacts;
  return {
    fields: {
      unit: unit.addressee,
      unitName: label,
      addressee,
      addresseeInLine: isToLeader ? lowered(addressee) : addressee,
      ordinal,
      ordinalCapitals: ordinal.toLocaleUpperCase('vi'),
      earlier,
      reasonsInLine: points.map(({ text }) => lowered(text)).join('; '),
      callee: [unit.addressee, person?.fullName, person?.phone].filter(Boolean).join(', '),
    },
    conditions: { isFirst: !isRepeated, isRepeated, isToLeader, isToUnit: !isToLeader },
    lists: { reasons: points.map(({ text }) => ({ fields: { reason: capitalized(text) } })) },
  };
}

/** First letter small: the sentence goes on. */
function lowered(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}
