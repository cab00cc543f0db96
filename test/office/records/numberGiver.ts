import { randomUUID } from 'node:crypto';
import { openStore } from '../../../electron/db/store';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import type { OfficeEnvironment } from '../../../electron/office/environment';
import { giveNumberIn, giveNumbersIn } from '../../../electron/office/records/giveNumbers';
import { addPaperIn } from '../../../electron/office/records/savePapers';
import { aPaperDraft } from '../../support/papers';

/**
 * A process that gives numbers until it is killed, one by one and several at once. Each line it prints is a paper with
 * the number that the store acknowledged.
 */
const [folder = ''] = process.argv.slice(2);
const AT_ONCE = 7;
const issuedOn = toIsoDay('2021-08-19');
const PAPERS = { freeze: () => '{}', lacks: () => [], kindName: (id: string) => id };
const clerk = {
  account: 'van.thu',
  clock: () => toLocalTime('2021-08-19T18:00'),
  newId: randomUUID,
} as unknown as OfficeEnvironment; // all that giving a number asks of it

async function run(): Promise<void> {
  const store = await openStore(folder, '20210819-1800', { foldAtBytes: 64 * 1024 });
  for (;;) {
    const { id } = await store.write((db) => addPaperIn(db, clerk, aPaperDraft()));
    const one = await store.write((db) =>
      giveNumberIn(db, clerk, { paperId: id, issuedOn, wanted: null, insist: false }, PAPERS),
    );
    process.stdout.write(`${one.id} ${one.number}\n`);
    const several = await store.write((db) => {
      const paperIds = Array.from({ length: AT_ONCE }, () => addPaperIn(db, clerk, aPaperDraft()).id);
      return giveNumbersIn(db, clerk, { paperIds, issuedOn, insist: false }, PAPERS);
    });
    process.stdout.write(several.map((paper) => `${paper.id} ${paper.number}\n`).join(''));
  }
}

void run();
