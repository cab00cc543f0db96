import { findFormVersion, listForms } from '../../../db/forms';
import { listObligations } from '../../../db/obligations';
import { countFigures, type OpenFigure, walkFigures } from '../../../db/openFigures';
import type { FormDefinition } from '../../../domain/form';
import { figureStateWord } from '../../../text/openDataWords';
import { owingLabels } from '../../unitLabels';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every figure in long form: one line for each, down to its cell. */
export function figuresView(context: ViewContext) {
  return viewTable('figures', countFigures(context.db), () => rowsOf(context));
}

function* rowsOf({ db, asOf, directives, codes }: ViewContext): Generator<ViewRow<'figures'>> {
  const forms = formFinder(db);
  for (const directive of directives) {
    const labels = owingLabels(db, directive.id);
    const due = new Map(listObligations(db, directive.id).map(({ id, dueAt }) => [id, dueAt]));
    for (const figure of walkFigures(db, directive.id, asOf)) {
      const form = forms(figure);
      const field = form?.fields.find(({ key }) => key === figure.fieldKey);
      yield {
        ...directiveCells(directive),
        unitId: figure.unitId,
        unitCode: codes.get(figure.unitId) ?? null,
        unit: labels.get(figure.unitId) ?? figure.unitId,
        form: form?.label ?? figure.formId,
        period: figure.period,
        fieldKey: figure.fieldKey,
        field: field?.label ?? figure.fieldKey,
        value: figure.value,
        state: figureStateWord(figure),
        counts: figure.counts ?? 0,
        version: figure.version,
        dataAsOf: figure.dataAsOf,
        arrivedAt: figure.arrivedAt,
        dueAt: due.get(figure.obligationId) ?? null,
        file: figure.fileName,
        sheet: figure.sheet,
        cell: figure.cell,
        raw: figure.raw,
      };
    }
  }
}

type FormOf = (figure: Pick<OpenFigure, 'formId' | 'formVersion'>) => FormDefinition | null;

/** The form in the version the report came in, else in its newest. */
function formFinder(db: ViewContext['db']): FormOf {
  const newest = new Map(listForms(db).map((form) => [form.id, form]));
  const known = new Map<string, FormDefinition | null>();
  return ({ formId, formVersion }) => {
    const key = `${formId}/${formVersion}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const version = formVersion === null ? null : findFormVersion(db, formId, formVersion);
    const form = version ?? newest.get(formId) ?? null;
    known.set(key, form);
    return form;
  };
}
