import { AppFailure } from '../domain/failure';
import type { Core } from '../ipc/contract';
import type { OfficeEnvironment } from './environment';
import { openOffice } from './openOffice';

/** Nothing can be written, though all of it can be read. */
const CLOSED_TO_WRITING: ReadonlySet<string> = new Set(['diskFull', 'readOnly']);

/**
 * Opens the data folder to work in it or, where the disk takes nothing, to look at what was saved; that is said as long as
 * it is open.
 * @throws AppFailure as `openOffice`
 */
export async function openOrLook(environment: OfficeEnvironment): Promise<Core> {
  try {
    return await openOffice(environment);
  } catch (error) {
    if (!(error instanceof AppFailure) || !CLOSED_TO_WRITING.has(error.code)) throw error;
    return openOffice({ ...environment, isReadingOnly: true, whyOnlyReading: error.message }).catch(() => {
      throw error;
    });
  }
}
