import { expect, test } from 'vitest';
import { type PeriodKey, parsePeriodKey } from '../../../electron/domain/period';
import { reminded, scheduleWords } from '../../../electron/text/changeEvents';
import { changeReasons, subjects } from '../../../electron/text/changeSubjects';
import { choiceText } from '../../../electron/text/choiceText';
import { countedText } from '../../../electron/text/countedText';
import {
  correctionText,
  destructionText,
  filesDestroyed,
  mentionText,
  personDestroyed,
} from '../../../electron/text/destructionText';
import { personalDataText } from '../../../electron/text/personalDataText';
import { groupRuleText, successionChange } from '../../../electron/text/registryChanges';
import { reminderReasons } from '../../../electron/text/reminderReasons';
import { listSaidBy, saidBy } from '../../../renderer/text/coreWords';
import { en } from '../../../renderer/text/en';
import { aSchedule, day, time } from '../../support/builders';

/**
 * What the log and the log of views keep is kept in Vietnamese, put together of names, periods, days and figures. An English
 * window says all of it but the names: each case is worded by the very function that words the entry.
 */
const inEnglish = listSaidBy(saidBy(en.coreWords));
const period = (text: string): PeriodKey => parsePeriodKey(text) ?? 'once';
const unit = { kind: 'unit', id: 'u', label: 'Hoai Son' } as const;
const reminder = (...reasons: string[]) => reminded(unit, { addressee: 'Hoai Son', reasons }, false).newValue ?? '';
const weekly = aSchedule({
  formId: 'm',
  due: {
    kind: 'periodic',
    cycle: 'week',
    sending: { kind: 'day', day: 5, after: 0 },
    clock: '15:00',
    isExclusive: false,
    cutoffDay: null,
    from: day('2021-08-01'),
    to: day('2021-08-31'),
  } as never,
  internalCutoffs: [],
});
const base = { percent: '59,87%', numerator: 3848, denominator: 6427, denominatorLabel: 'may', measure: 'may' };
const below = { ...base, period: period('2021-08-17'), shortfall: 9 };

test.each([
  [subjects.report('r', 'Form 2', 'Hoai Son', period('2021-08-17')).label, 'Form 2, Hoai Son, 17/8/2021'],
  [subjects.report('r', 'Form 2', 'Hoai Son', period('2021-08')).label, 'Form 2, Hoai Son, month 8/2021'],
  [subjects.report('r', 'Form 2', 'Hoai Son', period('2021-Q3')).label, 'Form 2, Hoai Son, quarter III/2021'],
  [
    subjects.report('r', 'Form 2', 'Hoai Son', period('2021-W33')).label,
    'Form 2, Hoai Son, week 33 of 2021 (16/8 to 22/8/2021)',
  ],
  [groupRuleText({ kinds: ['Ward', 'Commune'], parentId: null }, () => ''), 'of kind Ward, Commune'],
  [groupRuleText({ kinds: ['Ward'], parentId: 'u' }, () => 'Hoai Son'), 'of kind Ward; below Hoai Son'],
  [
    `Tự lấy thành viên: ${groupRuleText({ kinds: [], parentId: 'u' }, () => 'Hoai Son')}`,
    'Members by rule: below Hoai Son',
  ],
  [changeReasons.formRemoved('Form 2', 3), 'Form “Form 2”, version 3, removed'],
  [changeReasons.addition('a.xlsx'), 'Further report, added to the one before, file “a.xlsx”'],
  [scheduleWords(weekly, () => 'All', []), 'm, All: weekly, by 15h00 on Friday, from 01/8/2021 to 31/8/2021'],
  [
    choiceText.fieldLabel('Hoai Son', 'Rate', 'ngày 17/8/2021'),
    'what stands in for missing figures: Hoai Son, Rate, 17/8/2021',
  ],
  [choiceText.name({ kind: 'carryForward', from: period('2021-08-16') } as never), 'figures of 16/8/2021'],
  [countedText.state.on, 'counted and not kept'],
  [destructionText.way({ kind: 'days', days: 30 } as never), 'kept for 30 days after the campaign'],
  [
    correctionText.done([{ field: 'fullName' }, { field: 'own', label: 'Nghề' }] as never, 2),
    'name, “Nghề” corrected in 2 places',
  ],
  [correctionText.undone(1), 'correction undone in one place'],
  [
    personDestroyed(unit, 2, 1).newValue ?? '',
    'data of one person deleted in 2 rows, 1 cell of a report; totals unchanged',
  ],
  [
    filesDestroyed(unit, 3).newValue ?? '',
    '3 original files and files of evidence deleted, the data file written anew',
  ],
  [
    successionChange(unit, 'Hoai', null, { extent: 'whole', since: day('2025-07-01'), source: 'NQ 1' } as never)
      .newValue ?? '',
    'Hoai (all of it, from 01/7/2025; basis: NQ 1)',
  ],
  [
    reminder(
      reminderReasons.missing('Form 2', [
        { period: period('2021-08-16'), deadline: '', isAhead: false },
        { period: period('2021-08-17'), deadline: '15h00 ngày 17/8/2021', isAhead: true },
      ]),
      reminderReasons.late('Form 2', [{ period: period('2021-08-14'), lateMinutes: 32 }]),
      reminderReasons.belowTarget(below, '60%'),
      reminderReasons.task('3', 'Loa', day('2021-08-20')),
    ),
    'Hoai Son: Form 2 not sent: 16/8, 17/8 (due 15h00 on 17/8/2021); Form 2 sent late: 14/8 (32 min); ' +
      'Only 59,87% (3.848/6.427 may, 17/8), below the target of 60%, 9 may short; Not done: clause 3 “Loa”, due 20/8/2021',
  ],
  [mentionText('note', 2), 'Notes and reasons: 2 places'],
  [mentionText('fileName', 1), 'Names of imported files: one place'],
  [destructionText.soughtLabel, 'One person’s data looked for on request'],
  [destructionText.handedLabel, 'Sheet or file of one person’s data, handed over on request'],
  [personalDataText.letter, 'Document being read on the screen Directive from a file'],
  [subjects.batch('b', time('2021-08-17T15:00'), 'Hoai Nhon').label, 'Import of 15h00 on 17/8/2021, Hoai Nhon'],
])('“%s”', (kept, meant) => expect(inEnglish(kept)).toBe(meant));

test('a word or two of the data stay as they were typed', () => {
  expect(inEnglish('Nhóm của xã: có')).toBe('Nhóm của xã: có');
});
