import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { AGENCY_FIRST_LINE, agencyCell, DAILY_COLUMNS, dailyLayout } from './layouts.mjs';
import { noticePhoto } from './picture.mjs';

/** The workbooks of the units: the official forms of the directive as a commune or an agency fills them in Excel. */

const FONT = 'Times New Roman';
const THIN = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const MIDDLE = { horizontal: 'center', vertical: 'middle', wrapText: true };
const FILL_IN = '.'.repeat(40);
/** Millimetres of a column in Excel's own measure: digits of the default font. */
const width = (millimetres) => millimetres / 1.9;
const ROW_POINTS = 19.85; // 7 mm
/** One moment for all files, in local parts, so that the bytes are the same on every machine. */
const MADE_AT = new Date(2021, 7, 20, 8, 0, 0);

/**
 * @param {ReturnType<import('./reports.mjs').planReports>['daily'][number]} report
 * @param {{ label: string, titleLines: readonly string[], headerLines: readonly string[],
 *   columns: readonly { key: string, label: string }[], fields: readonly { key: string, label: string }[] }} form
 */
export function dailyWorkbook(report, form) {
  const { workbook, sheet } = newSheet(report.sheetName, [12, 45, 45, 30, 33]);
  const place = report.unit.name.replace(/^\S+ /, '');
  put(sheet, 'D1:E1', `(${form.label})`, { bold: true, align: 'right' });
  letterhead(sheet, 2, ['A', 'B', 'C', 'E'], [form.headerLines[0], report.unit.name.toLocaleUpperCase('vi')]);
  put(sheet, 'C5:E5', `${place}, ${longDate(report.day)}`, { italic: true });
  put(sheet, 'A7:E7', form.titleLines[0], { bold: true, size: 14 });
  put(sheet, 'A8:E8', form.titleLines[1], { bold: true, size: 13 });
  put(sheet, 'A9:E9', `(${longDate(report.day)})`, { bold: true });
  const layout = dailyLayout(report);
  if (layout.extraTitleRow !== null)
    put(
      sheet,
      `A${layout.extraTitleRow}:E${layout.extraTitleRow}`,
      'DANH SÁCH NGƯỜI DÂN MỚI CÀI ĐẶT ỨNG DỤNG BLUEZONE TRONG NGÀY',
      { bold: true },
    );
  dailyHeading(sheet, layout, form);
  if (report.isNil) nilRow(sheet, layout.firstRow);
  else for (const person of report.persons) personRow(sheet, layout, person);
  runningTotal(sheet, layout, report);
  signature(sheet, layout.signatureRow, ['C', 'E'], 'CHỦ TỊCH');
  sheet.pageSetup.printTitlesRow = `${layout.headingTop}:${layout.headingBottom}`;
  return toBytes(workbook);
}

/** @param {ReturnType<import('./reports.mjs').planReports>['agencies'][number]} report */
export function agencyWorkbook(report, form) {
  const { workbook, sheet } = newSheet('Mẫu 01', [28, 37, 55, 45]);
  const name = report.unit.name.replace(/ thị xã$/, '');
  const area = name === report.unit.name ? '' : 'THỊ XÃ HOÀI NHƠN';
  letterhead(sheet, 1, ['A', 'B', 'C', 'D'], [name.toLocaleUpperCase('vi'), area]);
  for (const cell of ['A1', 'A2']) sheet.getCell(cell).font = { ...sheet.getCell(cell).font, bold: true };
  sheet.getRow(1).height = name.length > 22 ? 34 : 18;
  put(sheet, 'C4:D4', `Hoài Nhơn, ${longDate(Number(report.receivedAt.slice(8, 10)))}`, { italic: true });
  put(sheet, 'A6:D6', form.titleLines[0], { bold: true, size: 14 });
  put(sheet, 'A7:D7', form.titleLines[1], { bold: true, size: 13 });
  for (const [line, field] of form.fields.entries()) agencyLine(sheet, line, field, report);
  const photo = workbook.addImage({ buffer: noticePhoto(report.unit.id), extension: 'png' });
  const photoRow = AGENCY_FIRST_LINE + form.fields.length;
  sheet.addImage(photo, { tl: { col: 1, row: photoRow }, ext: { width: 300, height: 200 }, editAs: 'oneCell' });
  signature(sheet, photoRow + 12, ['C', 'D'], report.position);
  return toBytes(workbook);
}

