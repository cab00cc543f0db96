/** Why a file cannot be read at all. The Vietnamese sentence is made elsewhere, from `code` and `detail`. */
export type RefusalCode =
  | 'empty-file'
  | 'password-protected'
  | 'not-a-spreadsheet'
  | 'damaged'
  | 'too-large'
  | 'unsafe-content'
  | 'unsupported-version'
  | 'lock-file';

/**
 * What exactly was met, for machines.
 * - `what`: kebab-case. For `not-a-spreadsheet` and `unsupported-version` the thing the file is (`word`, `pdf`, `xls`, …);
 *   otherwise the fault (`checksum`, `doctype`, `duplicate-part`, `cells`, …).
 * - `part`: name of the part inside the container; `sheet` and `cell` (A1) where the fault is that exact;
 *   `limit`: the bound that was passed; `reason`: an English note for the log, never for the screen.
 */
export interface RefusalDetail {
  readonly what: string;
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly limit?: number;
  readonly reason?: string;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;
}

/** Carries a refusal out of the depth of a reader; `readWorkbook` turns it back into data. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';

  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${JSON.stringify(refusal.detail)}`);
  }
}

export function refuse(code: RefusalCode, detail: RefusalDetail): never {
  throw new RefusalError({ code, detail });
}

export function damaged(what: string, where: Omit<RefusalDetail, 'what'> = {}): never {
  refuse('damaged', { what, ...where });
}

/** The same error with the name of the sheet it was met in. */
export function inSheet(error: unknown, sheet: string): unknown {
  if (!(error instanceof RefusalError)) return error;
  const { code, detail } = error.refusal;
  return new RefusalError({ code, detail: { ...detail, sheet } });
}

/** Any thrown value as a refusal: one of ours as it is, anything else (a file our parser did not foresee) as damaged. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  return { code: 'damaged', detail: { what: 'unexpected', reason: String(error) } };
}
