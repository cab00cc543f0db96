import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../electron/domain/failure';
import { checkCampaign, parseDirectiveFile, parseSampleFile } from '../../electron/office/campaignFile';

/** Every way to break a campaign file gets one sentence that names the place. */

const read = (path: string) => readFileSync(resolve(__dirname, '../../resources', path), 'utf8');
const directiveJson = read('directives/hoai-nhon-2021-08.json');
const sampleJson = read('samples/hoai-nhon-2021-08.json');

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Step = string | number;

/** The same JSON with one place set to `value`, or taken out when `value` is undefined. */
function changed(json: string, path: readonly Step[], value: Json | undefined): string {
  const root: Json = JSON.parse(json);
  const parent = path.slice(0, -1).reduce<Json>((at, step) => child(at, step), root);
  const last = path.at(-1) ?? '';
  if (parent === null || typeof parent !== 'object') throw new Error(`no place ${path.join('.')}`);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return JSON.stringify(root);
}

function child(at: Json, step: Step): Json {
  if (at === null || typeof at !== 'object') throw new Error(`no place ${step}`);
  const found: Json | undefined = Reflect.get(at, step);
  if (found === undefined) throw new Error(`no place ${step}`);
  return found;
}

function failureOf(act: () => unknown): AppFailure {
  try {
    act();
  } catch (failure) {
    if (failure instanceof AppFailure) return failure;
    throw failure;
  }
  throw new Error('nothing was refused');
}

describe('a broken directive file', () => {
  const cases: readonly (readonly [path: readonly Step[], value: Json | undefined, sentence: string])[] = [
    [['directive', 'colour'], 'đỏ', 'mục directive: có mục không dùng đến: “colour”'],
    [['directive', 'subject'], undefined, 'mục directive.subject: thiếu mục này'],
    [['directive', 'subject'], '  ', 'mục directive.subject: không được để trống'],
    [['directive', 'issuerLines'], [], 'mục directive.issuerLines: không được để trống'],
    [['directive', 'issuedYear'], '2021', 'mục directive.issuedYear: giá trị phải là số'],
    [['directive', 'issuedMonth'], 13, 'mục directive.issuedMonth: giá trị nằm ngoài khoảng cho phép'],
    [['directive', 'issuedDay'], 1.5, 'mục directive.issuedDay: giá trị phải là số nguyên'],
    [['directive', 'hasTypeTitle'], 1, 'mục directive.hasTypeTitle: giá trị phải là true hoặc false'],
    [['directive', 'targets', 0, 'deadline'], '2021-02-30', 'mục directive.targets[0].deadline: ngày phải có thật'],
    [['directive', 'targets', 0, 'deadline'], undefined, 'mục directive.targets[0].deadline: thiếu mục này'],
    [
      ['directive', 'targets', 1, 'indicatorId'],
      'khac',
      'mục directive.targets[1].indicatorId: không có chỉ số “khac”',
    ],
    [['directive', 'targets', 0, 'requiredBasisPoints'], 60_000, 'requiredBasisPoints: giá trị nằm ngoài khoảng'],
    [['directive', 'quotedFigures', 0, 'asOf'], '2021-08-14T25:00', 'quotedFigures[0].asOf: thời điểm phải có thật'],
    [['directive', 'quotedFigures', 0, 'indicatorId'], 'khac', 'quotedFigures[0].indicatorId: không có chỉ số “khac”'],
    [['directive', 'schedules', 1, 'due', 'clock'], '15h00', 'schedules[1].due.clock: giờ phải viết dạng GIỜ:PHÚT'],
    [['directive', 'schedules', 1, 'due', 'to'], '2021-08-15', 'schedules[1].due.to: ngày kết thúc đứng trước'],
    [['directive', 'schedules', 1, 'due', 'kind'], 'weekly', 'schedules[1].due.kind: loại (kind) không có'],
    [['directive', 'schedules', 0, 'clauseId'], 'clause-9', 'schedules[0].clauseId: không có điểm, khoản “clause-9”'],
    [['directive', 'schedules', 0, 'formId'], 'mau-03', 'schedules[0].formId: không có mẫu “mau-03”'],
    [['directive', 'schedules', 0, 'id'], 'Đợt 1', 'schedules[0].id: mã phải gồm chữ thường không dấu'],
    [['directive', 'clauses', 1, 'id'], 'clause-1', 'mục directive.clauses: “clause-1” bị lặp lại'],
    [
      ['directive', 'clauses', 0, 'addressees', 0, 'role'],
      'boss',
      'role: giá trị phải là một trong: lead, coordinating',
    ],
    [['directive', 'indicators', 0, 'numerator', 'formId'], 'mau-03', 'numerator.formId: không có mẫu “mau-03”'],
    [
      ['directive', 'indicators', 0, 'numerator', 'fieldKey'],
      'total',
      'numerator.fieldKey: không có trường trong Mẫu 02 “total”',
    ],
    [
      ['directive', 'indicators', 1, 'denominator', 'fieldKey'],
      'qr_code',
      'denominator.fieldKey: trường “qr_code” không phải là số đếm',
    ],
    [['forms', 0, 'rules', 0, 'left'], 'staff', 'mục forms[0].rules[0].left: không có trường trong Mẫu 01 “staff”'],
    [['forms', 0, 'fields', 1, 'key'], 'staff_total', 'mục forms[0].fields: “staff_total” bị lặp lại'],
    [['forms', 1, 'columns'], [], 'mục forms[1].columns: mẫu dạng danh sách phải có ít nhất một cột'],
    [['forms', 1, 'shape'], 'fields', 'mục forms[1].columns: mẫu dạng số liệu không có cột danh sách'],
    [['forms', 1, 'id'], 'mau-01', 'mục forms: “mau-01” bị lặp lại'],
    [['forms', 1, 'fields', 0, 'type'], 'money', 'forms[1].fields[0].type: giá trị phải là một trong: count'],
    [['forms'], {}, 'mục forms: giá trị phải là một danh sách'],
  ];
  test.each(cases)('%j = %j', (path, value, sentence) => {
    const failure = failureOf(() => parseDirectiveFile(changed(directiveJson, path, value), 'thu.json'));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toContain(sentence);
    expect(failure.message).toMatch(/^Tệp thu\.json, mục .+: .+\.$/);
    expect(failure.message).not.toMatch(/\b(Invalid|expected|Required|Too)\b/);
  });

  test('text that is no JSON, and JSON that is no object', () => {
    expect(failureOf(() => parseDirectiveFile('{"directive":', 'thu.json')).message).toBe(
      'Tệp thu.json: nội dung không phải JSON hợp lệ.',
    );
    expect(failureOf(() => parseDirectiveFile('[]', 'thu.json')).message).toBe(
      'Tệp thu.json: giá trị phải là một nhóm mục.',
    );
  });
});

