import { Checkbox, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../../electron/domain/calendar';
import { formatCount } from '../../../../electron/domain/numbers';
import {
  DIMENSIONS,
  type Dimension,
  MOST_DIMENSIONS,
  type Question,
  VALUES,
} from '../../../../electron/domain/pivot/question';
import type { QuestionCatalogue } from '../../../../electron/ipc/contract';
import { matches } from '../../../lib/search';
import { questions as words } from '../../../text/questions';
import { Dialog } from '../../../ui/Dialog';
import { Popover } from '../../../ui/Popover';
import { SearchBox } from '../../../ui/SearchBox';
import { FilterDialog } from './FilterDialog';
import styles from './Questions.module.css';
import { filterCount, isFull, moved, otherSide, type Side, swapped, toggled, withDimension } from './questionModel';
import { SmallButton } from './SmallButton';

export interface QuestionBuilderProps {
  readonly catalogue: QuestionCatalogue;
  readonly asOf: LocalTime;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** The question as a row of choices, all by keyboard. */
export function QuestionBuilder({ catalogue, asOf, question, onChange }: QuestionBuilderProps) {
  const [opened, setOpened] = useState<'fields' | 'filter' | null>(null);
  const filters = filterCount(question.filter) + (question.hasChoices ? 1 : 0);
  return (
    <div className={styles.bar} data-testid="question-builder">
      <Dimensions side="rows" question={question} onChange={onChange} />
      <Dimensions side="columns" question={question} onChange={onChange} />
      <SmallButton label={words.swap} onClick={() => onChange(swapped(question))} testId="question-swap" />
      <SmallButton
        label={words.fields(formatCount(question.fields.length))}
        onClick={() => setOpened('fields')}
        testId="question-fields"
      />
      <Select
        size="small"
        aria-label={words.value}
        value={question.value}
        onChange={(_, { value }) =>
          onChange({ ...question, value: VALUES.find((one) => one === value) ?? 'sum', sort: null })
        }
        data-testid="question-value"
      >
        {VALUES.map((value) => (
          <option key={value} value={value}>
            {words.values[value]}
          </option>
        ))}
      </Select>
      <SmallButton
        label={filters === 0 ? words.filter : words.filterOn(formatCount(filters))}
        onClick={() => setOpened('filter')}
        testId="question-filter"
      />
      {opened === 'fields' && (
        <FieldsDialog
          catalogue={catalogue}
          fields={question.fields}
          onChange={(fields) => onChange({ ...question, fields, sort: null })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'filter' && (
        <FilterDialog
          catalogue={catalogue}
          asOf={asOf}
          question={question}
          onChange={onChange}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

interface DimensionsProps {
  readonly side: Side;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

function Dimensions({ side, question, onChange }: DimensionsProps) {
  const own = question[side];
  const label = words[side];
  const other = side === 'rows' ? words.toColumns : words.toRows;
  return (
    <fieldset className={`${styles.bar} bare`}>
      <legend className="offScreen">{label}</legend>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {own.map((dimension, place) => (
        <DimensionMenu
          key={dimension}
          label={words.dimensions[dimension]}
          title={`${label}: ${words.dimensions[dimension]}`}
          current={dimension}
          moveTo={{
            label: other,
            isFull: isFull(question, otherSide(side)),
            onMove: () => onChange(moved(question, side, dimension)),
          }}
          onChoose={(next) => onChange(withDimension(question, side, place, next))}
          testId={`question-${side}-${place}`}
        />
      ))}
      {own.length < MOST_DIMENSIONS && (
        <DimensionMenu
          label={words.add}
          title={side === 'rows' ? words.addRow : words.addColumn}
          current={null}
          moveTo={null}
          onChoose={(next) => onChange(withDimension(question, side, own.length, next))}
          testId={`question-${side}-add`}
        />
      )}
    </fieldset>
  );
}

interface DimensionMenuProps {
  readonly label: string;
  readonly title: string;
  /** null: one is to be added. */
  readonly current: Dimension | null;
  readonly moveTo: { readonly label: string; readonly isFull: boolean; readonly onMove: () => void } | null;
  readonly onChoose: (dimension: Dimension | null) => void;
  readonly testId: string;
}

/** What a dimension may become, in a small menu: arrows in a closed box would try one after the other. */
function DimensionMenu({ label, title, current, moveTo, onChoose, testId }: DimensionMenuProps) {
  return (
    <Popover label={label} title={title} isRightwards testId={testId}>
      {(close) => (
        <div className={styles.menu}>
          {DIMENSIONS.map((one) => (
            <MenuItem
              key={one}
              label={words.dimensions[one]}
              isCurrent={one === current}
              onClick={() => {
                close();
                if (one !== current) onChoose(one);
              }}
              testId={`${testId}-${one}`}
            />
          ))}
          {moveTo !== null && (
            <>
              <MenuItem
                label={moveTo.isFull ? words.full(moveTo.label, formatCount(MOST_DIMENSIONS)) : moveTo.label}
                isDisabled={moveTo.isFull}
                onClick={moveTo.onMove}
                testId={`question-move-${current}`}
              />
              <MenuItem label={words.none} onClick={() => onChoose(null)} testId={`${testId}-none`} />
            </>
          )}
        </div>
      )}
    </Popover>
  );
}

interface MenuItemProps {
  readonly label: string;
  readonly isCurrent?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly testId: string;
}

function MenuItem({ label, isCurrent = false, isDisabled = false, onClick, testId }: MenuItemProps) {
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isCurrent ? 'true' : undefined}
      aria-disabled={isDisabled ? 'true' : undefined}
      onClick={isDisabled ? undefined : onClick}
      data-testid={testId}
    >
      {label}
    </button>
  );
}

interface FieldsDialogProps {
  readonly catalogue: QuestionCatalogue;
  readonly fields: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
  readonly onClose: () => void;
}

function FieldsDialog({ catalogue, fields, onChange, onClose }: FieldsDialogProps) {
  const [query, setQuery] = useState('');
  const gone = fields
    .filter((id) => !catalogue.fields.some((field) => field.id === id))
    .map((id) => ({ id, name: id }));
  const shown = [...catalogue.fields, ...gone].filter(({ name }) => matches(query, name));
  const tickFirst = () => {
    const [first] = query.trim() === '' ? [] : shown;
    if (first !== undefined) onChange(toggled(fields, first.id));
  };
  return (
    <Dialog title={words.fieldsTitle} onClose={onClose} width={620} testId="fields-dialog">
      <div className={styles.stack}>
        <SearchBox label={words.findField} onSearch={setQuery} onEnter={tickFirst} isTypedOver testId="fields-search" />
        <div className={styles.list}>
          {shown.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={fields.includes(id)}
              onChange={() => onChange(toggled(fields, id))}
              data-testid={`field-${id}`}
            />
          ))}
        </div>
      </div>
    </Dialog>
  );
}
