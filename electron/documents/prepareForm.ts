import type { FormDefinition } from '../domain/form';
import type { OfficeProfile } from '../domain/office';
import type { Unit } from '../domain/unit';
import { fillSections, fillText, type LetterheadMaker } from './fillTemplate';
import type { OfficialDocument, Section } from './model';
import type { PaperKit } from './paperKit';
import { finished } from './parts/finished';
import { formSlots } from './parts/formBlocks';

export interface FormInput {
  readonly office: OfficeProfile;
  readonly form: FormDefinition;
  /** Printed on the form beforehand; null: a dotted line. */
  readonly unit: Unit | null;
  /** null: left to be written in. */
  readonly year: number | null;
  readonly periodLine?: string | undefined;
  readonly rows?: number | undefined;
}

/** A blank report form (Mẫu 01 with fields, Mẫu 02 with a list of persons), ready to be filled in by hand or in Word. */
export function prepareForm(input: FormInput, kit: Pick<PaperKit, 'layout' | 'templates'>): OfficialDocument {
  const template = kit.templates[templateOf(input.form)];
  return finished({
    title: fillText(template.title, formFields(input.form)),
    issuer: input.office.name,
    sections: formSections(input, kit),
  });
}

/** The form as sections of its own, for a directive that carries it as an annex. */
export function formSections(
  { form, unit, year, periodLine, rows }: Omit<FormInput, 'office'>,
  { layout, templates }: Pick<PaperKit, 'layout' | 'templates'>,
): readonly Section[] {
  const template = templates[templateOf(form)];
  const slots = formSlots(form, { unitName: unit?.name ?? null, year, periodLine, rows }, template, layout);
  return fillSections(template, { fields: formFields(form), slots }, noLetterhead);
}

/** A form in a table, of lines as of people, has the columns of Mẫu 02. */
function templateOf({ shape, lineTable }: FormDefinition): 'form-01' | 'form-02' {
  return shape === 'fields' && lineTable === undefined ? 'form-01' : 'form-02';
}

function formFields(form: FormDefinition): Readonly<Record<string, string>> {
  return { label: form.label, title: form.titleLines.join(' ') };
}

const noLetterhead: LetterheadMaker = () => {
  throw new RangeError('a form has a head of its own, no letterhead');
};
