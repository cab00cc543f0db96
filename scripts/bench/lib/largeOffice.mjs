import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../lib/projectRoot.mjs';
import { SAMPLE_ID } from './sample.mjs';

export const PERSONS = 174_229;
const USUAL_UNITS = 30;
const GROUP = 'cac-xa-phuong';
const FORM = 'mau-02';
export const STAMP = '20210819-1800';

function readResource(...parts) {
  return JSON.parse(readFileSync(inProject('resources', ...parts), 'utf8'));
}

/** The sample's office with so many communes, and its directive with a daily report for so many days. */
function campaign(days, units) {
  const sample = readResource('samples', `${SAMPLE_ID}.json`);
  const file = readResource('directives', `${SAMPLE_ID}.json`);
  const communes = sample.units.filter(({ groups }) => groups.includes(GROUP));
  for (let number = communes.length + 1; number <= units; number += 1) {
    const unit = { ...communes[0], id: `xa-${number}`, code: `9${number}`, name: `Xã số ${number}`, aliases: [] };
    sample.units.push({ ...unit, addressee: `UBND xã số ${number}` });
    const baselines = sample.baselines.filter(({ unitId }) => unitId === communes[0].id);
    sample.baselines.push(...baselines.map((baseline) => ({ ...baseline, unitId: unit.id })));
  }
  for (const schedule of file.directive.schedules)
    if (schedule.formId === FORM && schedule.due.kind === 'daily')
      schedule.due = { ...schedule.due, from: '2021-01-01', to: dayAfter('2021-01-01', days - 1) };
  return { sample, file };
}

function dayAfter(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Looks like the ids the app gives, and is the same in every run. */
function uuid(name) {
  const digits = createHash('sha256').update(name).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

/** Who enters the directive in the register of incoming papers. */
function registrar() {
  let last = 0;
  return { account: 'van.thu', clock: () => '2021-01-01T08:00', newId: () => uuid(`entry ${last++}`) };
}

/** For native SQLite; the store inserts whole lists as an import does. */
export const INSERT_PERSON = `INSERT INTO person (list, ordinal, full_name, address, phone, raw_phone, source_row)
  VALUES (:list, :ordinal, :fullName, :address, :phone, :rawPhone, :sourceRow)`;

export const INSERT_PHONE = 'INSERT INTO person_phone (phone_key, list, ordinal) VALUES (?, ?, ?)';

/** So many people on lists as long as one another, each different: by number of the list, from 1. */
export function personLists(lists, persons) {
  const byList = new Map();
  for (let number = 0; number < persons; number += 1) {
    const list = 1 + Math.floor((number * lists) / persons);
    if (!byList.has(list)) byList.set(list, []);
    byList.get(list).push(person(number));
  }
  return byList;
}

function person(number) {
  const phone = `0${300_000_000 + ((number * 7919) % 600_000_000)}`;
  const address = `Khu phố ${1 + (number % 9)}, phường Bồng Sơn`;
  const fullName = `Nguyễn Thị Ánh ${number}`;
  return { ordinal: number, fullName, address, phone, rawPhone: phone, sourceRow: number + 7 };
}

/**
 * Makes a data folder with a report of every commune for every day.
 * @param units communes; 30 unless said
 * @param office see officeEntry.mjs
 * @returns ids of the reports and the moment after the last
 */
export async function makeLargeOffice(office, dataFolder, { days, persons, units = USUAL_UNITS }) {
  const { sample, file } = campaign(days, units);
  const store = await office.openStore(dataFolder, STAMP);
  await store.write((db) => {
    const parsed = office.parseSampleFile(JSON.stringify(sample), SAMPLE_ID);
    office.loadProfile(db, parsed);
    office.loadRegistry(db, parsed);
    office.loadDirective(db, registrar(), office.parseDirectiveFile(JSON.stringify(file), SAMPLE_ID));
  });
  const duties = office
    .listObligations(store.read, SAMPLE_ID)
    .filter(({ formId, period }) => formId === FORM && period !== 'once');
  const submissions = duties.map((_, index) => uuid(`report ${index}`));
  const fields = file.forms
    .find(({ id }) => id === FORM)
    .fields.filter(({ type }) => type === 'count' || type === 'number');
  await store.write((db) => {
    office.insertBatch(db, { id: 'batch-1', directiveId: SAMPLE_ID, importedAt: '2021-01-01T08:00' });
    for (const [index, duty] of duties.entries()) addReport(office, db, duty, submissions[index], index, fields);
  });
  await store.write((db) => {
    for (const [list, rows] of personLists(submissions.length, persons)) {
      db.run('UPDATE submission SET person_list = :list WHERE id = :id', {
        ':list': list,
        ':id': submissions[list - 1],
      });
      office.insertPersons(db, list, rows);
      office.insertPhones(db, list, rows, office.sortedPhones(rows));
    }
  });
  await store.close();
  const last = dayAfter('2021-01-01', days - 1);
  return { submissions, at: `${last}T17:00`, snapshot: join(dataFolder, 'don-doc.sqlite') };
}

function addReport(office, db, duty, id, index, fields) {
  const fileId = uuid(`file ${index}`);
  const received = `${duty.period}T14:${String(index % 60).padStart(2, '0')}`;
  const stored = { sha256: String(index).padStart(64, '0'), sizeBytes: 12_345, outcome: 'accepted' };
  const known = { unitId: duty.unitId, formId: duty.formId, period: duty.period, receivedAt: received };
  const names = { fileName: `Mẫu 02 ${duty.unitId}.xlsx`, folder: duty.period };
  office.insertFile(db, { id: fileId, batchId: 'batch-1', ...names, ...stored, ...known }, index, []);
  const figures = Object.fromEntries(
    fields.map(({ key }, place) => [key, { kind: 'number', value: index * 3 + place }]),
  );
  const content = { figures, texts: {}, persons: [], isNil: false, dataAsOf: null };
  const arrival = { arrivedAt: received, arrivalSource: 'clerk', channel: null, formVersion: 1, meaning: null };
  office.insertSubmission(db, { id, obligationId: duty.id, version: 1, fileId, ...arrival, content });
}
