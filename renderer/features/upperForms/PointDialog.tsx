import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type CellPlace,
  type PointedText,
  type PointSource,
  placeKey,
  type Whose,
} from '../../../electron/domain/upper/point';
import type { Failure, UpperTemplateDetail } from '../../../electron/ipc/contract';
import { upperForms as words } from '../../text/upperForms';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import { WorkButton } from '../../ui/WorkButton';
import { type FigureChoice, FigureFields } from './FigureFields';
import { offeredFigure, placeOfAddress, SheetCells, whoseKey } from './formModel';
import styles from './UpperForms.module.css';

const say = words.point;

export interface PointDialogProps {
  readonly place: CellPlace;
  readonly detail: UpperTemplateDetail;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onSave: (source: PointSource) => void;
  readonly onDrop: () => void;
  readonly onClose: () => void;
}

/** What one cell takes. */
export function PointDialog(props: PointDialogProps) {
  const { place, detail, isPending, failure, onSave, onDrop, onClose } = props;
  const { choices, form, points } = detail;
  const known = points.find((point) => placeKey(point) === placeKey(place))?.source ?? null;
  const cell = cellOf(form, place);
  const [kind, setKind] = useState<PointSource['kind']>(known?.kind ?? 'figure');
  const [text, setText] = useState<PointedText>(known?.kind === 'text' ? known.text : 'dataHour');
  const [whose, setWhose] = useState<Whose>(known?.kind === 'figure' ? known.whose : { kind: 'total' });
  const [figure, setFigure] = useState<FigureChoice>(
    known?.kind === 'figure'
      ? known
      : { indicatorId: choices.indicators[0]?.id ?? '', figure: 'numerator', periodsBack: 0 },
  );
  const source: PointSource =
    kind === 'text'
      ? { kind, text }
      : {
          kind,
          indicatorId: figure.indicatorId,
          figure: offeredFigure(figure.figure, whose),
          whose,
          periodsBack: figure.periodsBack,
        };
  const isFormula = cell?.isFormula === true;
  return (
    <Dialog
      title={say.title(place.cell, place.sheet)}
      onClose={onClose}
      width={620}
      testId="upper-point"
      actions={
        <>
          {known !== null && (
            <WorkButton
              call="upperTemplates.savePoints"
              disabled={isPending}
              onClick={onDrop}
              data-testid="upper-point-drop"
            >
              {say.drop}
            </WorkButton>
          )}
          {!isFormula && (
            <WorkButton
              call="upperTemplates.savePoints"
              appearance="primary"
              disabled={isPending || (kind === 'figure' && figure.indicatorId === '')}
              onClick={() => onSave(source)}
              {...SAVES}
              data-testid="upper-point-save"
            >
              {say.save}
            </WorkButton>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{cell === null || cell.text === '' ? say.holdsNothing : say.holds(cell.text)}</p>
        {isFormula ? (
          <Notice tone="warning" testId="upper-formula">
            {say.formula}
          </Notice>
        ) : (
          <>
            <Field label={say.kind}>
              <RadioGroup
                layout="horizontal"
                value={kind}
                onChange={(_, data) => setKind(data.value === 'text' ? 'text' : 'figure')}
              >
                <Radio value="figure" label={say.figure} data-testid="upper-kind-figure" />
                <Radio value="text" label={say.text} data-testid="upper-kind-text" />
              </RadioGroup>
            </Field>
            {kind === 'figure' ? (
              <>
                <Field label={say.whose}>
                  <Select
                    value={whoseKey(whose)}
                    onChange={(_, data) =>
                      setWhose(choices.whose.find((one) => whoseKey(one.whose) === data.value)?.whose ?? whose)
                    }
                    data-testid="upper-whose"
                  >
                    {choices.whose.map((one) => (
                      <option key={whoseKey(one.whose)} value={whoseKey(one.whose)}>
                        {one.label}
                      </option>
                    ))}
                  </Select>
                </Field>
                <FigureFields
                  choices={choices}
                  whose={whose.kind}
                  value={{ ...figure, figure: offeredFigure(figure.figure, whose) }}
                  onChange={setFigure}
                  testId="upper-point"
                />
              </>
            ) : (
              <Field label={say.textWhat}>
                <Select
                  value={text}
                  onChange={(_, data) => setText(choices.texts.find((one) => one.text === data.value)?.text ?? text)}
                  data-testid="upper-text"
                >
                  {choices.texts.map((one) => (
                    <option key={one.text} value={one.text}>
                      {one.label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </>
        )}
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}

function cellOf({ sheets }: UpperTemplateDetail['form'], { sheet, cell }: CellPlace) {
  const shown = sheets.find(({ name }) => name === sheet);
  if (shown === undefined) return null;
  const place = placeOfAddress(cell, shown);
  return place === null ? null : new SheetCells(shown).cellAt(place);
}
