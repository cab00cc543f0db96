import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf, type LocalTime, partsOf } from '../../../../electron/domain/calendar';
import { FACT_STATES } from '../../../../electron/domain/pivot/facts';
import {
  COMPARISONS,
  NO_QUESTION_FILTER,
  type Question,
  type QuestionFilter,
  type ValueCondition,
} from '../../../../electron/domain/pivot/question';
import type { QuestionCatalogue } from '../../../../electron/ipc/contract';
import { matches } from '../../../lib/search';
import { inNameOrder } from '../../../lib/sorting';
import { questions as words } from '../../../text/questions';
import { DayField } from '../../../ui/DayField';
import { Dialog } from '../../../ui/Dialog';
import { SearchBox } from '../../../ui/SearchBox';
import styles from './Questions.module.css';
import { toggled } from './questionModel';
import { SmallButton } from './SmallButton';

export interface FilterDialogProps {
  readonly catalogue: QuestionCatalogue;
  readonly asOf: LocalTime;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onClose: () => void;
}

/** Which reports are looked at; what is changed holds at once. */
export function FilterDialog({ catalogue, asOf, question, onChange, onClose }: FilterDialogProps) {
  const { filter } = question;
  const change = (part: Partial<QuestionFilter>) => onChange({ ...question, filter: { ...filter, ...part } });
  const { year } = partsOf(dayOf(asOf));
  const clear = (
    <SmallButton
      label={words.clearFilter}
      onClick={() => onChange({ ...question, filter: NO_QUESTION_FILTER, hasChoices: false })}
      testId="filter-clear"
    />
  );
  return (
    <Dialog title={words.filterTitle} onClose={onClose} actions={clear} width={860} testId="filter-dialog">
      <div className={styles.filters}>
        <fieldset>
          <div className={styles.bar}>
            <DayField
              label={words.from}
              width={118}
              value={filter.from}
              year={year}
              onCommit={(from) => change({ from })}
              testId="filter-from"
            />
            <DayField
              label={words.to}
              width={118}
              value={filter.to}
              year={year}
              onCommit={(to) => change({ to })}
              testId="filter-to"
            />
          </div>
        </fieldset>
        <Condition catalogue={catalogue} condition={filter.condition} onChange={(condition) => change({ condition })} />
        <Ticks
          label={words.units}
          options={inNameOrder(catalogue.units, ({ name }) => name)}
          chosen={filter.unitIds}
          onChange={(unitIds) => change({ unitIds })}
          testId="filter-unit"
        />
        <Ticks
          label={words.groups}
          options={catalogue.groups}
          chosen={filter.groupIds}
          onChange={(groupIds) => change({ groupIds })}
          testId="filter-group"
        />
        <Ticks
          label={words.states}
          options={FACT_STATES.map((id) => ({ id, name: words.stateNames[id] }))}
          chosen={filter.states}
          onChange={(states) => change({ states: FACT_STATES.filter((state) => states.includes(state)) })}
          testId="filter-state"
        />
        <Ticks
          label={words.kinds}
          options={catalogue.kinds.map((kind) => ({ id: kind, name: kind }))}
          chosen={filter.kinds}
          onChange={(kinds) => change({ kinds })}
          testId="filter-kind"
        />
        {catalogue.parents.length > 0 && (
          <Ticks
            label={words.parents}
            options={[...catalogue.parents, { id: '', name: words.noParent }]}
            chosen={filter.parentIds}
            onChange={(parentIds) => change({ parentIds })}
            testId="filter-parent"
          />
        )}
        {catalogue.forms.length > 1 && (
          <Ticks
            label={words.forms}
            options={catalogue.forms}
            chosen={filter.formIds}
            onChange={(formIds) => change({ formIds })}
            testId="filter-form"
          />
        )}
      </div>
      <Checkbox
        label={words.choices}
        checked={question.hasChoices}
        onChange={(_, { checked }) => onChange({ ...question, hasChoices: checked === true })}
        data-testid="filter-choices"
      />
    </Dialog>
  );
}

/** From so many on a list has a box to search it. */
const LONG = 12;

interface TicksProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly testId: string;
}

/** Nothing ticked: all of them. What is chosen and not there any more can be taken out. */
function Ticks({ label, options, chosen, onChange, testId }: TicksProps) {
  const [query, setQuery] = useState('');
  const gone = chosen.filter((id) => !options.some((option) => option.id === id)).map((id) => ({ id, name: id }));
  const shown = [...options, ...gone].filter(({ name }) => matches(query, name));
  const tickFirst = () => {
    const [first] = query.trim() === '' ? [] : shown;
    if (first !== undefined) onChange(toggled(chosen, first.id));
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.length > LONG && (
        <SearchBox
          label={words.findUnit}
          onSearch={setQuery}
          onEnter={tickFirst}
          isTypedOver
          width="100%"
          testId={`${testId}-search`}
        />
      )}
      <div className={styles.short}>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={() => onChange(toggled(chosen, id))}
            data-testid={`${testId}-${id}`}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ConditionProps {
  readonly catalogue: QuestionCatalogue;
  readonly condition: ValueCondition | null;
  readonly onChange: (condition: ValueCondition | null) => void;
}

const NUMBER = /^-?\d+([.,]\d+)?$/;

/** Nothing is asked for before a number is typed: a limit of 0 would empty the table at the first click. */
function Condition({ catalogue, condition, onChange }: ConditionProps) {
  const [fieldId, setFieldId] = useState(condition?.fieldId ?? '');
  const [is, setIs] = useState<ValueCondition['is']>(condition?.is ?? '<');
  const [text, setText] = useState(condition === null ? '' : String(condition.than).replace('.', ','));
  const isNumber = NUMBER.test(text.trim());
  const fields = catalogue.fields.filter(({ kind }) => kind !== 'state');
  const put = (next: { readonly fieldId?: string; readonly is?: ValueCondition['is']; readonly text?: string }) => {
    const whole = { fieldId, is, text, ...next };
    setFieldId(whole.fieldId);
    setIs(whole.is);
    setText(whole.text);
    const than = whole.text.trim();
    const isAsked = whole.fieldId !== '' && NUMBER.test(than);
    onChange(isAsked ? { fieldId: whole.fieldId, is: whole.is, than: Number(than.replace(',', '.')) } : null);
  };
  return (
    <fieldset>
      <legend>{words.condition}</legend>
      <div className={styles.stack}>
        <Select
          size="small"
          aria-label={words.conditionField}
          value={fieldId}
          onChange={(_, { value }) => put({ fieldId: value })}
          data-testid="filter-condition"
        >
          <option value="">{words.noCondition}</option>
          {fields.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        {fieldId !== '' && (
          <div className={styles.bar}>
            <Select
              size="small"
              aria-label={words.conditionIs}
              value={is}
              onChange={(_, { value }) => put({ is: COMPARISONS.find((one) => one === value) ?? '<' })}
              data-testid="filter-condition-is"
            >
              {COMPARISONS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
            <Field
              validationState={isNumber ? 'none' : 'error'}
              validationMessage={isNumber ? null : words.conditionNeedsNumber}
            >
              <Input
                size="small"
                aria-label={words.conditionThan}
                value={text}
                onChange={(_, { value }) => put({ text: value })}
                data-testid="filter-condition-than"
              />
            </Field>
          </div>
        )}
      </div>
    </fieldset>
  );
}
