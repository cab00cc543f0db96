import { COMMUNES, FAULTS } from './communes.mjs';
import { agencyCell, dailyLayout } from './layouts.mjs';
import { DAYS, isoDay } from './reports.mjs';

/**
 * What a right import of the sample must find, said from the plan of the reports and never read back from the
 * workbooks. `faults` are the deliberate ones; `expectsIssue` tells whether the clerk should be told in the preview.
 */

const DUE_CLOCK = '15:00';

/**
 * @param {ReturnType<import('./reports.mjs').planReports>} reports
 * @param {{ id: string, baselines: readonly { unitId: string, measureKey: string, value: number }[],
 *   units: readonly { id: string, name: string, groups: readonly string[] }[] }} sample
 */
export function expectedTruth(reports, sample) {
  const nameOf = (unitId) => sample.units.find(({ id }) => id === unitId)?.name;
  const daily = reports.daily.map((report) => dailyTruth(report, nameOf));
  const agencies = reports.agencies.map(agencyTruth);
  const owing = sample.units.filter(({ groups }) => groups.includes('co-quan')).map(({ id }) => id);
  return {
    sample: sample.id,
    communesOn14: rate(COMMUNES, sample, ({ installedAt14 }) => installedAt14),
    files: [...daily, ...agencies],
    receiptLists: [...new Set([...daily, ...agencies].map(({ path }) => `${path.split('/')[0]}/So nhan bao cao.xlsx`))],
    missing: [
      ...DAYS.flatMap((day) =>
        missingOf(
          daily,
          isoDay(day),
          'mau-02',
          COMMUNES.map(({ unitId }) => unitId),
        ),
      ),
      ...missingOf(agencies, 'once', 'mau-01', owing),
    ],
    communeTotals: DAYS.flatMap((day) =>
      ['15:00', '17:00'].map((clock) => communeTotal(daily, sample, day, `${isoDay(day)}T${clock}`)),
    ),
    agencyTotals: agencyTotals(agencies, owing.length),
  };
}

function dailyTruth(report, nameOf) {
  const layout = dailyLayout(report);
  const lateMinutes = minutesLate(report.receivedAt, isoDay(report.day));
  return {
    path: report.path,
    formId: 'mau-02',
    unitId: report.unit.id,
    period: isoDay(report.day),
    receivedAt: report.receivedAt,
    channel: report.channel,
    timeliness: lateMinutes === null ? 'on-time' : 'late',
    lateMinutes,
    isNil: report.isNil,
    rows: report.persons.length,
    figures: { cumulative: report.totalWritten },
    cells: { cumulative: layout.totalCell },
    totalMode: report.totalMode,
    faults: dailyFaults(report, layout, lateMinutes, nameOf),
  };
}

function dailyFaults(report, layout, lateMinutes, nameOf) {
  const isHere = (place) => place.unitId === report.unit.id && place.day === report.day;
  const faults = [];
  if (lateMinutes !== null) faults.push(fault('late', null, false, `Đến muộn ${lateMinutes} phút so với 15h00`));
  if (layout.extraTitleRow !== null)
    faults.push(fault('extra-title-row', `A${layout.extraTitleRow}`, false, 'Thừa một dòng tiêu đề phía trên bảng'));
  if (report.hasMergedHeading)
    faults.push(fault('merged-heading', `B${layout.headingTop}`, false, 'Tiêu đề bảng hai dòng, có ô gộp'));
  if (isHere(FAULTS.fallenTotal))
    faults.push({
      ...fault('fallen-total', layout.totalCell, true, fallenWords(report)),
      raw: String(report.totalWritten),
      previous: report.totalBefore,
      right: report.totalRight,
    });
  if (isHere(FAULTS.lostZero)) faults.push(lostZero(report, layout));
  if (isHere(FAULTS.repeatedPhone.second)) faults.push(repeatedPhone(report, layout, nameOf));
  if (report.isNil)
    faults.push(fault('nil', `B${layout.firstRow}`, false, 'Không phát sinh: không có dòng nào, lũy kế giữ nguyên'));
  return faults;
}

function fallenWords({ totalWritten, totalBefore, totalRight }) {
  return `Lũy kế ghi ${dotted(totalWritten)}, nhỏ hơn ${dotted(totalBefore)} của báo cáo trước (đúng ra là ${dotted(totalRight)})`;
}

