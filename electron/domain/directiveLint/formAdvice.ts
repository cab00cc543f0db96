import type { FormDefinition } from '../form';
import { type Advice, advice } from './advice';
import type { Words } from './words';

/** The words printed on a form, as far as a typing error may hide in them. */
export function formWords({ id, titleLines, headerLines, fields, columns }: FormDefinition): readonly Words[] {
  const texts = [
    ...titleLines,
    ...headerLines,
    ...fields.map(({ label }) => label),
    ...columns.map(({ label }) => label),
  ];
  return texts.map((text) => ({ field: `forms.${id}`, clause: null, text }));
}

const NATIONAL = /^CỘNG\s+HO[ÀA]\s/u;

/** @param text everything the directive says, where a form it names is told from one the office made */
export function formAdvice(forms: readonly FormDefinition[], text: string): readonly Advice[] {
  return forms.flatMap(({ id, label, isLabelPrinted, headerLines }) => [
    ...(isLabelPrinted || !isNamed(label, text)
      ? []
      : [advice('form-label-not-printed', { field: `forms.${id}` }, label)]),
    ...headerLines
      .filter((line) => NATIONAL.test(line))
      .map((line) => advice('national-title-differs', { field: `forms.${id}` }, line, line.replace(/HO[ÀA]/u, 'HÒA'))),
  ]);
}

/** Whether the paper speaks of the form: "theo mẫu 01 gửi kèm". */
export function isNamed(label: string, text: string): boolean {
  return text.toLocaleLowerCase('vi').includes(label.toLocaleLowerCase('vi'));
}
