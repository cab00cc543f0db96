import type { accessLogToXlsx as AccessLogToXlsx } from './accessLogToXlsx';
import type { blankWorkbook as BlankWorkbook } from './blank/blankWorkbook';
import type { changeLogToXlsx as ChangeLogToXlsx } from './changeLogToXlsx';
import type { personListToXlsx as PersonListToXlsx } from './personListToXlsx';
import type { returnWorkbook as ReturnWorkbook } from './returns/returnWorkbook';
import type { toDocx as ToDocx } from './toDocx';
import type { toXlsx as ToXlsx } from './toXlsx';

/**
 * What writes Word and Excel files, by far the largest part of the core's program, is read from the disk and compiled
 * with the first file that is asked for: the first screen does not wait for it. Each does what its namesake says.
 */
export const toDocx: typeof ToDocx = async (...asked) => (await import('./toDocx')).toDocx(...asked);

export const toXlsx: typeof ToXlsx = async (...asked) => (await import('./toXlsx')).toXlsx(...asked);

export const changeLogToXlsx: typeof ChangeLogToXlsx = async (...asked) =>
  (await import('./changeLogToXlsx')).changeLogToXlsx(...asked);

export const accessLogToXlsx: typeof AccessLogToXlsx = async (...asked) =>
  (await import('./accessLogToXlsx')).accessLogToXlsx(...asked);

export const personListToXlsx: typeof PersonListToXlsx = async (...asked) =>
  (await import('./personListToXlsx')).personListToXlsx(...asked);

export const returnWorkbook: typeof ReturnWorkbook = async (...asked) =>
  (await import('./returns/returnWorkbook')).returnWorkbook(...asked);

export const blankWorkbook: typeof BlankWorkbook = async (...asked) =>
  (await import('./blank/blankWorkbook')).blankWorkbook(...asked);
