import { type LocalTime, toIsoDay } from '../../../electron/domain/calendar';
import { countTasks } from '../../../electron/domain/taskStanding';
import { NO_HOLIDAYS } from '../../../electron/domain/workingDays';
import type { Api, Channel, Input, Output, ReminderChoice } from '../../../electron/ipc/contract';
import { sample } from './campaign';

type Answered = { [C in Extract<Channel, `tasks.${string}` | `holidays.${string}` | `reminders.${string}`>]: Api[C] };
type Answers = { readonly [C in Exclude<keyof Answered, 'reminders.list'>]: (input: Input<C>) => Output<C> };

const point = {
  kind: 'missing',
  text: 'Chưa gửi Mẫu 02: ngày 17/8',
  duties: ['o'],
  dutyNames: ['Mẫu 02 ngày 17/8'],
} as const;

function prepared({ items }: ReminderChoice): Output<'reminders.prepare'> {
  const text = 'UBND thị xã ĐÔN ĐỐC';
  return {
    units: items.map(({ unitId, ways }) => ({
      unitId,
      unitName: nameOf(unitId),
      addressee: nameOf(unitId),
      points: [point],
      ways,
      level: 1,
      isRemindedToday: false,
      reach: { phone: null, mailAddress: null },
      messages: { zalo: text, sms: text, email: text, phone: text, letter: text, emailSubject: text },
    })),
    groups: { zalo: text, sms: text },
  };
}

function nameOf(unitId: string): string {
  return sample.units.find(({ id }) => id === unitId)?.name ?? unitId;
}

/** Tasks and reminders of the invented campaign, enough to look at the screens. */
export function reminderAnswers(now: LocalTime): Answers {
  return {
    'tasks.list': ({ at }) => ({
      at,
      issuedOn: null,
      sources: [],
      unassigned: [],
      units: [],
      groups: [],
      lines: [],
      counts: countTasks([]),
    }),
    'holidays.get': () => NO_HOLIDAYS,
    'holidays.saveYear': () => NO_HOLIDAYS,
    'tasks.note': () => ({ noteIds: [] }),
    'tasks.removeNotes': () => ({ removed: 0 }),
    'tasks.restoreNotes': () => ({ restored: 0 }),
    'tasks.saveEvidence': () => null,
    'reminders.candidates': () => ({
      today: toIsoDay(now.slice(0, 10)),
      issuedOn: null,
      units: sample.units.slice(0, 4).map(({ id, name }) => ({
        unitId: id,
        unitName: name,
        points: [point],
        rounds: [],
        usualWay: 'zalo',
        channel: null,
        contact: null,
        reach: { phone: null, mailAddress: null },
      })),
    }),
    'reminders.prepare': prepared,
    'reminders.wordings': () => [],
    'reminders.saveWording': () => ({ isOwn: true }),
    'reminders.tryWording': ({ text }) => ({ faults: [], preview: text }),
    'reminders.record': ({ items, remindedAt = now }) => ({
      actionId: 'a',
      entries: items.length,
      leftOut: [],
      remindedAt,
    }),
    'reminders.log': () => ({ entries: [] }),
    'reminders.undo': () => ({ removed: 1 }),
    'reminders.addResult': () => ({ resultIds: ['k'] }),
    'reminders.removeResult': () => ({ removed: 1 }),
    'reminders.saveFiles': () => ({
      folder: 'C:\\Users\\canbo\\Documents',
      files: 2,
      batchId: null,
      numbers: null,
      logged: null,
    }),
  };
}
