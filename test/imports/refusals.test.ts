import { describe, expect, test } from 'vitest';
import { inspect } from '../../electron/imports/inspect';
import type { RefusalCode } from '../../electron/imports/refusal';
import { refusalIssue, unreadableIssue } from '../../electron/imports/refusals';

describe('every refusal names the file and says what to ask for', () => {
  test.each([
    ['unsupported-version', 'zip-compression', /nén.*Lưu thành.*\.xlsx/],
    ['not-a-spreadsheet', 'web-page', /trang web không có bảng/],
    ['unsupported-version', 'lotus', /loại tệp không nhận ra/],
    ['password-protected', 'ooxml', /bỏ mật khẩu/],
    ['damaged', 'checksum', /bị hỏng.*gửi lại/],
    ['not-a-spreadsheet', 'word', /văn bản Word.*\.xlsx/],
    ['not-a-spreadsheet', 'pdf', /PDF/],
    ['not-a-spreadsheet', 'image', /ảnh/],
    ['empty-file', 'empty', /rỗng/],
    ['lock-file', 'lock-file', /đóng Excel/],
    ['too-large', 'cells', /quá lớn/],
    ['unsafe-content', 'doctype', /không an toàn/],
  ] as const satisfies readonly (readonly [RefusalCode, string, RegExp])[])('%s: %s', (code, what, words) => {
    const issue = refusalIssue({ code, detail: { what } }, 'Báo cáo.xls'.normalize('NFD'));
    expect(issue).toMatchObject({ severity: 'error', code });
    expect(issue.message).toContain('“Báo cáo.xls”');
    expect(issue.message).toMatch(words);
    expect(issue.message).toMatch(/[Đđ]ề nghị/);
  });
});

test('a file the system does not open has a sentence too', () => {
  const { message } = unreadableIssue('a.xlsx', 'EBUSY');
  expect(message).toContain('đang được mở ở chương trình khác');
  expect(message).not.toContain('EBUSY');
});

test('inspect tells a refused file with its kind', () => {
  const empty = inspect(new Uint8Array(), 'a.xlsx', { rows: 3 });
  expect(empty).toMatchObject({
    file: 'a.xlsx',
    container: 'unknown',
    refused: { code: 'empty-file' },
    sheets: [],
    issues: [],
  });
  const pdf = inspect(new TextEncoder().encode('%PDF-1.7\n'), 'a.xlsx', { rows: 3 });
  expect(pdf.refused?.code).toBe('not-a-spreadsheet');
});
