import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { CompiledIndicator, CompiledUnit } from '../../../electron/domain/compilation';
import type { PeriodKey } from '../../../electron/domain/period';
import type { ChoiceEntry } from '../../../electron/domain/summary/missingChoice';
import { countOrDash, formatPeriod } from '../../lib/formatting';
import { useUndoKey } from '../../lib/useUndoKey';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { SAVES } from '../../ui/saves';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './MissingUnits.module.css';
import {
  type AllWay,
  choiceValue,
  entriesOf,
  NOTHING_PICKED,
  openUnits,
  pickedCounts,
  placeKey,
  valuesForAll,
  withPicked,
} from './missingModel';
import type { MissingChoices } from './useMissingChoices';

const words = strings.summary.missing;
const WAYS: readonly AllWay[] = ['leaveOut', 'carryForward', 'zero', 'none'];
type OnChoose = (unit: CompiledUnit, value: string) => void;

export interface MissingUnitsProps {
  readonly indicator: CompiledIndicator;
  readonly choices: MissingChoices;
  /** Of every rate that is looked at: what is picked and not saved. */
  readonly entries: readonly ChoiceEntry[];
  /** What else may be done with the total; stands in the same line. */
  readonly actions: ReactNode;
}

/** What stands for each unit without figures: the clerk chooses one by one or for all, and may take it back. */
export function MissingUnits({ indicator, choices, entries, actions }: MissingUnitsProps) {
  const [isOpen, setIsOpen] = useState(false); // closed it leaves room for the table of units
  const place = useRef<HTMLElement>(null);
  const { save, canUndo } = choices;
  const { values, reason } = choices.picked.get(placeKey(indicator)) ?? NOTHING_PICKED;
  const pick = (added: ReadonlyMap<string, string>) =>
    choices.pick(indicator, { values: withPicked(indicator, values, added) });
  const undo = () => void choices.undo();
  useUndoKey(canUndo && !save.isPending, undo, place);
  const units = openUnits(indicator);
  const unneeded = indicator.units.filter(({ choice }) => choice?.standing === 'unneeded');
  if (units.length === 0 && unneeded.length === 0 && !canUndo && !save.isPending && save.failure === null)
    return (
      <Toolbar>
        <Spacer />
        {actions}
      </Toolbar>
    );
  return (
    <section className={styles.card} ref={place} data-testid="missing-units">
      <div className={styles.line}>
        <h2 className={styles.title}>{words.title(countOrDash(units.length))}</h2>
        <span className={styles.hint}>{decidedText(units, entriesOf(indicator, values, reason).length)}</span>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} data-testid="missing-open">
          {isOpen ? words.close : words.open}
        </Button>
        {!isOpen && canUndo && (
          <WorkButton
            call="choices.save"
            size="small"
            title={words.undoKey}
            disabled={save.isPending}
            onClick={undo}
            data-testid="choices-undo-closed"
          >
            {words.undoSaved}
          </WorkButton>
        )}
        <Spacer />
        {actions}
      </div>
      {isOpen && (
        <div className={styles.stack}>
          <p className={styles.hint}>{words.hint}</p>
          {units.length > 0 && (
            <>
              <div className={styles.fields}>
                <Field label={words.reason} className={styles.reason}>
                  <Input
                    value={reason}
                    maxLength={300}
                    placeholder={words.reasonExample}
                    onChange={(_, { value }) => choices.pick(indicator, { reason: value })}
                    data-testid="missing-reason"
                  />
                </Field>
                <Field label={words.all}>
                  <Select
                    value=""
                    onChange={(_, { value }) => {
                      const way = WAYS.find((one) => one === value);
                      if (way !== undefined) pick(valuesForAll(indicator, way));
                    }}
                    data-testid="missing-all"
                  >
                    <option value="">{words.allWays.choose}</option>
                    {WAYS.map((way) => {
                      const isIdle = valuesForAll(indicator, way).size === 0;
                      return (
                        <option key={way} value={way} disabled={isIdle}>
                          {isIdle ? words.forNobody(words.allWays[way]) : words.allWays[way]}
                        </option>
                      );
                    })}
                  </Select>
                </Field>
              </div>
              <div className={styles.scroll}>
                <Table
                  caption={words.caption}
                  columns={columnsFor(values, ({ unitId }, value) => pick(new Map([[unitId, value]])))}
                  rows={units}
                  rowKey={({ unitId }) => unitId}
                  testId="missing-table"
                />
              </div>
              <div>
                <WorkButton
                  call="choices.save"
                  appearance="primary"
                  disabled={entries.length === 0 || save.isPending}
                  onClick={() => void choices.put(entries)}
                  {...SAVES}
                  data-testid="choices-save"
                >
                  {words.save(countOrDash(entries.length))}
                </WorkButton>
              </div>
            </>
          )}
          {unneeded.length > 0 && (
            <p className={styles.hint} data-testid="choices-unneeded">
              {words.unneeded(unneeded.map(({ unitName }) => unitName).join(strings.listSeparator))}
            </p>
          )}
          <FailureNotice failure={save.failure} />
          {save.state.status === 'success' && <Saved changed={save.state.value.changed} onUndo={undo} />}
        </div>
      )}
    </section>
  );
}

