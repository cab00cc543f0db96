import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { parseDocumentNumber } from '../../../electron/domain/documentNumber';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import type { LabelledUnit, PaperKind } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { PicturesChoice } from '../../ui/signing/PicturesChoice';
import { SignatoryChoice } from '../../ui/signing/SignatoryChoice';
import { SigningNotice } from '../../ui/signing/SigningNotice';
import { ChartsChoice } from './ChartsChoice';
import styles from './Papers.module.css';
import { hasFields, isForm, type PaperFields } from './paperModel';
import { SlipsChoice } from './SlipsChoice';

export interface FieldsProps {
  readonly fields: PaperFields;
  readonly onChange: (fields: PaperFields) => void;
}

function PreprintChoice({ fields, onChange }: FieldsProps) {
  const list = useQuery('units.list', {});
  const units: readonly LabelledUnit[] = list.status === 'success' ? list.data.units : [];
  return (
    <Field label={strings.papers.preprint} size="small">
      <Select
        size="small"
        style={{ width: 250 }}
        value={fields.preprintId ?? ''}
        onChange={(_, { value }) => onChange({ ...fields, preprintId: value === '' ? null : value })}
        data-testid="paper-preprint"
      >
        <option value="">{strings.papers.preprintNone}</option>
        {units
          .toSorted((a, b) => compareVietnamese(a.label, b.label))
          .map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
      </Select>
    </Field>
  );
}

export interface PaperFieldsRowProps extends FieldsProps {
  readonly kind: PaperKind;
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** Of a report that is cut at a data hour: that hour. */
  readonly dataHour?: LocalTime | undefined;
  /** Beside what else a report may hold. */
  readonly extra?: ReactNode;
}

/** Number and day may stay blank: a draft gets them by hand after signing. */
export function PaperFieldsRow({ kind, directiveId, fields, asOf, dataHour, extra, onChange }: PaperFieldsRowProps) {
  if (isForm(kind))
    return (
      <div className={styles.fields} data-part>
        {<PreprintChoice fields={fields} onChange={onChange} />}
      </div>
    );
  if (kind === 'directive') return <SlipsChoice directiveId={directiveId} fields={fields} onChange={onChange} />;
  if (!hasFields(kind)) return null;
  return (
    <div className={styles.fields} data-part>
      <Field
        label={strings.papers.number}
        size="small"
        validationMessage={parseDocumentNumber(fields.number) === null ? strings.papers.numberError : null}
      >
        <Input
          size="small"
          style={{ width: 130 }}
          value={fields.number}
          placeholder={strings.papers.numberHint}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...fields, number: value })}
          data-testid="paper-number"
        />
      </Field>
      <DayField
        label={strings.papers.issuedOn}
        size="small"
        width={140}
        value={fields.issuedOn}
        year={partsOf(dayOf(asOf)).year}
        onCommit={(issuedOn) => onChange({ ...fields, issuedOn })}
        testId="paper-issued-on"
      />
      <SignatoryChoice
        signatoryId={fields.signatoryId}
        onChoose={(signatory) => onChange({ ...fields, signatoryId: signatory?.id ?? null })}
      />
      <div className={styles.static}>
        <span className={styles.small}>{strings.papers.figuresAt}</span>
        <span>{formatTime(dataHour ?? asOf)}</span>
      </div>
      <div className={styles.extras}>
        {kind === 'report' && (
          <Checkbox
            label={strings.papers.withLevels}
            checked={fields.hasLevels}
            onChange={(_, { checked }) => onChange({ ...fields, hasLevels: checked === true })}
            data-testid="paper-levels"
          />
        )}
        <PicturesChoice
          signatoryId={fields.signatoryId}
          isUsualSigner
          isChosen={fields.hasPictures}
          onChoose={(hasPictures) => onChange({ ...fields, hasPictures })}
          testId="paper-pictures"
        />
        {kind === 'report' && (
          <ChartsChoice directiveId={directiveId} asOf={asOf} fields={fields} onChange={onChange} />
        )}
        {extra}
      </div>
      <SigningNotice signatoryId={fields.signatoryId} day={fields.issuedOn ?? dayOf(asOf)} />
    </div>
  );
}
