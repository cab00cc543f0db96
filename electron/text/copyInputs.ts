import type { WrittenInput } from '../domain/template/writtenTemplate';

const ORIGINAL: WrittenInput = {
  key: 'original',
  label: 'Sao từ văn bản',
  type: 'line',
  isRequired: false,
  help: 'Chỉ ghi khi sao từ bản giấy hoặc bản quét: loại, số, ký hiệu, ngày và cơ quan ban hành của bản chính.',
  initial: '',
};

const EXCERPT: WrittenInput = {
  key: 'excerpt',
  label: 'Phần trích sao',
  type: 'body',
  isRequired: true,
  help: 'Đúng từng chữ phần nội dung của bản chính cần trích.',
  initial: '',
};

/** What is typed for a copy of another paper (NĐ 30/2020, Phụ lục I, phần II); only an excerpt takes a part of it. */
export function copyInputs(kindId: string): readonly WrittenInput[] {
  return kindId === 'trich-sao' ? [ORIGINAL, EXCERPT] : [ORIGINAL];
}