/**
 * The clerk's list of what came in when.
 * @param {string} subtitle
 * @param {readonly { fileName: string, receivedAt: string, channel: string }[]} arrivals in order of arrival
 */
export function receiptWorkbook(subtitle, arrivals) {
  const { workbook, sheet } = newSheet('Sổ nhận', [12, 85, 40, 40]);
  put(sheet, 'A1:D1', 'SỔ NHẬN BÁO CÁO', { bold: true, size: 14 });
  put(sheet, 'A2:D2', subtitle, { italic: true });
  for (const [column, label] of ['STT', 'Tên tệp', 'Thời điểm nhận', 'Kênh nhận'].entries())
    tableCell(sheet.getCell(4, column + 1), label, { ...MIDDLE }, true);
  for (const [index, { fileName, receivedAt, channel }] of arrivals.entries())
    for (const [column, value] of [index + 1, fileName, writtenTime(receivedAt), channel].entries())
      tableCell(sheet.getCell(index + 5, column + 1), value, {
        vertical: 'middle',
        horizontal: column === 1 ? 'left' : 'center',
      });
  return toBytes(workbook);
}

function newSheet(name, widths) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Dữ liệu mẫu';
  workbook.lastModifiedBy = 'Dữ liệu mẫu';
  workbook.created = new Date(Date.UTC(2021, 7, 20, 1));
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 1.18, right: 0.59, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.4 },
    },
    views: [{ showGridLines: true }],
  });
  sheet.columns = widths.map((millimetres) => ({ width: width(millimetres) }));
  return { workbook, sheet };
}

/** Writes into a merged range, or into one cell when both ends are the same. */
function put(
  sheet,
  range,
  value,
  { bold = false, italic = false, size = 12, align = 'center', underline = false } = {},
) {
  const [first, last] = range.split(':');
  const cell = sheet.getCell(first);
  cell.value = value;
  cell.font = { name: FONT, size, bold, italic, underline };
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
  if (last !== undefined && last !== first) sheet.mergeCells(range);
  return cell;
}

function letterhead(sheet, row, [leftFrom, leftTo, rightFrom, rightTo], leftLines) {
  put(sheet, `${leftFrom}${row}:${leftTo}${row}`, leftLines[0]);
  put(sheet, `${rightFrom}${row}:${rightTo}${row}`, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true });
  const name = put(sheet, `${leftFrom}${row + 1}:${leftTo}${row + 1}`, leftLines[1], { bold: true });
  name.alignment = { horizontal: 'center', vertical: 'middle', shrinkToFit: true };
  put(sheet, `${rightFrom}${row + 1}:${rightTo}${row + 1}`, 'Độc lập - Tự do - Hạnh phúc', {
    bold: true,
    size: 13,
    underline: true,
  });
  put(sheet, `${leftFrom}${row + 2}:${leftTo}${row + 2}`, '.'.repeat(12));
}

function dailyHeading(sheet, { headingTop, headingBottom }, form) {
  const labels = Object.fromEntries([...form.columns, ...form.fields].map(({ key, label }) => [key, label]));
  const heading = (address, key) => tableCell(sheet.getCell(address), labels[key], MIDDLE, true);
  for (const [key, column] of Object.entries(DAILY_COLUMNS)) {
    const isUnderGroup = headingTop !== headingBottom && ['full_name', 'address', 'phone'].includes(key);
    heading(`${column}${isUnderGroup ? headingBottom : headingTop}`, key);
    if (headingTop !== headingBottom && !isUnderGroup)
      sheet.mergeCells(`${column}${headingTop}:${column}${headingBottom}`);
  }
  if (headingTop !== headingBottom) {
    tableCell(sheet.getCell(`B${headingTop}`), 'Thông tin người cài đặt', MIDDLE, true);
    sheet.mergeCells(`B${headingTop}:D${headingTop}`);
  }
  sheet.getRow(headingBottom).height = 34;
}

