import type { Schedule } from '../../electron/domain/directive';
import type { FormDefinition } from '../../electron/domain/form';
import type { Unit } from '../../electron/domain/unit';
import type { ReportContext } from '../../electron/imports/readReport';
import directiveFile from '../../resources/directives/hoai-nhon-2021-08.json';
import sampleFile from '../../resources/samples/hoai-nhon-2021-08.json';

/** The Hoài Nhơn campaign as it ships, for tests that read reports of it. */
export const forms = directiveFile.forms as unknown as readonly FormDefinition[];
export const schedules = directiveFile.directive.schedules as unknown as readonly Schedule[];
export const units = sampleFile.units as unknown as readonly Unit[];
export const context: ReportContext = { forms, units, schedules };

export function formOf(id: string): FormDefinition {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}
