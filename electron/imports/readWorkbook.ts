import { type Container, identifyContainer } from './container';
import type { Workbook } from './grid';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';
import { type Refusal, refusalOf } from './refusal';
import { readXlsx } from './xlsx/readXlsx';

export interface ReadOptions {
  /** Other bounds than the defaults, for tests and for machines with little memory. */
  readonly limits?: Partial<ReadLimits>;
}

export type ReadResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads any file a unit may send as a workbook, judging it by its bytes. Never throws and never looks outside `bytes`.
 * @param fileName only tells the lock file of an open document (`~$…`) from other tiny files
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ReadResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    if (bytes.length > limits.fileBytes)
      return refused({ code: 'too-large', detail: { what: 'file', limit: limits.fileBytes } });
    const container = identifyContainer(bytes, fileName);
    if (container.kind === 'xlsx') return { ok: true, workbook: readXlsx(asBuffer(bytes), limits) };
    return refused(refusalOfContainer(container));
  } catch (error) {
    return refused(refusalOf(error));
  }
}

function refused(refusal: Refusal): ReadResult {
  return { ok: false, refusal };
}

/** The same memory, with the methods of a Buffer. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Why a file that is no xlsx is not read. */
function refusalOfContainer(container: Exclude<Container, { kind: 'xlsx' }>): Refusal {
  switch (container.kind) {
    case 'empty':
      return { code: 'empty-file', detail: { what: 'empty' } };
    case 'lockFile':
      return { code: 'lock-file', detail: { what: 'lock-file' } };
    case 'encrypted':
      return { code: 'password-protected', detail: { what: container.what } };
    case 'unreadable':
      return container.refusal;
    case 'document':
    case 'image':
    case 'archive':
    case 'text':
    case 'unknown':
      return { code: 'not-a-spreadsheet', detail: { what: whatOf(container) } };
    default:
      return { code: 'unsupported-version', detail: { what: container.kind } };
  }
}

function whatOf(container: Container): string {
  return 'what' in container ? container.what : container.kind;
}
