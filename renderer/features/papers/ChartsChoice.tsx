import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { REPORT_CHART_KINDS, type ReportChart } from '../../../electron/domain/charts/chartKind';
import type { ChartSubjects } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { QueryView } from '../../ui/QueryView';
import type { FieldsProps } from './PaperFieldsRow';
import styles from './Papers.module.css';

const words = strings.charts;

interface ChartsChoiceProps extends FieldsProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** "Biểu đồ kèm theo": which pictures the report takes along, in an annex of their own. */
export function ChartsChoice(props: ChartsChoiceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const count = chosenOf(props).length;
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} data-testid="paper-charts">
        {words.attach(count)}
      </Button>
      {isOpen && <ChartsDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function chosenOf({ fields: { charts }, directiveId }: ChartsChoiceProps): readonly ReportChart[] {
  return charts?.directiveId === directiveId ? charts.chosen : [];
}

function ChartsDialog({ onClose, ...props }: ChartsChoiceProps & { readonly onClose: () => void }) {
  const { directiveId, asOf, fields, onChange } = props;
  const subjects = useQuery('charts.subjects', { directiveId, asOf });
  const chosen = chosenOf(props);
  const tick = (chart: ReportChart, isTicked: boolean) => {
    const others = chosen.filter((one) => keyOf(one) !== keyOf(chart));
    onChange({ ...fields, charts: { directiveId, chosen: isTicked ? [...others, chart] : others } });
  };
  return (
    <Dialog title={words.attachTitle} onClose={onClose} testId="charts-choice">
      <p className={styles.small}>{words.attachHint}</p>
      <QueryView query={subjects}>
        {(found) =>
          groupsOf(found).map(({ label, charts }) => (
            <fieldset key={label} className="bare">
              <legend>{label}</legend>
              {charts.map((chart) => (
                <div key={keyOf(chart)}>
                  <Checkbox
                    label={words.kinds[chart.kind]}
                    checked={chosen.some((one) => keyOf(one) === keyOf(chart))}
                    onChange={(_, { checked }) => tick(chart, checked === true)}
                    data-testid={`charts-tick-${chart.kind}-${chart.subjectId}`}
                  />
                </div>
              ))}
            </fieldset>
          ))
        }
      </QueryView>
    </Dialog>
  );
}

function keyOf({ kind, subjectId }: ReportChart): string {
  return `${kind} ${subjectId ?? ''}`;
}

/** What each rate and each duty can be shown as. */
function groupsOf({ rates, duties }: ChartSubjects) {
  const ofRates = REPORT_CHART_KINDS.filter((kind) => kind !== 'timeliness');
  return [
    ...rates.map(({ id, label }) => ({ label, charts: ofRates.map((kind) => ({ kind, subjectId: id })) })),
    ...duties.map(({ id, label }) => ({ label, charts: [{ kind: 'timeliness' as const, subjectId: id }] })),
  ];
}