function personRow(sheet, layout, person) {
  const row = layout.headingBottom + person.ordinal;
  sheet.getRow(row).height = ROW_POINTS;
  const at = (column) => sheet.getCell(`${DAILY_COLUMNS[column]}${row}`);
  tableCell(at('stt'), person.ordinal, { horizontal: 'center', vertical: 'middle' });
  tableCell(at('full_name'), person.fullName, { vertical: 'middle' });
  tableCell(at('address'), person.address, { vertical: 'middle' });
  tableCell(at('phone'), person.phoneCell, { horizontal: 'center', vertical: 'middle' });
  if (typeof person.phoneCell === 'string') at('phone').numFmt = '@';
  tableCell(at('cumulative'), null, { horizontal: 'center', vertical: 'middle' });
}

function nilRow(sheet, row) {
  sheet.getRow(row).height = ROW_POINTS;
  for (const column of Object.values(DAILY_COLUMNS)) tableCell(sheet.getCell(`${column}${row}`), null, MIDDLE);
  sheet.getCell(`B${row}`).value = 'Không phát sinh';
  sheet.mergeCells(`B${row}:D${row}`);
}

function runningTotal(sheet, layout, report) {
  const column = DAILY_COLUMNS.cumulative;
  const count = (address, value) => {
    const cell = sheet.getCell(address);
    cell.value = value;
    cell.numFmt = '#,##0';
    return cell;
  };
  if (report.totalMode === 'perRow' && !report.isNil)
    for (const { ordinal } of report.persons) count(layout.cellOf('cumulative', ordinal), report.totalBefore + ordinal);
  else if (layout.totalRow !== null) totalRow(sheet, layout.totalRow, count, report.totalWritten);
  else {
    count(layout.totalCell, report.totalWritten).font = { name: FONT, size: 12, bold: true };
    if (layout.lastRow > layout.firstRow) sheet.mergeCells(`${column}${layout.firstRow}:${column}${layout.lastRow}`);
  }
}

function totalRow(sheet, row, count, total) {
  for (const column of Object.values(DAILY_COLUMNS))
    tableCell(sheet.getCell(`${column}${row}`), null, { horizontal: 'center', vertical: 'middle' }, true);
  sheet.getCell(`A${row}`).value = 'Tổng cộng';
  sheet.mergeCells(`A${row}:D${row}`);
  count(`${DAILY_COLUMNS.cumulative}${row}`, total);
}

function agencyLine(sheet, line, field, report) {
  const row = AGENCY_FIRST_LINE + line;
  const answers = {
    qr_creator_phone: report.qrCreatorPhone,
    qr_code: report.qrCode,
    staff_total: report.staffTotal,
    staff_with_smartphone: report.staffWithSmartphone,
    staff_installed: report.staffInstalled,
    posting_photo: 'Có ảnh kèm theo',
  };
  // "công" in the recognised text of the form is a slip for "cổng"; units write the word itself.
  const label = field.label.replace(/\.$/, '');
  put(sheet, `A${row}:C${row}`, `- ${label}:`, { align: 'left', size: 13 });
  const answer = put(sheet, agencyCell(line), answers[field.key], { align: 'left', size: 13 });
  if (field.key === 'qr_creator_phone') answer.numFmt = '@';
  sheet.getRow(row).height = label.length > 60 ? 36 : 22;
}

function signature(sheet, row, [from, to], position) {
  put(sheet, `${from}${row}:${to}${row}`, position, { bold: true, size: 13 });
  put(sheet, `${from}${row + 1}:${to}${row + 1}`, '(Ký tên, đóng dấu)', { italic: true });
  put(sheet, `${from}${row + 5}:${to}${row + 5}`, FILL_IN);
}

function tableCell(cell, value, alignment, bold = false) {
  cell.value = value;
  cell.font = { name: FONT, size: 12, bold };
  cell.alignment = alignment;
  cell.border = BOX;
}

/** August only: its days need a leading zero below 10, the month none. */
function longDate(day) {
  return `ngày ${String(day).padStart(2, '0')} tháng 8 năm 2021`;
}

/** "2021-08-17T15:07" → "17/8/2021 15h07" */
function writtenTime(time) {
  return `${Number(time.slice(8, 10))}/8/2021 ${time.slice(11, 13)}h${time.slice(14, 16)}`;
}

/** Packs again with one fixed time for every part: exceljs writes the hour of the run into the archive. */
async function toBytes(workbook) {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(parts, { mtime: MADE_AT, level: 6 });
}
