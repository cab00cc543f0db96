import { AppFailure } from '../domain/failure';
import type { OfficeEnvironment } from './environment';

/** Nothing can be written, though all of it can be read. */
const CLOSED_TO_WRITING: ReadonlySet<string> = new Set(['diskFull', 'readOnly']);

/**
 * Opens the data folder to work in it or, where the disk takes nothing, to look at what was saved; that is said as long as
 * it is open.
 * @param open as `openOffice` does it
 * @throws AppFailure as it does
 */
export async function openOrLook<Office>(
  environment: OfficeEnvironment,
  open: (environment: OfficeEnvironment) => Promise<Office>,
): Promise<Office> {
  try {
    return await open(environment);
  } catch (error) {
    if (!(error instanceof AppFailure) || !CLOSED_TO_WRITING.has(error.code)) throw error;
    return open({ ...environment, isReadingOnly: true, whyOnlyReading: error.message }).catch(() => {
      throw error;
    });
  }
}
