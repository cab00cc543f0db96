import { AGENCIES, BROUGHT_BY_HAND } from './agencies.mjs';
import { COMMUNES, FAULTS } from './communes.mjs';
import { fictionalName, fictionalPhone, writePhone } from './people.mjs';
import { seededRandom } from './seededRandom.mjs';

/** What every unit sends, decided once and repeatably; nothing here knows of spreadsheets. */

export const DAYS = [16, 17, 18];
export const ZALO = 'Zalo nhóm ACEVH';
export const BY_HAND = 'trực tiếp';
export const AGENCY_FOLDER = 'mau-01';

export const isoDay = (day) => `2021-08-${String(day).padStart(2, '0')}`;

/**
 * Both kinds of report in the order of the folders.
 * @param {{ units: readonly { id: string, name: string }[] }} sample
 */
export function planReports(sample) {
  const unitOf = (unitId) => {
    const unit = sample.units.find(({ id }) => id === unitId);
    if (!unit) throw new Error(`no unit ${unitId} in the sample file`);
    return unit;
  };
  const takenPhones = new Set();
  const daily = COMMUNES.flatMap((commune) => dailyReports(commune, unitOf(commune.unitId), takenPhones));
  repeatPhone(daily);
  loseZero(daily);
  return {
    daily: daily.sort((left, right) => left.day - right.day),
    agencies: AGENCIES.map((agency) => agencyReport(agency, unitOf(agency.unitId), takenPhones)),
  };
}

function dailyReports(commune, unit, takenPhones) {
  let total = commune.installedAt15;
  return DAYS.flatMap((day, index) => {
    const newPersons = commune.newPersons[index];
    if (newPersons === null || newPersons === undefined) return [];
    const random = seededRandom(`${unit.id} ${day}`);
    const totalBefore = total;
    total += newPersons;
    return [dailyReport({ commune, unit, day, random, newPersons, totalBefore, takenPhones })];
  });
}

function dailyReport({ commune, unit, day, random, newPersons, totalBefore, takenPhones }) {
  const hasFault = (fault) => fault.unitId === unit.id && fault.day === day;
  const totalRight = totalBefore + newPersons;
  return {
    unit,
    day,
    folder: isoDay(day),
    fileName: commune.fileName(day),
    path: `${isoDay(day)}/${commune.fileName(day)}`,
    sheetName: commune.sheetName.replace('{day}', String(day)),
    receivedAt: arrival(unit.id, day, random),
    channel: random.next() < 0.85 ? ZALO : BY_HAND,
    persons: Array.from({ length: newPersons }, (_, index) => person(index + 1, commune, random, takenPhones)),
    phoneSeparator: commune.phoneSeparator,
    totalMode: commune.totalMode,
    totalBefore,
    totalRight,
    totalWritten: hasFault(FAULTS.fallenTotal) ? FAULTS.fallenTotal.written : totalRight,
    isNil: newPersons === 0,
    hasExtraTitleRow: hasFault(FAULTS.extraTitleRow),
    hasMergedHeading: hasFault(FAULTS.mergedHeading),
  };
}

function arrival(unitId, day, random) {
  const fixed = [FAULTS.late, FAULTS.atTheLastMinute].find((one) => one.unitId === unitId && one.day === day);
  const minutes = random.between(13 * 60 + 10, 14 * 60 + 52);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return fixed?.receivedAt ?? `${isoDay(day)}T${clock}`;
}

function person(ordinal, commune, random, takenPhones) {
  const fullName = fictionalName(random);
  const phone = fictionalPhone(random, takenPhones);
  return {
    ordinal,
    fullName,
    address: random.pick(commune.hamlets),
    phone,
    /** What stands in the cell: text, except for the one number that lost its zero. */
    phoneCell: writePhone(phone, commune.phoneSeparator),
  };
}

function findPerson(daily, { unitId, day, ordinal }) {
  const report = daily.find((one) => one.unit.id === unitId && one.day === day);
  const found = report?.persons.find((one) => one.ordinal === ordinal);
  if (!found) throw new Error(`no row ${ordinal} of ${unitId} on ${day}/8`);
  return found;
}

function repeatPhone(daily) {
  const first = findPerson(daily, FAULTS.repeatedPhone.first);
  const second = findPerson(daily, FAULTS.repeatedPhone.second);
  const separator = COMMUNES.find(({ unitId }) => unitId === FAULTS.repeatedPhone.second.unitId)?.phoneSeparator;
  second.fullName = first.fullName;
  second.phone = first.phone;
  second.phoneCell = writePhone(first.phone, separator ?? '');
}

function loseZero(daily) {
  const found = findPerson(daily, FAULTS.lostZero);
  found.phoneCell = Number(found.phone);
}

function agencyReport(agency, unit, takenPhones) {
  const random = seededRandom(`${unit.id} mau-01`);
  return {
    ...agency,
    unit,
    folder: AGENCY_FOLDER,
    path: `${AGENCY_FOLDER}/${agency.fileName}`,
    channel: BROUGHT_BY_HAND.has(unit.id) ? BY_HAND : ZALO,
    qrCreatorPhone: fictionalPhone(random, takenPhones),
    /** Looks like a code and leads nowhere. */
    qrCode: `MINHHOA-${random.between(1000, 9999)}-${random.between(1000, 9999)}`,
  };
}
