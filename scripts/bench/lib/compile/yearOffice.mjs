import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../../lib/projectRoot.mjs';
import { SAMPLE_ID } from '../sample.mjs';

/** A province that asks 300 communes for ten counts on two forms, every day of a year. */
export const UNITS = 300;
export const DAYS = 365;
const FORMS = ['mau-ngay-a', 'mau-ngay-b'];
const RATES_OF_A_FORM = 5;
const GROUP = 'cac-xa-phuong';
const FIRST_DAY = '2021-01-01';
const MERGED_ON = '2021-07-01';
const STAMP = '20210101-0800';
const KINDS = ['xã', 'phường', 'thị trấn'];
const AREAS = 10;
/** Of a thousand reports: how many did not come, came late, were corrected, said "không phát sinh". */
const OF_A_THOUSAND = { missing: 12, late: 25, corrected: 15, nil: 3 };

const readResource = (...parts) => JSON.parse(readFileSync(inProject('resources', ...parts), 'utf8'));
export const dayAfter = (day, count) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
export const LAST_DAY = dayAfter(FIRST_DAY, DAYS - 1);
/** While the last day's reports come in. */
export const AT = `${LAST_DAY}T14:40`;

export const fieldOf = (rate) => `count_${rate}`;
export const rateId = (form, rate) => `rate-${form === 0 ? 'a' : 'b'}-${rate}`;
const BASE_FIELD = 'base';

