import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from './folder';
import { takeAll } from './office';
import { wardReport } from './wardReport';

const SENT = [
  { ward: 'PHƯỜNG BỒNG SƠN', total: 900, day: '16 tháng 8 năm 2021', hour: '15h00 ngày 16/8/2021', at: '16T15:10' },
  { ward: 'PHƯỜNG BỒNG SƠN', total: 1000, hour: '14h00 ngày 17/8/2021', at: '17T14:20' },
  { ward: 'PHƯỜNG BỒNG SƠN', total: 1200, hour: '16h00 ngày 17/8/2021', at: '17T16:10' },
  { ward: 'PHƯỜNG TAM QUAN', total: 700, hour: '16h30 ngày 17/8/2021', at: '17T16:40' },
  { ward: 'XÃ HOÀI SƠN', total: 500, at: '17T14:05' },
];

/**
 * Reports of the sample campaign that say what hour they speak of: Bồng Sơn twice on 17/8, Tam Quan late in the afternoon;
 * Hoài Sơn says none.
 */
export async function takeHourlyReports(core: Core, folder = temporaryFolder()): Promise<void> {
  for (const [index, { at, ...report }] of SENT.entries()) {
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, await wardReport(report));
    const arrived = new Date(`2021-08-${at}:00`);
    utimesSync(path, arrived, arrived);
    await takeAll(core, [path]);
  }
}
