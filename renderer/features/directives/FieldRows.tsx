import { Checkbox, Input, Radio, Select } from '@fluentui/react-components';
import { type FieldType, isPersonalType } from '../../../electron/domain/form';
import { isRunningTotal } from '../../../electron/domain/formProposal';
import { strings } from '../../text/vi';
import { type BaseForm, withContinued, withRate } from './baseForm';
import styles from './Designer.module.css';
import { type Design, isPersonalIn, type RateSide, withField } from './designModel';

const words = strings.designer;
const TYPES: readonly FieldType[] = ['count', 'text', 'unit', 'ordinal', 'personName', 'address', 'phone'];

export interface FieldRowsProps {
  readonly design: Design;
  /** The form in use that this becomes a new version of, and the rates that may count on it; null: a form of its own. */
  readonly base: BaseForm | null;
  readonly onChange: (design: Design) => void;
}

/** Every column under the heading: whether it is taken, how it is called, what it holds, and which two make the rate. */
export function FieldRows({ design, base, onChange }: FieldRowsProps) {
  return (
    <table className={styles.fields} data-testid="design-fields">
      <caption className="offScreen">{words.fieldsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.take}</th>
          <th scope="col">{words.heading}</th>
          <th scope="col">{words.name}</th>
          {base !== null && <th scope="col">{words.continues}</th>}
          <th scope="col">{words.type}</th>
          <th scope="col">{words.required}</th>
          <th scope="col">{words.personal}</th>
          <th scope="col">{words.numerator}</th>
          <th scope="col">{words.denominator}</th>
        </tr>
      </thead>
      <tbody>
        {design.fields.map((field, place) => (
          <FieldRow key={field.heading} design={design} base={base} place={place} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

function FieldRow({ design, base, place, onChange }: FieldRowsProps & { readonly place: number }) {
  const field = design.fields[place];
  if (field === undefined) return null;
  const change = (part: Parameters<typeof withField>[2]) => {
    const next = withField(design, place, part);
    onChange(base === null ? next : withRate(next, base));
  };
  const isOfReport = design.shape !== 'list' || isRunningTotal(field.label);
  const canCount = field.isTaken && field.type === 'count' && isOfReport;
  const side = (name: RateSide) => (
    <Radio
      name={`rate-${name}`}
      disabled={!canCount || base?.isCollected === true}
      checked={design[name] === place}
      onChange={() => onChange({ ...design, [name]: place })}
      aria-label={words.sideOf[name](field.label)}
      data-testid={`design-${name}-${place}`}
    />
  );
  return (
    <tr>
      <td>
        <Checkbox
          checked={field.isTaken}
          onChange={(_, { checked }) => change({ isTaken: checked === true })}
          aria-label={words.takeField(field.label)}
        />
      </td>
      <td title={field.examples.join(strings.listSeparator)}>
        {field.heading}
        {field.examples[0] !== undefined && <span className={styles.example}>{words.example(field.examples[0])}</span>}
      </td>
      <td>
        <Input
          size="small"
          value={field.label}
          maxLength={200}
          spellCheck={false}
          disabled={!field.isTaken}
          onChange={(_, { value }) => change({ label: value })}
          aria-label={words.nameOf(field.heading)}
          data-testid={`design-name-${place}`}
        />
      </td>
      {base !== null && (
        <td>
          <Select
            size="small"
            value={field.continues ?? ''}
            disabled={!field.isTaken}
            onChange={(_, { value }) => onChange(withContinued(design, place, value === '' ? null : value, base))}
            aria-label={words.continuesOf(field.heading)}
            data-testid={`design-continues-${place}`}
          >
            <option value="">{words.freshField}</option>
            {[...base.form.columns, ...base.form.fields].map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        </td>
      )}
      <td>
        <Select
          size="small"
          value={field.type}
          disabled={!field.isTaken}
          onChange={(_, { value }) => change({ type: TYPES.find((type) => type === value) ?? 'text' })}
          aria-label={words.typeOf(field.heading)}
          data-testid={`design-type-${place}`}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <Checkbox
          checked={field.required}
          disabled={!field.isTaken}
          onChange={(_, { checked }) => change({ required: checked === true })}
          aria-label={words.requiredOf(field.label)}
        />
      </td>
      <td>
        <Checkbox
          checked={isPersonalIn(field)}
          disabled={!field.isTaken || isPersonalType(field.type)}
          onChange={(_, { checked }) => change({ isPersonal: checked === true })}
          aria-label={words.personalOf(field.label)}
          data-testid={`design-personal-${place}`}
        />
      </td>
      <td>{side('numerator')}</td>
      <td>{side('denominator')}</td>
    </tr>
  );
}
