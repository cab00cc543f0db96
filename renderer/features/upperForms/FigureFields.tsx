import { Field, Select } from '@fluentui/react-components';
import { figuresFor, type PointedFigure, type Whose } from '../../../electron/domain/upper/point';
import type { PointChoices } from '../../../electron/ipc/contract';
import { upperForms as words } from '../../text/upperForms';
import styles from './UpperForms.module.css';

const MOST_BACK = 31;
const say = words.point;

export interface FigureChoice {
  readonly indicatorId: string;
  readonly figure: PointedFigure;
  readonly periodsBack: number;
}

export interface FigureFieldsProps {
  readonly choices: PointChoices;
  readonly whose: Whose['kind'];
  readonly value: FigureChoice;
  readonly onChange: (value: FigureChoice) => void;
  readonly testId: string;
}

/** Which figure, of which rate, of which period. */
export function FigureFields({ choices, whose, value, onChange, testId }: FigureFieldsProps) {
  const offered = figuresFor(whose);
  return (
    <>
      <Field label={say.what} className={styles.wide}>
        <Select
          value={value.figure}
          onChange={(_, data) =>
            onChange({ ...value, figure: offered.find((one) => one === data.value) ?? value.figure })
          }
          data-testid={`${testId}-figure`}
        >
          {choices.figures
            .filter(({ figure }) => offered.includes(figure))
            .map(({ figure, label }) => (
              <option key={figure} value={figure}>
                {label}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={say.indicator} className={styles.wide}>
        <Select
          value={value.indicatorId}
          onChange={(_, data) => onChange({ ...value, indicatorId: data.value })}
          data-testid={`${testId}-indicator`}
        >
          {choices.indicators.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say.period} className={styles.wide}>
        <Select
          value={String(value.periodsBack)}
          onChange={(_, data) => onChange({ ...value, periodsBack: Number(data.value) })}
          data-testid={`${testId}-period`}
        >
          {Array.from({ length: MOST_BACK + 1 }, (_, back) => (
            <option key={say.periodOf(back)} value={String(back)}>
              {say.periodOf(back)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
