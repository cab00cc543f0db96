import { isPeriodKey, type PeriodKey } from './period';

/** What a blank workbook carries out of sight, so that it is known again when it comes back under any name. */
export interface FormKey {
  readonly directiveId: string;
  readonly formId: string;
  readonly version: number;
  readonly unitId: string;
  readonly period: PeriodKey;
}

/** First cell of the key's own sheet. A sheet outlives what properties and names do not: Excel, WPS, LibreOffice, .xls, .ods. */
export const FORM_KEY_MARK = 'don-doc/khoa-bieu-mau';
export const FORM_KEY_SHEET = '_dondoc';

/** Rows of the key's sheet, name and value; the last one guards the others against a slip. */
export function keyRows({
  directiveId,
  formId,
  version,
  unitId,
  period,
}: FormKey): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, string])[] = [
    [FORM_KEY_MARK, '1'],
    ['directive', directiveId],
    ['form', formId],
    ['version', String(version)],
    ['unit', unitId],
    ['period', period],
  ];
  return [...rows, ['check', checkOf(rows.map(([, value]) => value))]];
}

/** The key of rows as they came back; null when they are no key, or one that was changed. */
export function keyFromRows(rows: readonly (readonly [string, string])[]): FormKey | null {
  const values = new Map(rows);
  const [directiveId, formId, version, unitId, period] = ['directive', 'form', 'version', 'unit', 'period'].map(
    (name) => values.get(name) ?? '',
  );
  if (!directiveId || !formId || !version || !unitId || !period || !isPeriodKey(period)) return null;
  const key: FormKey = { directiveId, formId, version: Number(version), unitId, period };
  const isWhole = keyRows(key).every(([name, value]) => values.get(name) === value);
  return isWhole ? key : null;
}

/** FNV-1a: against a cell typed over, not against a forger. */
function checkOf(values: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of values.join('\n')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
