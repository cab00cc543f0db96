import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadDb } from '../../../electron/db/database';
import { openForReading } from '../../../electron/db/readingStore';
import type { BoardLook } from '../../../electron/domain/boardPage';
import { NO_FILTER } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import { COMPARISON_BASES } from '../../../electron/domain/comparison/comparison';
import { compile } from '../../../electron/domain/compile';
import { PLAIN_QUESTION } from '../../../electron/domain/pivot/question';
import { readyQuestions } from '../../../electron/domain/pivot/readyQuestions';
import type { Core } from '../../../electron/ipc/contract';
import { readBelowTargets } from '../../../electron/office/belowTargets';
import { readComparison } from '../../../electron/office/comparisons';
import { readCalendar, shippedCalendar } from '../../../electron/office/holidays';
import { listDirectives } from '../../../electron/office/listDirectives';
import { readFacts } from '../../../electron/office/questions/readFacts';
import { wordedAnswer } from '../../../electron/office/questions/wordAnswer';
import { readBoardPage } from '../../../electron/office/readBoardPage';
import { readBoard, totalsInput } from '../../../electron/office/readCampaign';
import { readLastReports } from '../../../electron/office/readLastReports';
import { readLevels } from '../../../electron/office/readLevels';
import { readPeriods } from '../../../electron/office/readPeriods';
import { readRolledUp } from '../../../electron/office/readRolledUp';
import { readTargets } from '../../../electron/office/readTargets';
import { readTasks } from '../../../electron/office/readTasks';
import { readSuspicions } from '../../../electron/office/suspicions';
import { readToday } from '../../../electron/office/today';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, RESOURCES, SAMPLE_ID } from '../../support/office';
import { act, moment, tryOut } from '../../support/officeActs';

/**
 * The core answers from what it knows by heart. Whatever is done to an office, every answer is letter by letter the one
 * that is made of the database alone, read anew.
 */
test('answers from memory are those of the database, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, moment), { minLength: 4, maxLength: 9 }), async (steps) => {
      const folder = temporaryFolder();
      const core = await anOffice(folder);
      await core['samples.load']({ sampleId: SAMPLE_ID });
      for (const [step, at] of steps) {
        await tryOut(step, core);
        for (const asOf of [at, time('2021-08-19T18:00')]) await compareAll(core, folder, asOf);
      }
    }),
    { numRuns: 6 },
  );
});

const LOOKS: readonly BoardLook[] = [
  { filter: NO_FILTER, scheduleId: null, columns: null },
  {
    filter: { ...NO_FILTER, states: ['missing', 'late'], scope: 'all' },
    scheduleId: null,
    columns: { first: 1, end: 3 },
  },
];

async function compareAll(core: Core, folder: string, asOf: LocalTime): Promise<void> {
  const store = await openForReading(folder);
  if (store === null) throw new Error('nothing to read');
  const db: ReadDb = { all: store.read.all, find: store.read.find, each: store.read.each }; // nothing is known by heart of this one
  const asked = { directiveId: SAMPLE_ID, asOf };
  const facts = readFacts(db, { directiveId: SAMPLE_ID, asOf });
  const questions = [
    ...readyQuestions(facts).map(({ question }) => question),
    ...facts.fields.map(({ id }) => ({ ...PLAIN_QUESTION, fields: [id], hasChoices: true })),
  ];
  const expected = {
    board: readBoard(db, SAMPLE_ID, asOf),
    shown: LOOKS.map((look) => readBoardPage(db, SAMPLE_ID, asOf, look)),
    last: readLastReports(db, SAMPLE_ID, asOf),
    totals: compile(totalsInput(db, asked)),
    levels: readLevels(db, asked),
    targets: readTargets(db, asked),
    suspicions: readSuspicions(db, SAMPLE_ID, asOf),
    today: readToday(db, asOf),
    below: readBelowTargets(db, asOf),
    rolled: readRolledUp(db, { ...asked, on: day('2021-08-20') }),
    periods: readPeriods(db, asked),
    campaigns: listDirectives(db),
    compared: COMPARISON_BASES.map((basis) => readComparison(db, asked, basis)),
    tasks: readTasks(db, SAMPLE_ID, asOf, readCalendar(db, shippedCalendar(RESOURCES))),
    answered: questions.map((question) => wordedAnswer(question, facts)),
  };
  await store.close();
  const told = {
    board: await core['board.get']({ directiveId: SAMPLE_ID, at: asOf }),
    shown: await Promise.all(LOOKS.map((look) => core['board.show']({ directiveId: SAMPLE_ID, at: asOf, ...look }))),
    last: await core['board.lastReports']({ directiveId: SAMPLE_ID, at: asOf }),
    totals: await core['compilation.get'](asked),
    levels: await core['compilation.levels'](asked),
    targets: await core['targets.get'](asked),
    suspicions: await core['suspicions.list'](asked),
    today: await core['today.get']({ at: asOf }),
    below: await core['today.below']({ at: asOf }),
    rolled: await core['compilation.rolledUp']({ ...asked, on: day('2021-08-20') }),
    periods: await core['compilation.periods'](asked),
    campaigns: await core['directives.list']({}),
    compared: await Promise.all(COMPARISON_BASES.map((basis) => core['comparison.get']({ ...asked, basis }))),
    tasks: await core['tasks.list']({ directiveId: SAMPLE_ID, at: asOf }),
    answered: await Promise.all(questions.map((question) => core['questions.answer']({ ...asked, question }))),
  };
  for (const [what, answer] of Object.entries(expected))
    expect([what, JSON.stringify(told[what as keyof typeof told])]).toEqual([what, JSON.stringify(answer)]);
}
