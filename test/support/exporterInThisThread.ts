import { openDatabase } from '../../electron/db/engine';
import { AppFailure } from '../../electron/domain/failure';
import type { OpenDataExporter } from '../../electron/office/openData/exporter';
import { writeOpenData } from '../../electron/office/openData/writeOpenData';

/** Writes in the calling thread what the app writes in one of its own, so that a test needs no bundled program. */
export const exporterInThisThread: OpenDataExporter = {
  async write(image, work, progress, signal) {
    const database = await openDatabase(image);
    const heard = (done: number, total: number, label: string) => {
      progress(done, total, label);
      if (signal.aborted) throw new AppFailure('cancelled', 'Đã dừng.');
    };
    try {
      return structuredClone(await writeOpenData(database, structuredClone(work), heard));
    } finally {
      database.close();
    }
  },
};
