import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../../electron/domain/directive';
import { blankFormsOf, formatsOf, NO_FIELDS, paperRequest } from '../../../../renderer/features/papers/paperModel';
import { day, time } from '../../support/boards';

const AT = time('2021-08-18T17:00');
const FIELDS = {
  number: ' 12 ',
  issuedOn: day('2021-08-18'),
  signatoryId: 's',
  hasPictures: false,
  isCorrected: false,
  hasLevels: false,
  preprintId: 'phuong-bong-son',
  charts: null,
};

test('blank number and day stay out of the request', () => {
  expect(paperRequest('d', AT, { kind: 'report', unitId: null }, { ...NO_FIELDS, number: '  ' })).toEqual({
    kind: 'report',
    directiveId: 'd',
    at: AT,
  });
});

test('our own papers carry what was filled in', () => {
  expect(paperRequest('d', AT, { kind: 'reminder', unitId: 'u' }, FIELDS)).toEqual({
    kind: 'reminder',
    remindedAt: AT,
    directiveId: 'd',
    at: AT,
    unitId: 'u',
    number: '12',
    issuedOn: '2021-08-18',
    signatoryId: 's',
  });
});

test('a blank form is neither numbered nor signed by us, but may carry a unit', () => {
  const request = paperRequest('d', AT, { kind: 'form-02', unitId: null }, FIELDS);
  expect(request).toEqual({ kind: 'form-02', directiveId: 'd', at: AT, unitId: 'phuong-bong-son' });
});

test('a reminder to nobody is no paper yet', () => {
  expect(paperRequest('d', AT, { kind: 'reminder', unitId: null }, FIELDS)).toBeNull();
});

test('Excel only where the paper is a table', () => {
  expect(formatsOf('report')).toContain('xlsx');
  expect(formatsOf('form-02')).toContain('xlsx');
  expect(formatsOf('reminder')).toEqual(['pdf', 'docx']);
});

test('pictures go along with the report of the directive they were ticked for, and with nothing else', () => {
  const chosen = [{ kind: 'bars' as const, subjectId: 'i' }];
  const fields = { ...NO_FIELDS, charts: { directiveId: 'd', chosen } };
  const charts = (directiveId: string, kind: 'report' | 'board') =>
    paperRequest(directiveId, AT, { kind, unitId: null }, fields)?.charts;
  expect(charts('d', 'report')).toEqual(chosen);
  expect(charts('e', 'report')).toBeUndefined();
  expect(charts('d', 'board')).toBeUndefined();
});

describe('blank forms of a campaign', () => {
  const groups = [
    { id: 'xa', name: 'Các xã' },
    { id: 'phong', name: 'Các phòng' },
  ];
  const duty = (formId: string | null, groupId: string) => ({ formId, groupId }) as Schedule;
  const forms = [
    { id: 'flood', label: 'Mẫu ngập lụt', shape: 'fields' as const },
    { id: 'people', label: 'Danh sách', shape: 'list' as const },
  ];

  test('are those its duties ask for, by their own names, with the groups that owe them', () => {
    const schedules = [duty('flood', 'xa'), duty(null, 'phong'), duty('flood', 'phong'), duty('flood', 'xa')];
    expect(blankFormsOf({ directive: { schedules }, forms, groups })).toEqual([
      { kind: 'form-01', formId: 'flood', isFirst: true, label: 'Mẫu ngập lụt', groups: ['Các xã', 'Các phòng'] },
    ]);
  });

  test('name a second form of the same shape too, and a table of units', () => {
    const more = [
      ...forms,
      { id: 'dogs', label: 'Mẫu tiêm phòng dại', shape: 'fields' as const },
      { id: 'land', label: 'Bảng đất đai', shape: 'table' as const },
    ];
    const schedules = ['flood', 'dogs', 'land'].map((id) => duty(id, 'xa'));
    const found = blankFormsOf({ directive: { schedules }, forms: more, groups });
    expect(found.map(({ kind, formId, isFirst }) => [kind, formId, isFirst])).toEqual([
      ['form-01', 'flood', true],
      ['form-01', 'dogs', false],
      ['form-02', 'land', false],
    ]);
    const choice = { kind: 'form-01', unitId: null, formId: 'dogs' } as const;
    expect(paperRequest('d', AT, choice, NO_FIELDS)?.formId).toBe('dogs');
  });

  test('are none where no form is asked for', () => {
    expect(blankFormsOf({ directive: { schedules: [duty(null, 'xa')] }, forms, groups })).toEqual([]);
  });

  test('tell single figures from a list', () => {
    const schedules = [duty('people', 'phong'), duty('flood', 'xa')];
    const found = blankFormsOf({ directive: { schedules }, forms, groups });
    expect(found.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'form-01: Mẫu ngập lụt',
      'form-02: Danh sách',
    ]);
  });
});
