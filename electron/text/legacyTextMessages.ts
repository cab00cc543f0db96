import { formatCount } from '../domain/numbers';
import { at, type NamedPlace, quoted } from './importMessages';

/** What an encoding is called where office clerks know it from the fonts. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
  'windows-1258': 'Windows-1258',
  'misread-utf-8': 'UTF-8 bị đọc sai bảng mã',
};

function encodingName(encoding: string | null): string {
  return ENCODING_NAMES[encoding ?? ''] ?? 'bảng mã cũ';
}

/** Sentences about Vietnamese that was not typed in Unicode, or was damaged on the way. */
export const legacyTextMessages = {
  repaired: (sheet: string, counts: readonly (readonly [encoding: string, cells: number])[]) =>
    `Trang ${quoted(sheet)}: đã đổi sang Unicode ${counts
      .map(([encoding, cells]) => `${formatCount(cells)} ô gõ bằng ${encodingName(encoding)}`)
      .join(', ')}; chữ gốc trong tệp vẫn giữ nguyên.`,
  uncertain: (place: NamedPlace, raw: string, understood: string, encoding: string | null) =>
    `${at(place)} ghi ${quoted(raw)}, chưa chắc gõ bằng bảng mã nào; đã hiểu là ${quoted(understood)} theo ${encodingName(encoding)}. Đề nghị kiểm tra lại.`,
  unclear: (place: NamedPlace, raw: string, encoding: string | null) =>
    `${at(place)} ghi ${quoted(raw)}, có thể gõ bằng ${encodingName(encoding)} nhưng chưa đủ căn cứ nên giữ nguyên. Đề nghị kiểm tra lại.`,
  mixed: (place: NamedPlace, raw: string, understood: string) =>
    `${at(place)} ghi ${quoted(raw)}, có cả chữ Unicode và chữ gõ bằng bảng mã cũ; đã hiểu là ${quoted(understood)}. Đề nghị kiểm tra lại.`,
  signs: (place: NamedPlace, raw: string, understood: string) =>
    `${at(place)} ghi ${quoted(raw)}, có mã ký tự của trang web hoặc chữ cái của bảng chữ khác; đã hiểu là ${quoted(understood)}. Đề nghị kiểm tra lại.`,
  horned: (place: NamedPlace, raw: string, understood: string) =>
    `${at(place)} ghi ${quoted(raw)}: chữ “ư” gõ bằng TCVN3 đã bị mất khi chuyển tệp; đã đoán lại là ${quoted(understood)}. Đề nghị đơn vị kiểm tra lại.`,
  hornsLost: (sheet: string) =>
    `Trang ${quoted(sheet)}: chữ gõ bằng TCVN3 (phông .VnTime) đã mất chữ “ư” trên đường gửi. Các ô đoán lại được đã ghi rõ từng ô; các ô khác có thể vẫn thiếu chữ (ví dụ “lu” có thể là “lưu”). Đề nghị đơn vị gửi lại tệp gốc hoặc tệp lưu bằng Unicode.`,
  damaged: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)}: chữ tiếng Việt đã bị mất khi lưu tệp, không khôi phục được. Đề nghị đơn vị gửi lại tệp lưu bằng Unicode.`,
} as const;