function uuid(name) {
  const digits = createHash('sha256').update(name).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

/** A number from 0 to 999 that looks like chance and is the same in every run. */
function chance(...parts) {
  let hash = 2_166_136_261;
  for (const part of parts) hash = Math.imul(hash ^ (part + 1), 16_777_619) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % 1000;
}

function sampleOf() {
  const sample = readResource('samples', `${SAMPLE_ID}.json`);
  const like = sample.units.find(({ groups }) => groups.includes(GROUP));
  const areas = Array.from({ length: AREAS }, (_, area) => `khu-vuc-${area + 1}`);
  const district = (area) => ({
    ...like,
    id: `huyen-${area + 1}`,
    code: `8${String(area).padStart(3, '0')}`,
    name: `Huyện số ${area + 1}`,
    kind: 'huyện',
    addressee: `UBND huyện số ${area + 1}`,
    aliases: [],
    groups: [],
    validTo: null,
  });
  const commune = (number) => ({
    ...like,
    id: `xa-${number}`,
    code: `9${String(number).padStart(4, '0')}`,
    name: `Xã số ${number}`,
    kind: KINDS[number % KINDS.length],
    addressee: `UBND xã số ${number}`,
    parentId: `huyen-${1 + (number % AREAS)}`,
    aliases: [`X. ${number}`],
    groups: [GROUP, areas[number % AREAS]],
    validTo: null,
  });
  const numbers = Array.from({ length: UNITS }, (_, index) => index + 1);
  return {
    ...sample,
    groups: [...sample.groups, ...areas.map((id, index) => ({ id, name: `Khu vực ${index + 1}` }))],
    units: [...areas.map((_, area) => district(area)), ...numbers.map(commune)],
    baselines: numbers.flatMap((number) =>
      ['smartphoneUsers', 'population'].map((measureKey, index) => ({
        unitId: `xa-${number}`,
        measureKey,
        value: 4_000 + number * 11 + index * 2_000,
        asOf: '2020-12-31',
        source: 'số liệu minh họa',
      })),
    ),
  };
}

const field = (key, label) => ({
  key,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
});

function formOf(id, index) {
  const rates = Array.from({ length: RATES_OF_A_FORM }, (_, rate) => fieldOf(rate));
  return {
    ...readResource('directives', `${SAMPLE_ID}.json`).forms.find((form) => form.shape === 'fields'),
    id,
    label: `Mẫu ngày ${index === 0 ? 'A' : 'B'}`,
    hasPeriodLine: true,
    fields: [
      ...rates.map((key, rate) => field(key, `Số người đạt tiêu chí ${rate + 1}`)),
      field(BASE_FIELD, 'Số người phải đạt'),
    ],
    columns: [],
    rules: [
      { kind: 'runningTotal', total: fieldOf(0) },
      ...rates.map((key) => ({ kind: 'atMost', left: key, right: BASE_FIELD })),
    ],
  };
}

function directiveOf() {
  const { directive } = readResource('directives', `${SAMPLE_ID}.json`);
  const daily = directive.schedules.find(({ due }) => due.kind === 'daily');
  const indicators = FORMS.flatMap((formId, form) =>
    Array.from({ length: RATES_OF_A_FORM }, (_, rate) => ({
      id: rateId(form, rate),
      label: `Tỷ lệ người đạt tiêu chí ${rate + 1} theo mẫu ${form === 0 ? 'A' : 'B'}`,
      measure: 'người',
      numeratorLabel: `Số người đạt tiêu chí ${rate + 1}`,
      denominatorLabel: form === 0 ? 'Số người có điện thoại thông minh' : 'Số người phải đạt',
      numerator: { kind: 'field', formId, fieldKey: fieldOf(rate) },
      denominator:
        form === 0
          ? { kind: 'baseline', measureKey: 'smartphoneUsers' }
          : { kind: 'field', formId, fieldKey: BASE_FIELD },
      decimals: 2,
      rounding: rate % 2 === 0 ? 'round' : 'truncate',
      groupId: GROUP,
    })),
  );
  return {
    ...directive,
    indicators,
    targets: indicators.flatMap(({ id }) =>
      [
        ['03-31', 3000],
        ['06-30', 6000],
        ['12-31', 9000],
      ].map(([day, requiredBasisPoints]) => ({
        id: `${id}-by-${day}`,
        indicatorId: id,
        requiredBasisPoints,
        deadline: `2021-${day}`,
        quote: 'tiến tới đạt',
      })),
    ),
    quotedFigures: [],
    schedules: FORMS.map((formId, form) => ({
      ...daily,
      id: `daily-${form === 0 ? 'a' : 'b'}`,
      formId,
      due: { ...daily.due, from: FIRST_DAY, to: LAST_DAY, clock: form === 0 ? '15:00' : '16:00' },
      decisions: [],
      answers: [{ question: 'window', from: FIRST_DAY, to: LAST_DAY }],
    })),
  };
}

/**
 * Makes the data folder.
 * @param office see officeEntry.mjs
 * @returns how much of what there is
 */
export async function makeYearOffice(office, dataFolder) {
  const options = { foldAtBytes: Number.POSITIVE_INFINITY }; // folded once, at the end
  const registrar = { account: 'van.thu', clock: () => `${FIRST_DAY}T08:00`, newId: randomUUID };
  const store = await office.openStore(dataFolder, STAMP, options);
  await store.write((db) => {
    const sample = office.parseSampleFile(JSON.stringify(sampleOf()), SAMPLE_ID);
    office.loadProfile(db, sample);
    office.loadRegistry(db, sample);
    const forms = FORMS.map(formOf);
    office.loadDirective(
      db,
      registrar,
      office.parseDirectiveFile(JSON.stringify({ directive: directiveOf(), forms }), SAMPLE_ID),
    );
  });
  await store.close();
  await mergeTwo(office, dataFolder);
  const filled = await office.openStore(dataFolder, STAMP, options);
  const reports = await addReports(office, filled);
  await addCounts(office, filled);
  await addChoices(office, filled);
  await filled.close();
  return { ...reports, snapshot: join(dataFolder, 'don-doc.sqlite') };
}

/** In the middle of the year two communes become one; it takes over what falls due from that day on. */
async function mergeTwo(office, dataFolder) {
  const core = await openYearOffice(office, dataFolder);
  await core['units.reorganise']({
    kind: 'merge',
    fromIds: ['xa-1', 'xa-2'],
    into: [{ name: 'Xã Hợp Nhất', code: '99901' }],
    since: MERGED_ON,
    source: 'Nghị quyết minh họa',
  });
  await core['core.close']({});
}

export function openYearOffice({ openOffice, newReader }, dataFolder) {
  return openOffice({
    dataFolder,
    resourcesFolder: inProject('resources'),
    appVersion: '0.0.0',
    account: 'van.thu',
    reader: newReader(),
    clock: () => `${LAST_DAY}T18:00`,
    newId: randomUUID,
    emit: () => undefined,
  });
}

async function addReports(office, store) {
  const duties = office.listObligations(store.read, SAMPLE_ID);
  const units = new Map();
  const known = { duties: duties.length, reports: 0, figures: 0 };
  await store.write((db) => office.insertBatch(db, { id: 'batch-1', directiveId: SAMPLE_ID, importedAt: AT }));
  const byDay = new Map();
  for (const duty of duties) byDay.set(duty.period, [...(byDay.get(duty.period) ?? []), duty]);
  let position = 0;
  for (const [period, own] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)))
    await store.write((db) => {
      for (const duty of own) {
        if (duty.exemptReason !== null) continue;
        if (!units.has(duty.unitId)) units.set(duty.unitId, units.size + 1);
        const place = [units.get(duty.unitId), Math.round(Date.parse(period) / 86_400_000), FORMS.indexOf(duty.formId)];
        const at = chance(...place, 1);
        if (at < OF_A_THOUSAND.missing) continue;
        const isNil = at >= 1000 - OF_A_THOUSAND.nil;
        const late = chance(...place, 2) < OF_A_THOUSAND.late;
        const versions = chance(...place, 3) < OF_A_THOUSAND.corrected ? 2 : 1;
        for (let version = 1; version <= versions; version += 1) {
          const clock = `${late ? 16 + version : 13 + version}:${String(chance(...place, 4) % 60).padStart(2, '0')}`;
          const figures = isNil ? {} : figuresOf(place, version);
          addReport(office, db, duty, { version, arrivedAt: `${period}T${clock}`, figures, isNil, position });
          position += 1;
          known.reports += 1;
          known.figures += Object.keys(figures).length;
        }
      }
    });
  return known;
}

