import { foldForSearch } from '../vietnamese';

/**
 * Kinds of personal data that a list of an office should hold only where a law or document asks for them. The table is
 * data: `ground` says where it is written.
 */
export const SENSITIVE_KINDS = [
  {
    kind: 'ethnicity',
    words: /\bdan toc\b|\bchung toc\b/,
    ground: 'Nghị định 356/2025/NĐ-CP, Điều 4',
  },
  {
    kind: 'belief',
    words: /\bton giao\b|\btin nguong\b|\bquan diem chinh tri\b/,
    ground: 'Nghị định 356/2025/NĐ-CP, Điều 4',
  },
  {
    kind: 'health',
    words:
      /\bsuc khoe\b|\bbenh\b|\btien su\b|\bxet nghiem\b|\bket qua test\b|\btiem(?: chung| vac|\s*mui)?\b|\bvac ?xin\b|\bnhiem\b|\bduong tinh\b|\bkhuyet tat\b|\bnhom mau\b|\bthai\b/,
    ground: 'Nghị định 356/2025/NĐ-CP, Điều 4',
  },
  {
    kind: 'identity',
    words:
      /\bcccd\b|\bcmnd\b|\bcmtnd\b|\bcan cuoc\b|\bchung minh\b|\bdinh danh\b|\bho chieu\b|\bma so thue\b|\b(?:the )?bhyt\b|\bso bhxh\b/,
    ground: 'Nghị định 356/2025/NĐ-CP, Điều 3, Điều 4 (hình ảnh thẻ)',
  },
  {
    kind: 'account',
    words: /\bso tai khoan\b|\btai khoan ngan hang\b|\bstk\b|\bmat khau\b/,
    ground: 'Nghị định 356/2025/NĐ-CP, Điều 4',
  },
  {
    kind: 'biometric',
    words: /\bvan tay\b|\bsinh trac\b|\bkhuon mat\b|\bvi tri\b|\btoa do\b/,
    ground: 'Nghị định 356/2025/NĐ-CP, Điều 4',
  },
] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number]['kind'];

/** Twelve digits of an identity card; nine of the old one are told by their heading alone. */
const IDENTITY_NUMBER = /^0\d{11}$/;

/** What a column so headed holds of the kinds above; null: none of them. */
export function sensitiveKindOf(heading: string): SensitiveKind | null {
  const folded = foldForSearch(heading);
  return SENSITIVE_KINDS.find(({ words }) => words.test(folded))?.kind ?? null;
}

/** The same by what stands in it: most of the values are numbers of identity cards. */
export function holdsIdentityNumbers(values: readonly string[]): boolean {
  const filled = values.map((value) => value.replaceAll(/[ .]/g, '')).filter((value) => value !== '');
  return filled.length > 0 && filled.filter((value) => IDENTITY_NUMBER.test(value)).length * 2 > filled.length;
}

export function groundOf(kind: SensitiveKind): string {
  return SENSITIVE_KINDS.find((one) => one.kind === kind)?.ground ?? '';
}
