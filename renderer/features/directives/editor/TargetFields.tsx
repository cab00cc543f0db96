import { Button } from '@fluentui/react-components';
import type { FigureSource, Indicator, Target } from '../../../../electron/domain/directive';
import type { FormDefinition } from '../../../../electron/domain/form';
import type { Measure, UnitGroup } from '../../../../electron/domain/unit';
import { strings } from '../../../text/vi';
import { DayField } from '../../../ui/DayField';
import { Delete20Regular } from '../../../ui/icons';
import { ParsedField } from '../../../ui/ParsedField';
import { typingYear } from '../directiveWords';
import styles from './Editor.module.css';
import { indicatorName, nameIn, newIndicator, newQuoted, newTarget, withItem, withoutItem } from './editorModel';
import { ChoiceField, TextField } from './fields';
import type { SectionProps } from './HeadFields';
import { QuotedRow } from './QuotedRow';
import { RoundingFields } from './RoundingFields';

const words = strings.editor;

export interface TargetFieldsProps extends SectionProps {
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  /** Show which rates have no name: a draft cannot be kept so either. */
  readonly isNameChecked: boolean;
  /** Measures the registry has baselines of. */
  readonly measures: readonly Measure[];
}

/** Rates with their base, the milestones on each, and figures the paper quotes. */
export function TargetFields(props: TargetFieldsProps) {
  const { directive, groups, isChecked, onChange } = props;
  const indicators = directive.indicators.map((one, place) => ({ value: one.id, label: indicatorName(one, place) }));
  return (
    <>
      {directive.indicators.map((indicator, place) => (
        <IndicatorFields key={indicator.id} {...props} indicator={indicator} place={place} />
      ))}
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() =>
            onChange({
              ...directive,
              indicators: [...directive.indicators, newIndicator(directive.indicators, groups[0]?.id ?? '')],
            })
          }
          data-testid="editor-add-indicator"
        >
          {words.addIndicator}
        </Button>
      </div>
      {directive.targets.map((target, place) => (
        <TargetRow key={target.id} {...props} target={target} place={place} indicators={indicators} />
      ))}
      {directive.quotedFigures.map((figure, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quoted figure has no id of its own
        <QuotedRow key={place} {...{ directive, figure, place, indicators, isChecked, onChange }} />
      ))}
      {indicators[0] !== undefined && (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() =>
              onChange({
                ...directive,
                targets: [...directive.targets, newTarget(directive.targets, indicators[0]?.value ?? '')],
              })
            }
            data-testid="editor-add-target"
          >
            {words.addTarget}
          </Button>
          <Button
            size="small"
            onClick={() =>
              onChange({
                ...directive,
                quotedFigures: [
                  ...directive.quotedFigures,
                  newQuoted(indicators[0]?.value ?? '', typingYear(directive)),
                ],
              })
            }
          >
            {words.addQuoted}
          </Button>
        </div>
      )}
    </>
  );
}

function sourceKey(source: FigureSource): string {
  if (source.kind === 'unreported') return '';
  return source.kind === 'field' ? `field/${source.formId}/${source.fieldKey}` : `baseline/${source.measureKey}`;
}

function sourceOf(key: string): FigureSource {
  const [kind, first = '', second = ''] = key.split('/');
  if (kind === 'field') return { kind, formId: first, fieldKey: second };
  return kind === 'baseline' ? { kind, measureKey: first } : { kind: 'unreported' };
}

