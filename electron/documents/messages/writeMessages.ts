import type { LocalTime } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import { formatCount } from '../../domain/numbers';
import type { OfficeProfile } from '../../domain/office';
import { REMINDER_WAYS, type ReminderPoint, type ReminderWay, stageOf } from '../../domain/reminder';
import type { Unit } from '../../domain/unit';
import { type Filling, fillLines, fillText, nest } from '../fillTemplate';
import { capitalized, momentText } from '../officialText';
import type { Escalation } from './escalation';
import type { MessageKind, MessageTemplate } from './messageTemplate';
import { linesOf, type Wording } from './wording';

/** What every message of one action has in common. */
export interface MessageGround {
  readonly office: OfficeProfile;
  readonly directive: Directive;
  /** The directive as running text names it. */
  readonly citation: string;
  /** The moment the reasons speak of. */
  readonly at: LocalTime;
  /** Of how many units a text to a group names some. */
  readonly unitsAsked: number;
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
export function unitMessages(one: MessageUnit, ground: MessageGround, wording: Wording): UnitMessages {
  const filling = nest(groundFilling(ground), unitFilling(one));
  const stage = stageOf(one.escalation.level);
  const write = (kind: MessageKind) => fillLines(linesOf(kind, stage, wording), filling).join('\n');
  const byWay = Object.fromEntries(REMINDER_WAYS.map((way) => [way, write(way)])) as Record<ReminderWay, string>; // every way is a key
  return { ...byWay, emailSubject: write('emailSubject') };
}

/**
 * One text that names all the units, for the group they are all in. It speaks as the lowest reminder among them does;
 * who is further says so behind its own line.
 * @returns "" when there are none
 */
export function groupMessage(
  kind: 'zaloGroup' | 'smsGroup',
  units: readonly MessageUnit[],
  ground: MessageGround,
  wording: Wording,
): string {
  const { template } = wording;
  const [lowest] = units.map(({ escalation }) => escalation).sort((a, b) => a.level - b.level);
  if (lowest === undefined) return '';
  const items = units.map((one, at): Filling => {
    const { addressee = '', reasonsInLine = '', ...fields } = unitFilling(one).fields;
    const own = {
      addressee: addressee + spanOf(one),
      reasonsInLine: reasonsInLine + markOf(one.escalation, lowest, template),
      place: String(at + 1),
    };
    return { fields: { ...fields, ...own } };
  });
  const isAlike = units.every(({ escalation }) => escalation.rounds === lowest.rounds);
  const earlier = isAlike ? lowest.rounds : template.phrases.earlierApart;
  const filling = nest(groundFilling(ground), {
    fields: {
      ...escalationFields(lowest),
      earlier,
      count: `${formatCount(units.length)}/${formatCount(ground.unitsAsked)}`,
    },
    lists: { units: items },
  });
  return fillLines(linesOf(kind, stageOf(lowest.level), wording), filling).join('\n');
}

/** What sets a unit apart from the others of its list; "" when nothing does. */
function markOf({ level, ordinal, fresh }: Escalation, lowest: Escalation, { phrases }: MessageTemplate): string {
  if (level === lowest.level) return fresh === '' ? '' : fillText(phrases.groupFresh, { fresh });
  return fillText(fresh === '' ? phrases.groupLevel : phrases.groupLevelFresh, { ordinal, fresh });
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
function spanOf({ unit, label }: MessageUnit): string {
  return label.startsWith(unit.name) ? label.slice(unit.name.length) : '';
}

function unitFilling({ unit, label, points, escalation }: MessageUnit): Filling {
  const { isToLeader, addressee } = escalation;
  const person = unit.contacts.find(({ phone }) => phone !== '') ?? unit.contacts[0];
  return {
    fields: {
      ...escalationFields(escalation),
      unit: unit.addressee,
      unitName: label,
      addressee,
      addresseeInLine: isToLeader ? lowered(addressee) : addressee,
      reasonsInLine: points.map(({ text }) => lowered(text)).join('; '),
      callee: [unit.addressee, person?.fullName, person?.phone].filter(Boolean).join(', '),
    },
    lists: { reasons: points.map(({ text }) => ({ fields: { reason: capitalized(text) } })) },
  };
}

function escalationFields({ ordinal, earlier }: Escalation): Filling['fields'] {
  return { ordinal, ordinalCapitals: ordinal.toLocaleUpperCase('vi'), earlier };
}

/** First letter small: the sentence goes on. */
function lowered(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}
