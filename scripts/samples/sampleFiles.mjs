import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedTruth } from './expected.mjs';
import { sampleReadme } from './readme.mjs';
import { AGENCY_FOLDER, planReports } from './reports.mjs';
import { agencyWorkbook, dailyWorkbook, receiptWorkbook } from './workbooks.mjs';

export const REPORTS_FOLDER = 'resources/samples/hoai-nhon';
export const EXPECTED_FILE = 'test/samples/expected.json';
const RECEIPT_LIST = 'So nhan bao cao.xlsx';

/**
 * Every file of the sample, by its path from the project's folder, made anew from the plan and the two data files.
 * @param {string} projectFolder
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function makeSampleFiles(projectFolder) {
  const readJson = (path) => JSON.parse(readFileSync(join(projectFolder, 'resources', path), 'utf8'));
  const sample = readJson('samples/hoai-nhon-2021-08.json');
  const { forms } = readJson('directives/hoai-nhon-2021-08.json');
  const formOf = (formId) => forms.find(({ id }) => id === formId);
  const reports = planReports(sample);
  const files = new Map();

  for (const report of reports.daily)
    files.set(`${REPORTS_FOLDER}/${report.path}`, await dailyWorkbook(report, formOf('mau-02')));
  for (const report of reports.agencies)
    files.set(`${REPORTS_FOLDER}/${report.path}`, await agencyWorkbook(report, formOf('mau-01')));
  for (const [folder, arrivals] of arrivalsByFolder([...reports.daily, ...reports.agencies]))
    files.set(`${REPORTS_FOLDER}/${folder}/${RECEIPT_LIST}`, await receiptWorkbook(receiptSubtitle(folder), arrivals));

  const truth = expectedTruth(reports, sample);
  const names = new Map(sample.units.map(({ id, name }) => [id, name]));
  files.set(`${REPORTS_FOLDER}/README.md`, utf8(sampleReadme(truth, (unitId) => names.get(unitId))));
  files.set(EXPECTED_FILE, utf8(`${printJson(truth)}\n`));
  return files;
}

function arrivalsByFolder(reports) {
  const folders = new Map();
  const inOrder = [...reports].sort((left, right) => left.receivedAt.localeCompare(right.receivedAt, 'en'));
  for (const report of inOrder) folders.set(report.folder, [...(folders.get(report.folder) ?? []), report]);
  return folders;
}

function receiptSubtitle(folder) {
  if (folder === AGENCY_FOLDER) return 'Mẫu 01, nhận từ ngày 17/8/2021 đến ngày 19/8/2021';
  return `Mẫu 02, ngày ${Number(folder.slice(8))}/8/2021`;
}

function utf8(text) {
  return new TextEncoder().encode(text.normalize('NFC'));
}

/** JSON as the project's formatter lays it out, so that a run leaves nothing to format. */
function printJson(value, indent = '') {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part) => printJson(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${printJson(part, inner)}`);
  if (parts.length === 0) return isList ? '[]' : '{}';
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
