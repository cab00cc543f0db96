import { isAmount, measureIn, thingCounted } from '../domain/figureMeasure';
import type { FormField } from '../domain/form';

/** What a figure should have been, in the words of its own form. */
export type CountedField = Pick<FormField, 'label' | 'measure'>;

/** "không phải số hộ"; "không phải con số" where nobody says what is counted. */
export function notTheCount(field: CountedField): string {
  const thing = thingCounted(field);
  return thing === null ? 'không phải con số' : `không phải số ${thing}`;
}

/** "số hộ không thể lẻ": why a fraction is no answer. */
export function noFraction(field: CountedField): string {
  const thing = thingCounted(field);
  return thing === null ? 'mục này chỉ nhận số nguyên' : `số ${thing} không thể lẻ`;
}

/** " (nghìn đồng)": what an amount is told in. */
export function inMeasure({ label, measure }: CountedField): string {
  const told = measureIn(label, measure);
  return told === undefined ? '' : ` (${told})`;
}

/** What to do about a fraction: an amount can be told in a smaller measure, a count cannot be one. */
export function wholeInstead(field: CountedField): string {
  return isAmount(field)
    ? 'Mục này của biểu mẫu chỉ nhận số nguyên: đề nghị ghi theo đơn vị tính nhỏ hơn (ví dụ m² thay cho ha, nghìn đồng thay cho triệu đồng) hoặc làm tròn, rồi gửi lại; muốn nhận số lẻ thì chọn loại “Số thập phân” cho mục này ở phiên bản mới của biểu mẫu.'
    : 'Đề nghị đơn vị kiểm tra và gửi lại số đúng.';
}