/** Each unit climbs in its own pace; now and then it stands still. */
function figuresOf([unit, day, form], version) {
  const base = 4_000 + unit * 11;
  const done = day - Math.round(Date.parse(FIRST_DAY) / 86_400_000);
  const figure = (rate) => {
    const pace = 6 + ((unit + rate * 7 + form * 3) % 9);
    const wobble = chance(unit, day >> 2, rate, form) % 5;
    return Math.min(base, 200 + done * pace + wobble + (version - 1) * 2);
  };
  return Object.fromEntries([
    ...Array.from({ length: RATES_OF_A_FORM }, (_, rate) => [fieldOf(rate), { kind: 'number', value: figure(rate) }]),
    [BASE_FIELD, { kind: 'number', value: base }],
  ]);
}

function addReport(office, db, duty, { version, arrivedAt, figures, isNil, position }) {
  const id = uuid(`report ${position}`);
  const fileId = uuid(`file ${position}`);
  const { unitId, formId, period } = duty;
  office.insertFile(
    db,
    {
      id: fileId,
      batchId: 'batch-1',
      fileName: `${formId} ${unitId} ${period}.xlsx`,
      folder: period,
      sha256: String(position).padStart(64, '0'),
      sizeBytes: 12_345,
      outcome: 'accepted',
      unitId,
      formId,
      period,
      receivedAt: arrivedAt,
    },
    position,
    [],
  );
  office.insertSubmission(db, {
    id,
    obligationId: duty.id,
    version,
    meaning: version === 1 ? null : 'replacement',
    fileId,
    arrivedAt,
    arrivalSource: 'clerk',
    channel: null,
    formVersion: 1,
    content: { figures, texts: {}, persons: [], isNil, dataAsOf: null },
  });
}

/** Every month another body counts one figure of each form. */
async function addCounts(office, store) {
  await store.write((db) => {
    for (const [form, formId] of FORMS.entries())
      for (let month = 1; month <= 12; month += 1) {
        const asOf = `2021-${String(month).padStart(2, '0')}-28T17:00`;
        const day = Math.round(Date.parse(asOf.slice(0, 10)) / 86_400_000);
        office.insertCountBatch(
          db,
          {
            id: uuid(`count ${form} ${month}`),
            directiveId: SAMPLE_ID,
            formId,
            fieldKey: fieldOf(0),
            asOf,
            source: 'Sở minh họa',
            tolerancePercent: 5,
            fileName: 'so-lieu.xlsx',
            importedAt: asOf,
          },
          Array.from({ length: UNITS }, (_, index) => ({
            unitId: `xa-${index + 1}`,
            value: figuresOf([index + 1, day, form], 1)[fieldOf(0)].value - (chance(index, month) % 40),
          })),
        );
      }
  });
}

/** For some of those that gave nothing on the last days the clerk has chosen. */
async function addChoices(office, store) {
  await store.write((db) => {
    for (let back = 0; back < 30; back += 1)
      for (const [form] of FORMS.entries())
        for (let rate = 0; rate < RATES_OF_A_FORM; rate += 1)
          for (const unit of [11, 57, 123])
            office.saveMissingChoice(db, SAMPLE_ID, {
              indicatorId: rateId(form, rate),
              unitId: `xa-${unit + back}`,
              period: dayAfter(LAST_DAY, -back),
              choice: { kind: 'carryForward', from: dayAfter(LAST_DAY, -back - 1) },
              reason: 'mất điện',
              madeAt: AT,
              madeBy: 'Văn thư',
            });
  });
}