function decidedText(units: readonly CompiledUnit[], unsaved: number): string {
  const decided = units.filter(({ choice }) => choice !== undefined).length;
  return [
    ...(decided < units.length ? [words.undecided(countOrDash(units.length - decided))] : []),
    ...(decided > 0 ? [words.decided(countOrDash(decided))] : []),
    ...(unsaved > 0 ? [words.unsavedHere(countOrDash(unsaved))] : []),
  ].join('; ');
}

interface SavedProps {
  readonly changed: number;
  readonly onUndo: () => void;
}

function Saved({ changed, onUndo }: SavedProps) {
  const actions = changed > 0 && (
    <WorkButton call="choices.save" size="small" title={words.undoKey} onClick={onUndo} data-testid="choices-undo">
      {words.undo}
    </WorkButton>
  );
  return (
    <Notice tone="success" actions={actions} testId="choices-saved">
      {changed === 0 ? words.nothing : words.saved(countOrDash(changed))}
    </Notice>
  );
}

function columnsFor(values: ReadonlyMap<string, string>, onChoose: OnChoose): readonly Column<CompiledUnit>[] {
  return [
    { key: 'unit', header: words.unit, isRowHeader: true, width: '24%', render: ({ unitName }) => unitName },
    {
      key: 'way',
      header: words.way,
      width: '28%',
      render: (unit) => <Way unit={unit} value={values.get(unit.unitId)} onChoose={onChoose} />,
    },
    {
      key: 'figures',
      header: words.figures,
      align: 'end',
      width: '20%',
      render: (unit) => figuresOf(unit, values.get(unit.unitId)),
    },
    {
      key: 'by',
      header: words.by,
      render: ({ choice }) =>
        choice === undefined ? strings.dash : [choice.madeBy, choice.reason].filter((one) => one !== '').join(': '),
    },
  ];
}

interface WayProps {
  readonly unit: CompiledUnit;
  /** Chosen and not saved yet. */
  readonly value: string | undefined;
  readonly onChoose: OnChoose;
}

function Way({ unit, value, onChoose }: WayProps) {
  const { offer, choice, unitId, unitName } = unit;
  const kept = choice?.choice.kind === 'carryForward' ? choice.choice.from : null;
  const periods = offer?.carriable ?? [];
  const shown = kept === null || periods.includes(kept) ? periods : [kept, ...periods];
  return (
    <Select
      size="small"
      value={value ?? choiceValue(choice?.choice)}
      aria-label={words.wayOf(unitName)}
      onChange={(_, { value: chosen }) => onChoose(unit, chosen)}
      data-testid={`choice-${unitId}`}
    >
      <option value="">{words.none}</option>
      <option value="leaveOut">{words.leaveOut}</option>
      {shown.map((period) => (
        <option key={period} value={`carry ${period}`}>
          {carryWords(unit, period)}
        </option>
      ))}
      {shown.length === 0 && <option disabled>{words.nothingToCarry}</option>}
      {(offer?.canBeZero === true || choice?.choice.kind === 'zero') && <option value="zero">{words.zero}</option>}
    </Select>
  );
}

/** With whose figures they would be, where they are not the unit's own. */
function carryWords({ offer, choice }: CompiledUnit, period: PeriodKey): string {
  const at = offer?.carriable.indexOf(period) ?? -1;
  const formers = at === -1 ? choice?.formers : offer?.carriedFormers?.[at];
  if (formers === undefined || formers === null) return words.carry(formatPeriod(period));
  const share = `${countOrDash(formers.parts.length)}/${countOrDash(formers.parts.length + formers.lacking.length)}`;
  return words.carryFormers(formatPeriod(period), share);
}

/** @param value picked and not saved yet: the figures are those it would bring */
function figuresOf(unit: CompiledUnit, value: string | undefined): string {
  const { standIn, choice, numerator, denominator } = unit;
  if (value !== undefined && value !== choiceValue(choice?.choice)) {
    const counts = pickedCounts(value, unit);
    const figures = counts && `${countOrDash(counts.numerator)}/${countOrDash(counts.denominator)}`;
    return words.picked(figures ?? words.outside);
  }
  if (choice?.standing === 'impossible') return words.impossible;
  if (standIn === undefined) return words.outside;
  return `${countOrDash(numerator)}/${countOrDash(denominator)}`;
}