describe('a broken sample file', () => {
  const cases: readonly (readonly [path: readonly Step[], value: Json | undefined, sentence: string])[] = [
    [['units', 0, 'groups', 0], 'cac-huyen', 'mục units[0].groups[0]: không có nhóm “cac-huyen”'],
    [['units', 0, 'parentId'], 'tinh', 'mục units[0].parentId: không có đơn vị “tinh”'],
    [['units', 0, 'validFrom'], '2026-01-01', 'mục units[0].validTo: ngày kết thúc đứng trước ngày bắt đầu'],
    [['units', 0, 'code'], 21637, 'mục units[0].code: giá trị phải là chữ'],
    [['units', 1, 'id'], 'phuong-tam-quan', 'mục units: “phuong-tam-quan” bị lặp lại'],
    [['baselines', 2, 'unitId'], 'xa-la', 'mục baselines[2].unitId: không có đơn vị “xa-la”'],
    [['baselines', 2, 'value'], -1, 'mục baselines[2].value: giá trị nằm ngoài khoảng cho phép'],
    [
      ['baselines', 1, 'unitId'],
      'phuong-tam-quan',
      'mục baselines: “phuong-tam-quan, smartphoneUsers, 2021-08-14” bị lặp',
    ],
    [['reportsFolder'], '../..', 'mục reportsFolder: mã phải gồm chữ thường không dấu'],
    [['office', 'issuerLines'], ['A', 'B', 'C', 'D'], 'mục office.issuerLines: giá trị nằm ngoài khoảng cho phép'],
  ];
  test.each(cases)('%j = %j', (path, value, sentence) => {
    const failure = failureOf(() => parseSampleFile(changed(sampleJson, path, value), 'mau.json'));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toContain(sentence);
  });

  test('two default signatories', () => {
    const sample = parseSampleFile(sampleJson, 'mau.json');
    const twice = sample.signatories.flatMap((one) => [one, { ...one, id: `${one.id}-2` }]);
    const failure = failureOf(() => parseSampleFile(JSON.stringify({ ...sample, signatories: twice }), 'mau.json'));
    expect(failure.message).toBe('Tệp mau.json, mục signatories: chỉ được chọn một người ký mặc định.');
  });
});

describe('a directive that does not fit the office', () => {
  const sample = parseSampleFile(sampleJson, 'mau.json');
  const cases: readonly (readonly [path: readonly Step[], value: Json, sentence: string])[] = [
    [['directive', 'id'], 'khac', 'mục directive.id: bộ mẫu dùng văn bản “hoai-nhon-2021-08” nhưng'],
    [['directive', 'schedules', 0, 'groupId'], 'cac-so', 'mục directive.schedules[0].groupId: không có nhóm “cac-so”'],
    [
      ['directive', 'indicators', 1, 'groupId'],
      'cac-so',
      'mục directive.indicators[1].groupId: không có nhóm “cac-so”',
    ],
    [
      ['directive', 'clauses', 2, 'addressees', 1, 'groupId'],
      'cac-so',
      'clauses[2].addressees[1].groupId: không có nhóm',
    ],
    [
      ['directive', 'indicators', 0, 'denominator', 'measureKey'],
      'adults',
      'indicators[0].denominator.measureKey: bộ mẫu không có số liệu gốc “adults”',
    ],
  ];
  test.each(cases)('%j = %j', (path, value, sentence) => {
    const file = parseDirectiveFile(changed(directiveJson, path, value), 'thu.json');
    expect(failureOf(() => checkCampaign(sample, file, 'thu.json')).message).toContain(sentence);
  });
});

test('text typed in decomposed Unicode enters composed, a byte order mark is no fault', () => {
  const decomposed = `\uFEFF${directiveJson.normalize('NFD')}`;
  expect(parseDirectiveFile(decomposed, 'thu.json')).toEqual(parseDirectiveFile(directiveJson, 'thu.json'));
});
