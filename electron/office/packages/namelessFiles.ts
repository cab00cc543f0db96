import type { ReadDb } from '../../db/database';
import { listPersonsOf } from '../../db/submissions';
import { TextSweep } from '../../domain/destruction/textSweep';
import type { UpDuty } from '../../domain/package/packageModel';
import { maskPeopleIn } from '../../domain/personalData/maskText';
import type { UpGround } from './upContent';

const LEFT_OUT = '…';

/** Units call their files after people and phones now and then: without lists these names go without them, too. */
export function namelessFiles(db: ReadDb, { submissionIds }: UpGround, duties: readonly UpDuty[]): readonly UpDuty[] {
  return duties.map((duty, at) => {
    const id = submissionIds[at] ?? null;
    const { report } = duty;
    if (report === null || report.fileName === null || id === null) return duty;
    const { rows } = report;
    const sweep = new TextSweep(rows === 0 ? [] : listPersonsOf(db, id), [], LEFT_OUT);
    const fileName = maskPeopleIn(sweep.without(report.fileName) ?? report.fileName);
    return fileName === report.fileName ? duty : { ...duty, report: { ...report, fileName } };
  });
}
