import { STAMP } from '../largeOffice.mjs';
import { compare, inTurn, limit, timed } from '../measure.mjs';
import { SAMPLE_ID } from '../sample.mjs';

const ROUNDS = 7;

/** What the screens ask: a year of 30 units, and questions over every person. */
const QUESTIONS = [
  [
    'figures of a year',
    `SELECT figure.submission_id, figure.field_key, figure.state, figure.value FROM figure
       JOIN submission ON submission.id = figure.submission_id
       JOIN obligation ON obligation.id = submission.obligation_id ORDER BY obligation.id`,
  ],
  [
    'duties of a year',
    `SELECT obligation.* FROM obligation JOIN unit ON unit.id = obligation.unit_id
      ORDER BY form_id, unit.position, period`,
  ],
  [
    'persons by unit and day',
    `SELECT obligation.unit_id, obligation.period, count(*) AS persons FROM person
       JOIN submission ON submission.person_list = person.list
       JOIN obligation ON obligation.id = submission.obligation_id
      GROUP BY obligation.unit_id, obligation.period ORDER BY 1, 2`,
  ],
  [
    'persons by address',
    'SELECT address, count(*) AS persons, max(phone) AS last FROM person GROUP BY address ORDER BY 1',
  ],
  ['names like %Ánh 17%', "SELECT count(*) AS persons FROM person WHERE full_name LIKE '%Ánh 17%'"],
];

/** The board and the totals of a year, and the same SQL in native SQLite. */
export async function measureReading({ office, native, year }) {
  const store = await office.openStore(year.folder, STAMP);
  const whole = await inTurn(ROUNDS, {
    board: () => timed(() => office.readBoard(store.read, SAMPLE_ID, year.at)),
    totals: () => timed(() => office.readCompilation(store.read, SAMPLE_ID, year.at)),
  });
  const rows = [limit('board of a year', whole.board, 250), limit('totals of a year', whole.totals, 250)];
  const database = native?.open(year.snapshot);
  for (const [what, sql] of native ? QUESTIONS : []) {
    const statement = database.prepare(sql);
    const same = JSON.stringify(store.read.all(sql)) === JSON.stringify(statement.all());
    if (!same) throw new Error(`${what}: two answers`);
    const times = await inTurn(ROUNDS, {
      store: () => timed(() => store.read.all(sql)),
      native: () => timed(() => statement.all()),
    });
    rows.push(compare(what, times.store, native.name, times.native, 1.5));
  }
  database?.close();
  await store.close();
  return rows;
}
