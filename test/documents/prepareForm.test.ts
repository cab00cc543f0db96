import { expect, test } from 'vitest';
import { prepareForm } from '../../electron/documents/prepareForm';
import { blocksOf, forms, kit, sample, unitNamed } from './support';

const [form01, form02] = forms;
const blank = (form: typeof form01, unitName: string | null = null) =>
  prepareForm({ office: sample.office, form, unit: unitName === null ? null : unitNamed(unitName), year: 2026 }, kit);

test('Mẫu 01: unlabelled, a dotted line under the name, five fill-in lines and a photograph', () => {
  const paper = blank(form01);
  expect(blocksOf(paper, 'formHeader')[0]).toMatchObject({
    label: null,
    leftLines: [{ kind: 'text', text: 'TÊN CƠ QUAN, ĐƠN VỊ' }, { kind: 'dots' }],
    nationalTitle: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  });
  const lines = blocksOf(paper, 'fillLine');
  expect(lines.map((line) => line.label)).toEqual([
    '- Số điện thoại người tạo mã QR code của cơ quan, đơn vị:',
    '- Mã QR Code Bluezone cơ quan, đơn vị đã tạo:',
    '- Tổng số cán bộ, CC, VC, người lao động:',
    '- Số cán bộ, CC, VC, người lao động có Smartphone:',
    '- Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone:',
    expect.stringMatching(/^- Ảnh chụp việc niêm yết, dán mã QR Code tại .*dễ tiếp cận\.$/),
  ]);
  expect(lines.map((line) => line.hasDots)).toEqual([true, true, true, true, true, false]);
});

test('Mẫu 02: label, three title lines, the exact heading row and widths, one merged cell for the running total', () => {
  const paper = blank(form02);
  expect(blocksOf(paper, 'formHeader')[0]).toMatchObject({
    label: '(Mẫu 02)',
    leftLines: [{ kind: 'text', text: 'ỦY BAN NHÂN DÂN' }, { kind: 'dots' }, { kind: 'dots' }],
  });
  expect(blocksOf(paper, 'titleBlock')[0]).toMatchObject({
    typeName: 'BÁO CÁO HÀNG NGÀY',
    abstractLines: ['Số liệu cài đặt, sử dụng ứng dụng Bluezone', expect.stringMatching(/^\(ngày +tháng +năm 2026\)$/)],
    hasRule: false,
  });
  const [table] = blocksOf(paper, 'table');
  expect(table?.columns.map((column) => column.header)).toEqual([
    'STT',
    'Họ và tên',
    'Địa chỉ (thôn, khu phố)',
    'Số điện thoại',
    'Lũy kế đến thời điểm hiện tại',
  ]);
  expect(table?.columns.map((column) => column.widthMm)).toEqual([12, 45, 45, 30, 33]);
  expect(table?.rows[0]?.cells.at(-1)?.rowSpan).toBe(table?.rows.length);
  expect(table?.rows.slice(1).every((row) => row.cells.length === 4)).toBe(true);
});

test('a known unit and year are printed beforehand', () => {
  expect(blocksOf(blank(form02, 'Phường Bồng Sơn'), 'formHeader')[0]?.leftLines).toEqual([
    { kind: 'text', text: 'ỦY BAN NHÂN DÂN' },
    { kind: 'text', text: 'PHƯỜNG BỒNG SƠN' },
    { kind: 'dots' },
  ]);
  const [header] = blocksOf(blank(form01, 'Thanh tra thị xã'), 'formHeader');
  expect(header?.leftLines[0]).toEqual({ kind: 'text', text: 'THANH TRA THỊ XÃ' });
  expect(header?.placeDateLine).toMatch(/năm 2026$/);
});
