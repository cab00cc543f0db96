import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Indicator } from '../../../electron/domain/directive';
import { answerHeading, type NatureInName, natureInName } from '../../../electron/domain/figureNature';
import { FIGURE_NATURES, type FigureNature, type FormDefinition, type FormField } from '../../../electron/domain/form';
import { fieldKeyIn } from '../../../electron/domain/formRevision';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FormDialog } from '../../ui/FormDialog';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Designer.module.css';

const words = strings.designer;

export interface FigureNaturesProps {
  readonly form: FormDefinition;
  /** Rates of the campaign: what they are counted from is told as it was last reported, unless somebody says otherwise. */
  readonly indicators: readonly Indicator[];
}

/** What becomes of the figures of a form in use over periods: said at once, for no report is otherwise by it. */
export function FigureNatures({ form, indicators }: FigureNaturesProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (figuresOf(form).length === 0) return null;
  return (
    <>
      <WorkButton
        call="forms.setNatures"
        size="small"
        onClick={() => setIsOpen(true)}
        data-testid={`form-natures-${form.id}`}
      >
        {words.naturesOfForm.open}
      </WorkButton>
      {isOpen && <NaturesDialog form={form} indicators={indicators} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function figuresOf({ fields }: FormDefinition): readonly FormField[] {
  return fields.filter(({ type }) => type === 'count');
}

function NaturesDialog({ form, indicators, onClose }: FigureNaturesProps & { readonly onClose: () => void }) {
  const save = useMutation('forms.setNatures');
  const [chosen, setChosen] = useState<ReadonlyMap<string, FigureNature | null>>(new Map());
  const fields = form.fields.map((field) => withNature(field, chosen));
  const changed = figuresOf(form).filter(({ key, nature }) => chosen.has(key) && (nature ?? null) !== chosen.get(key));
  const keep = async () => {
    const natures = changed.map(({ key }) => ({ fieldKey: key, nature: chosen.get(key) ?? null }));
    const reply = await save.run({ formId: form.id, natures });
    if (reply?.ok) onClose();
  };
  return (
    <FormDialog
      title={words.naturesOfForm.title(form.label)}
      onClose={onClose}
      submit={strings.actions.save}
      submitId="natures-save"
      onSubmit={keep}
      isSave
      isDisabled={changed.length === 0 || save.isPending}
      failure={save.failure}
      width={640}
      testId="natures-dialog"
    >
      <p className={styles.hint}>{words.naturesOfForm.hint}</p>
      <table className={styles.fields}>
        <caption className="offScreen">{words.naturesOfForm.title(form.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.nature}</th>
          </tr>
        </thead>
        <tbody>
          {figuresOf(form).map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              <td>
                <NatureChoice
                  form={{ ...form, fields }}
                  fieldKey={field.key}
                  isOfRate={indicators.some((rate) => isCountedFrom(rate, form.id, field.key))}
                  onChoose={(nature) => setChosen(new Map([...chosen, [field.key, nature]]))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormDialog>
  );
}

function isCountedFrom({ numerator, denominator }: Indicator, formId: string, fieldKey: string): boolean {
  return [numerator, denominator].some((source) => fieldKeyIn(source, formId) === fieldKey);
}

function withNature(field: FormField, chosen: ReadonlyMap<string, FigureNature | null>): FormField {
  const said = chosen.get(field.key);
  return said === undefined ? field : { ...field, nature: said ?? undefined };
}

interface NatureChoiceProps {
  /** With what has been chosen so far. */
  readonly form: FormDefinition;
  readonly fieldKey: string;
  readonly isOfRate: boolean;
  readonly onChoose: (nature: FigureNature | null) => void;
}

/** A running total by its rule is nothing else whatever anybody says. */
function NatureChoice({ form, fieldKey, isOfRate, onChoose }: NatureChoiceProps) {
  const field = form.fields.find(({ key }) => key === fieldKey);
  if (field === undefined) return null;
  if (form.rules.some((rule) => rule.kind === 'runningTotal' && rule.total === fieldKey))
    return <span>{words.naturesOfForm.running}</span>;
  const told = natureInName(field, form.fields, answerHeading(form));
  const usual = isOfRate ? 'level' : told?.nature;
  return (
    <>
      <Select
        size="small"
        value={field.nature ?? ''}
        onChange={(_, { value }) => onChoose(FIGURE_NATURES.find((one) => one === value) ?? null)}
        aria-label={words.natureOf(field.label)}
        data-testid={`nature-${fieldKey}`}
      >
        <option value="">
          {usual === undefined ? words.natures.unsaid : words.naturesOfForm.usual(words.natures[usual])}
        </option>
        {FIGURE_NATURES.filter((one) => !isOfRate || one !== 'average').map((one) => (
          <option key={one} value={one}>
            {words.natures[one]}
          </option>
        ))}
      </Select>
      {field.nature === undefined && <span className={styles.example}>{reasonOf(told, isOfRate)}</span>}
    </>
  );
}

/** Why a figure nobody has said anything of is told as it is. */
function reasonOf(told: NatureInName | null, isOfRate: boolean): string {
  if (isOfRate) return words.naturesOfForm.ofRate;
  if (told === null) return words.natureUnsaid;
  return (told.isOfColumn ? words.natureByColumn : words.natureByName)(told.words);
}