function IndicatorFields({
  directive,
  indicator,
  place,
  groups,
  forms,
  measures,
  isChecked,
  isNameChecked,
  onChange,
}: TargetFieldsProps & { readonly indicator: Indicator; readonly place: number }) {
  const isMissing = (text: string) => isChecked && text.trim() === '';
  const put = (part: Partial<Indicator>) =>
    onChange({ ...directive, indicators: withItem(directive.indicators, place, { ...indicator, ...part }) });
  const sources = [
    { value: '', label: words.unreported },
    ...forms.flatMap(({ id, label, fields }) =>
      fields
        .filter(({ type }) => type === 'count')
        .map((field) => ({ value: `field/${id}/${field.key}`, label: `${label}: ${field.label}` })),
    ),
    ...measures.map(({ key, label }) => ({ value: `baseline/${key}`, label: words.baseline(label) })),
  ];
  const remove = () =>
    onChange({
      ...directive,
      indicators: withoutItem(directive.indicators, place),
      targets: directive.targets.filter(({ indicatorId }) => indicatorId !== indicator.id),
      quotedFigures: directive.quotedFigures.filter(({ indicatorId }) => indicatorId !== indicator.id),
    });
  return (
    <div className={styles.duty} data-part>
      <div className={styles.grid}>
        <TextField
          width="half"
          label={words.indicatorLabel}
          value={indicator.label}
          isWrong={isNameChecked && indicator.label.trim() === ''}
          onChange={(label) => put({ label })}
          testId={`editor-${indicator.id}-label`}
        />
        <TextField
          width="sixth"
          label={words.measure}
          value={indicator.measure}
          isWrong={isMissing(indicator.measure)}
          onChange={(measure) => put({ measure })}
          testId={`editor-${indicator.id}-measure`}
        />
        <Button
          className={styles.remove ?? ''}
          size="small"
          icon={<Delete20Regular />}
          aria-label={words.removeOf(words.parts.indicator(indicatorName(indicator, place)))}
          onClick={remove}
          data-testid={`editor-${indicator.id}-remove`}
        >
          {words.remove}
        </Button>
        <TextField
          width="half"
          label={words.numeratorLabel}
          value={indicator.numeratorLabel}
          isWrong={isMissing(indicator.numeratorLabel)}
          onChange={(numeratorLabel) => put({ numeratorLabel })}
          testId={`editor-${indicator.id}-numerator`}
        />
        <ChoiceField
          width="half"
          label={words.source}
          value={sourceKey(indicator.numerator)}
          choices={sources}
          onChange={(key) => put({ numerator: sourceOf(key) })}
          testId={`editor-${indicator.id}-numerator-source`}
        />
        <TextField
          width="half"
          label={words.denominatorLabel}
          value={indicator.denominatorLabel}
          isWrong={isMissing(indicator.denominatorLabel)}
          onChange={(denominatorLabel) => put({ denominatorLabel })}
          testId={`editor-${indicator.id}-denominator`}
        />
        <ChoiceField
          width="half"
          label={words.source}
          value={sourceKey(indicator.denominator)}
          choices={sources}
          onChange={(key) => put({ denominator: sourceOf(key) })}
          testId={`editor-${indicator.id}-denominator-source`}
        />
        <ChoiceField
          width="half"
          label={words.indicatorGroup}
          value={indicator.groupId}
          isWrong={isMissing(indicator.groupId)}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(groupId) => put({ groupId })}
          testId={`editor-${indicator.id}-group`}
        />
        <RoundingFields indicator={indicator} onChange={put} />
      </div>
    </div>
  );
}

interface RowProps extends TargetFieldsProps {
  readonly place: number;
  readonly indicators: readonly { readonly value: string; readonly label: string }[];
}

const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;

/** "60", "60,5%" → hundredths of a percent; null when it is no percentage up to 100. */
export function parsePercent(text: string): number | null {
  const match = PERCENT.exec(text.trim());
  if (match === null) return null;
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value >= 1 && value <= 10_000 ? value : null;
}

function percentText(basisPoints: number): string {
  return basisPoints % 100 === 0
    ? `${basisPoints / 100}%`
    : `${Math.floor(basisPoints / 100)},${String(basisPoints % 100).padStart(2, '0')}%`;
}

function TargetRow({
  directive,
  target,
  place,
  indicators,
  isChecked,
  onChange,
}: RowProps & { readonly target: Target }) {
  const put = (part: Partial<Target>) =>
    onChange({ ...directive, targets: withItem(directive.targets, place, { ...target, ...part }) });
  return (
    <div className={styles.entry} data-part>
      <ChoiceField
        width="half"
        label={words.targetOf}
        value={target.indicatorId}
        choices={indicators}
        onChange={(indicatorId) => put({ indicatorId })}
      />
      <div className={styles.sixth}>
        <ParsedField<number>
          label={words.required}
          size="small"
          value={target.requiredBasisPoints === 0 ? null : target.requiredBasisPoints}
          format={percentText}
          parse={parsePercent}
          error={words.badPercent}
          placeholder="60%"
          onCommit={(value) => put({ requiredBasisPoints: value ?? 0 })}
          testId={`editor-${target.id}-required`}
        />
      </div>
      <div className={styles.sixth}>
        <DayField
          label={words.deadline}
          size="small"
          year={typingYear(directive)}
          value={target.deadline}
          onCommit={(deadline) => put({ deadline })}
          testId={`editor-${target.id}-deadline`}
        />
      </div>
      <Button
        className={styles.remove ?? ''}
        size="small"
        icon={<Delete20Regular />}
        aria-label={words.removeOf(words.parts.target(nameIn(indicators, target.indicatorId)))}
        onClick={() => onChange({ ...directive, targets: withoutItem(directive.targets, place) })}
      >
        {words.remove}
      </Button>
      <TextField
        label={words.quote}
        isWrong={isChecked && target.quote.trim() === ''}
        value={target.quote}
        onChange={(quote) => put({ quote })}
        testId={`editor-${target.id}-quote`}
      />
    </div>
  );
}
