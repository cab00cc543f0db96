import type { ExportProgress, ExportWork, Written } from './writeOpenData';

/** Writes an export away from whoever answers the clerk. */
export interface OpenDataExporter {
  /**
   * @param image the database as the bytes of a SQLite file, as it stood when the export was asked for; handed over
   * @param signal ends it at once: when the promise has rejected, nothing is written any more
   * @throws AppFailure `cancelled`, or in a sentence when the disk refuses
   */
  write(image: Uint8Array, work: ExportWork, progress: ExportProgress, signal: AbortSignal): Promise<Written>;
}
