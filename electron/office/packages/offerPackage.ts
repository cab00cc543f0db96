import { listDirectiveAttachments } from '../../db/attachedFiles';
import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import type { LocalTime } from '../../domain/calendar';
import type { UpContent, UpDuty } from '../../domain/package/packageModel';
import type { PackageCoverage } from '../../domain/package/packageSummary';
import { partialFields } from '../../domain/package/partialFields';
import type { PackageOffer } from '../../ipc/contract';
import { packageText } from '../../text/packageText';
import { readDownContent } from './downContent';
import { readUpContent, withoutPeople } from './upContent';

/** What a package about a directive would hold at an hour. */
export function offerPackage(db: ReadDb, directiveId: string, asOf: LocalTime): PackageOffer {
  const { content } = readUpContent(db, directiveId, asOf);
  const down = readDownContent(db, directiveId);
  const counted = listCountedForms(db);
  const reports = content.duties.filter(({ report }) => report !== null);
  const open = withoutPeople(db, content).duties;
  const isPersonal = ({ report }: UpDuty, at: number) => textsIn(report) > textsIn(open[at]?.report ?? null);
  return {
    reports: reports.length,
    units: new Set(reports.map(({ unit }) => unit)).size,
    coverage: coverageOf(content),
    remarks: content.remarks,
    persons: reports.filter(({ form }) => !counted.has(form)).reduce((sum, { report }) => sum + (report?.rows ?? 0), 0),
    personalReports: content.duties.filter(isPersonal).length,
    attachments: listDirectiveAttachments(db, directiveId).map(({ sha256, fileName, sizeBytes }) => ({
      sha256,
      fileName,
      sizeBytes,
    })),
    forms: down.forms.map(({ label }) => label),
    registryUnits: down.units.length,
  };
}

function textsIn(report: UpDuty['report']): number {
  return report === null ? 0 : Object.keys(report.texts).length;
}

/** How the sender's figures stand, form by form and period by period. */
export function coverageOf({ totals, forms, units }: UpContent): readonly PackageCoverage[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  const names = new Map(units.map(({ ref, name }) => [ref, name]));
  return totals.map((total) => {
    const { form, period, coverage, below, missing, notes } = total;
    const partial = partialFields(byId.get(form)?.fields ?? [], total);
    return {
      ...coverage,
      formLabel: byId.get(form)?.label ?? form,
      period,
      below,
      missing: missing.map((one) => packageText.chosen(names.get(one.unit) ?? one.unit, one.notes)),
      ...(partial.length > 0 && { partial: partial.map((one) => packageText.partialField(one.label, one)) }),
      ...(notes !== undefined && { notes }),
    };
  });
}
