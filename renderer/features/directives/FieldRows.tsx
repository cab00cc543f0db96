import { Checkbox, Input, Radio, Select } from '@fluentui/react-components';
import { FIGURE_NATURES, type FieldType, isPersonalType } from '../../../electron/domain/form';
import { isRunningTotal } from '../../../electron/domain/formProposal';
import { strings } from '../../text/vi';
import { type BaseForm, withContinued, withRate } from './baseForm';
import styles from './Designer.module.css';
import {
  canBeOfRate,
  type Design,
  type DesignField,
  isPersonalIn,
  natureIn,
  type RateSide,
  withField,
} from './designModel';

const words = strings.designer;
/** As the clerk chooses: figures with a fraction are counts with a stated number of decimals. */
type Choice = FieldType | 'decimal1' | 'decimal2' | 'decimal3' | 'decimal4';
const CHOICES: readonly Choice[] = [
  'count',
  'decimal1',
  'decimal2',
  'decimal3',
  'decimal4',
  'text',
  'unit',
  'ordinal',
  'personName',
  'address',
  'phone',
];

function choiceOf({ type, decimals }: Pick<DesignField, 'type' | 'decimals'>): Choice {
  return CHOICES.find((one) => type === 'count' && one === `decimal${decimals}`) ?? type;
}

function chosen(value: string): Pick<DesignField, 'type' | 'decimals'> {
  const choice = CHOICES.find((one) => one === value) ?? 'text';
  switch (choice) {
    case 'decimal1':
    case 'decimal2':
    case 'decimal3':
    case 'decimal4':
      return { type: 'count', decimals: Number(choice.at(-1)) };
    default:
      return { type: choice, decimals: null };
  }
}

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
          <th scope="col">{words.nature}</th>
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
  const canCount = canBeOfRate(field) && isOfReport;
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
          value={choiceOf(field)}
          disabled={!field.isTaken}
          onChange={(_, { value }) => change(chosen(value))}
          aria-label={words.typeOf(field.heading)}
          data-testid={`design-type-${place}`}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.types[choice]}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <Nature design={design} place={place} onChange={(nature) => change({ nature })} />
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

interface NatureProps {
  readonly design: Design;
  readonly place: number;
  readonly onChange: (nature: DesignField['nature']) => void;
}

/** What becomes of a figure over periods: as its name or its column tells, with the words that do, until somebody says otherwise. */
function Nature({ design, place, onChange }: NatureProps) {
  const field = design.fields[place];
  const shown = natureIn(design, place);
  if (field === undefined || shown === null) return null;
  const chosen = FIGURE_NATURES.find((one) => one === shown.nature);
  return (
    <>
      <Select
        size="small"
        value={chosen ?? ''}
        disabled={!field.isTaken}
        onChange={(_, { value }) => onChange(FIGURE_NATURES.find((one) => one === value) ?? null)}
        aria-label={words.natureOf(field.heading)}
        data-testid={`design-nature-${place}`}
      >
        {chosen === undefined && <option value="">{words.natures.unsaid}</option>}
        {FIGURE_NATURES.map((one) => (
          <option key={one} value={one}>
            {words.natures[one]}
          </option>
        ))}
      </Select>
      {shown.words !== null && (
        <span className={styles.example}>
          {(shown.isOfColumn ? words.natureByColumn : words.natureByName)(shown.words)}
        </span>
      )}
      {chosen === undefined && <span className={styles.example}>{words.natureUnsaid}</span>}
    </>
  );
}
