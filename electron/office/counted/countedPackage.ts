import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import { NOT_KEPT } from '../../domain/destruction/personMark';
import type { ReadPackage, UpContent } from '../../domain/package/packageModel';

export interface CountedPackage {
  readonly read: ReadPackage;
  /** It came with lists that are not kept, so its bytes are not kept either. */
  readonly isCounted: boolean;
}

/**
 * A package without the people of forms that only count: their figures come, their lists are left in it. Which directive
 * they belong to, and so under which key they would be marked, is only said later.
 */
export function countedPackage(db: ReadDb, read: ReadPackage): CountedPackage {
  const forms = listCountedForms(db);
  const { content, persons } = read;
  if (forms.size === 0 || content.kind !== 'up') return { read, isCounted: false };
  const isLeft = ({ duty }: { readonly duty: number }) => forms.has(content.duties[duty]?.form ?? '');
  const isPersonal = content.duties.some(({ form, report }) => forms.has(form) && hasWords(report));
  const isCounted = persons?.some(isLeft) === true || isPersonal;
  if (!isCounted) return { read, isCounted };
  const kept = persons?.filter((list) => !isLeft(list)) ?? null;
  return { read: { ...read, content: withoutWords(content, forms), persons: kept }, isCounted };
}

function hasWords(report: UpContent['duties'][number]['report']): boolean {
  return Object.values(report?.texts ?? {}).some((text) => text !== '');
}

function withoutWords(content: UpContent, forms: ReadonlyMap<string, unknown>): UpContent {
  const duties = content.duties.map((duty) => {
    if (duty.report === null || !forms.has(duty.form)) return duty;
    const texts = Object.entries(duty.report.texts).map(([key, text]) => [key, text === '' ? text : NOT_KEPT]);
    return { ...duty, report: { ...duty.report, texts: Object.fromEntries(texts) } };
  });
  return { ...content, duties };
}