/** 2536 → "2.536" */
function dotted(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

function lostZero(report, layout) {
  const { ordinal } = FAULTS.lostZero;
  const person = report.persons[ordinal - 1];
  return {
    ...fault('lost-zero', layout.cellOf('phone', ordinal), true, 'Số điện thoại lưu dạng số, mất số 0 ở đầu'),
    raw: String(person.phoneCell),
    understood: person.phone,
  };
}

function repeatedPhone(report, layout, nameOf) {
  const { first, second } = FAULTS.repeatedPhone;
  const person = report.persons[second.ordinal - 1];
  return {
    ...fault(
      'repeated-phone',
      layout.cellOf('phone', second.ordinal),
      true,
      `Trùng số điện thoại với dòng ${first.ordinal} báo cáo ngày ${first.day}/8 của ${nameOf(first.unitId)}`,
    ),
    raw: person.phoneCell,
    understood: person.phone,
    firstListedBy: { unitId: first.unitId, period: isoDay(first.day), ordinal: first.ordinal },
  };
}

function agencyTruth(report) {
  const { staffTotal, staffWithSmartphone, staffInstalled } = report;
  const faults =
    staffInstalled > staffWithSmartphone
      ? [
          fault(
            'installed-above-smartphones',
            agencyCell(4),
            true,
            `Số đã cài đặt (${staffInstalled}) lớn hơn số có Smartphone (${staffWithSmartphone})`,
          ),
        ]
      : [];
  return {
    path: report.path,
    formId: 'mau-01',
    unitId: report.unit.id,
    period: 'once',
    receivedAt: report.receivedAt,
    channel: report.channel,
    timeliness: 'on-time',
    lateMinutes: null,
    isNil: false,
    rows: 0,
    figures: {
      staff_total: staffTotal,
      staff_with_smartphone: staffWithSmartphone,
      staff_installed: staffInstalled,
    },
    cells: { staff_total: agencyCell(2), staff_with_smartphone: agencyCell(3), staff_installed: agencyCell(4) },
    texts: { qr_code: report.qrCode },
    faults,
  };
}

function fault(kind, cell, expectsIssue, words) {
  return { kind, cell, expectsIssue, words };
}

/** "Trước 15h00": 15h00 itself is late. */
function minutesLate(receivedAt, day) {
  const [hour, minute] = receivedAt.slice(11).split(':').map(Number);
  const [dueHour, dueMinute] = DUE_CLOCK.split(':').map(Number);
  const late = hour * 60 + minute - dueHour * 60 - dueMinute;
  return receivedAt.startsWith(day) && late < 0 ? null : late;
}

function missingOf(files, period, formId, unitIds) {
  const sent = new Set(files.filter((file) => file.period === period).map(({ unitId }) => unitId));
  return unitIds.filter((unitId) => !sent.has(unitId)).map((unitId) => ({ unitId, formId, period }));
}

/** The day's own reports that had arrived by `at`, with the figures as written in them. */
function communeTotal(daily, sample, day, at) {
  const ofDay = daily.filter(({ period }) => period === isoDay(day));
  const arrived = ofDay.filter(({ receivedAt }) => receivedAt <= at);
  const count = (test) => arrived.filter(test).length;
  return {
    period: isoDay(day),
    at,
    expected: COMMUNES.length,
    reported: arrived.length,
    onTime: count(({ timeliness, isNil }) => timeliness === 'on-time' && !isNil),
    late: count(({ timeliness, isNil }) => timeliness === 'late' && !isNil),
    zero: count(({ isNil }) => isNil),
    missing: COMMUNES.length - arrived.length,
    newPersons: arrived.reduce((sum, { rows, faults }) => sum + rows - faults.filter(isListedBefore).length, 0),
    ...rate(arrived, sample, ({ figures }) => figures.cumulative),
  };
}

/** Somebody who stands on an earlier list is nobody new. */
function isListedBefore({ kind }) {
  return kind === 'repeated-phone';
}

function rate(units, sample, installedOf) {
  const baseOf = (unitId) => {
    const found = sample.baselines.find((one) => one.unitId === unitId && one.measureKey === 'smartphoneUsers');
    if (!found) throw new Error(`no baseline of ${unitId}`);
    return found.value;
  };
  const numerator = units.reduce((sum, unit) => sum + installedOf(unit), 0);
  const denominator = units.reduce((sum, { unitId }) => sum + baseOf(unitId), 0);
  return { numerator, denominator, percentPrinted: percent(numerator, denominator) };
}

/** On the evening of 19/8, with and without the file whose figures contradict each other. */
function agencyTotals(agencies, expected) {
  const total = (files) => {
    const sum = (key) => files.reduce((whole, { figures }) => whole + figures[key], 0);
    const numerator = sum('staff_installed');
    const denominator = sum('staff_with_smartphone');
    return {
      expected,
      reported: files.length,
      numerator,
      denominator,
      percentPrinted: percent(numerator, denominator),
    };
  };
  return {
    at: '2021-08-19T17:00',
    withContradiction: total(agencies),
    withoutContradiction: total(agencies.filter(({ faults }) => faults.length === 0)),
  };
}

/** Two decimals, half up, whole numbers all the way. */
function percent(numerator, denominator) {
  const scaled = Math.floor((2 * numerator * 10_000 + denominator) / (2 * denominator));
  return `${Math.floor(scaled / 100)},${String(scaled % 100).padStart(2, '0')}%`;
}
