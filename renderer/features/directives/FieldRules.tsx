import { Button, Checkbox, Select } from '@fluentui/react-components';
import { strings } from '../../text/vi';
import styles from './Designer.module.css';
import { type Design, type DesignRule, placesForRules, rulesInNames, withRule } from './designModel';

const words = strings.designer.rules;

export interface FieldRulesProps {
  readonly design: Design;
  readonly onChange: (design: Design) => void;
}

/** What must hold between the figures of one report, rule by rule, each read as a sentence. */
export function FieldRules({ design, onChange }: FieldRulesProps) {
  const places = placesForRules(design);
  if (places.length < 2) return null;
  const { rules } = design;
  const setRules = (next: readonly DesignRule[]) => onChange({ ...design, rules: next });
  const inNames = rules.length === 0 ? rulesInNames(design) : [];
  return (
    <section className={styles.rules} aria-label={words.title} data-testid="design-rules">
      <h3 className={styles.trialTitle}>{words.title}</h3>
      <p className={styles.hint}>{words.hint}</p>
      {rules.map((rule, at) => (
        <RuleRow
          key={rule.id}
          at={at}
          rule={rule}
          design={design}
          places={places}
          onChange={(part) => setRules(rules.map((one, place) => (place === at ? { ...one, ...part } : one)))}
          onRemove={() => setRules(rules.filter((_, place) => place !== at))}
        />
      ))}
      <div className={styles.row}>
        <Button size="small" onClick={() => onChange(withRule(design))} data-testid="design-rule-add">
          {words.add}
        </Button>
        {inNames.length > 0 && (
          <Button size="small" onClick={() => setRules(inNames)} data-testid="design-rule-suggest">
            {words.fromNames(String(inNames.length))}
          </Button>
        )}
      </div>
    </section>
  );
}

interface RuleRowProps {
  readonly at: number;
  readonly rule: DesignRule;
  readonly design: Design;
  readonly places: readonly number[];
  readonly onChange: (part: Partial<DesignRule>) => void;
  readonly onRemove: () => void;
}

function RuleRow({ at, rule, design, places, onChange, onRemove }: RuleRowProps) {
  const number = String(at + 1);
  const labelAt = (place: number) => design.fields[place]?.label ?? '';
  const choice = (name: 'left' | 'right', label: string) => (
    <Select
      size="small"
      className={styles.ruleFigure ?? ''}
      value={rule[name] === null ? '' : String(rule[name])}
      onChange={(_, { value }) => onChange({ [name]: value === '' ? null : Number(value) })}
      aria-label={label}
      data-testid={`design-rule-${at}-${name}`}
    >
      <option value="">{words.choose}</option>
      {places.map((place) => (
        <option key={place} value={place}>
          {labelAt(place)}
        </option>
      ))}
    </Select>
  );
  const toggle = (place: number, isPart: boolean) =>
    onChange({ parts: places.filter((each) => (each === place ? isPart : rule.parts.includes(each))) });
  return (
    <fieldset className={styles.rule} aria-label={words.ruleOf(number)}>
      {choice('left', words.left(number))}
      <Select
        size="small"
        value={rule.kind}
        onChange={(_, { value }) => onChange({ kind: value === 'sum' ? 'sum' : 'atMost' })}
        aria-label={words.kind(number)}
        data-testid={`design-rule-${at}-kind`}
      >
        <option value="atMost">{words.kinds.atMost}</option>
        <option value="sum">{words.kinds.sum}</option>
      </Select>
      {rule.kind === 'atMost' && choice('right', words.right(number))}
      <Select
        size="small"
        value={rule.isAdvice ? 'advice' : 'refuse'}
        onChange={(_, { value }) => onChange({ isAdvice: value === 'advice' })}
        aria-label={words.when(number)}
        data-testid={`design-rule-${at}-when`}
      >
        <option value="refuse">{words.refuse}</option>
        <option value="advice">{words.advice}</option>
      </Select>
      <Button size="small" appearance="subtle" onClick={onRemove} aria-label={words.removeOf(number)}>
        {words.remove}
      </Button>
      {rule.kind === 'sum' && (
        <fieldset className={styles.parts} aria-label={words.parts(number)}>
          {places
            .filter((place) => place !== rule.left)
            .map((place) => (
              <Checkbox
                key={place}
                label={labelAt(place)}
                checked={rule.parts.includes(place)}
                onChange={(_, { checked }) => toggle(place, checked === true)}
                data-testid={`design-rule-${at}-part-${place}`}
              />
            ))}
        </fieldset>
      )}
    </fieldset>
  );
}
