import type { Health } from '../../electron/domain/diagnostics/health';
import { time } from './builders';

export const GIGABYTE = 1024 ** 3;
const disk = { freeBytes: 40 * GIGABYTE, totalBytes: 237 * GIGABYTE };

/** A machine on which all is well. */
export function aHealth(): Health {
  return {
    at: time('2026-11-23T16:20'),
    notOpened: null,
    store: {
      folder: 'C:\\Users\\canbo\\AppData\\Roaming\\don-doc\\du-lieu',
      snapshotBytes: 421_888,
      foldedAt: time('2026-11-22T17:31'),
      journalBytes: 20_480,
      attachments: { files: 2, bytes: 81_920 },
      keyFile: 'none',
      lastChange: time('2026-11-23T15:58'),
      rows: { unit: 17 },
      isReadingOnly: false,
      notices: 0,
      lastCheck: null,
    },
    backups: {
      folder: 'E:\\sao-luu-don-doc',
      isChosen: true,
      isChosenGone: false,
      count: 4,
      bad: 0,
      sealed: 0,
      newest: { madeAt: time('2026-11-23T08:02'), sizeBytes: 421_888 },
      troubles: [],
    },
    disks: { data: disk, backups: disk },
    versions: {
      app: '0.1.0',
      electron: '45.0.0',
      node: '24.0.0',
      system: 'Windows 10 Pro (10.0.19045)',
      machine: 'x64',
      memoryBytes: 8 * GIGABYTE,
      freeMemoryBytes: 2 * GIGABYTE,
      schema: 340,
    },
    errors: null,
  };
}
