import { Field, Input, Textarea } from '@fluentui/react-components';
import { ORGAN_ID_LENGTH } from '../../../electron/domain/office';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import styles from './Office.module.css';
import { isBlankText, linesTooMany, type OfficeDraft, REQUIRED_KEYS, type TextKey } from './officeModel';

const words = strings.office;

export interface OfficeFormProps {
  readonly draft: OfficeDraft;
  /** Show what is missing: after the first try to save. */
  readonly isChecked: boolean;
  readonly onChange: (draft: OfficeDraft) => void;
}

export interface TextFieldInfo {
  readonly key: TextKey;
  readonly size: 'half' | 'third' | 'wide';
  readonly label: string;
  readonly hint?: string;
  readonly isManyLines?: boolean;
  readonly maxLength?: number;
}

const FIELDS: readonly TextFieldInfo[] = [
  { key: 'name', size: 'half', label: words.name, hint: words.nameHint },
  { key: 'placeOfIssue', size: 'half', label: words.placeOfIssue },
  { key: 'issuerLines', size: 'half', label: words.issuerLines, hint: words.issuerLinesHint, isManyLines: true },
  { key: 'parentLines', size: 'half', label: words.parentLines, hint: words.parentLinesHint, isManyLines: true },
  { key: 'symbol', size: 'third', label: words.symbol },
  { key: 'fieldSymbol', size: 'third', label: words.fieldSymbol },
  { key: 'archiveSuffix', size: 'third', label: words.archiveSuffix },
  { key: 'areaWord', size: 'third', label: words.areaWord, hint: words.areaWordHint },
  {
    key: 'organId',
    size: 'third',
    label: words.organId,
    hint: words.organIdHint,
    maxLength: ORGAN_ID_LENGTH,
  },
  { key: 'contact', size: 'wide', label: words.contact, hint: words.contactHint },
];

export function TextField({ info, draft, isChecked, onChange }: OfficeFormProps & { readonly info: TextFieldInfo }) {
  const { key, size, label, hint, isManyLines = false, maxLength } = info;
  const isRequired = REQUIRED_KEYS.includes(key);
  const isMissing = isChecked && isRequired && isBlankText(draft[key]);
  const most = linesTooMany(draft, key);
  const tooLong = most === null ? null : words.tooManyLines(String(most));
  const shared = {
    value: draft[key],
    spellCheck: false,
    autoComplete: 'off',
    maxLength,
    onChange: (_: unknown, { value }: { value: string }) => onChange({ ...draft, [key]: value }),
    'data-testid': `office-${key}`,
  };
  return (
    <Field
      className={styles[size] ?? ''}
      label={label}
      required={isRequired}
      validationMessage={isMissing ? words.required : tooLong}
      {...(hint === undefined ? {} : { hint })}
    >
      {isManyLines ? <Textarea rows={3} {...shared} /> : <Input {...shared} />}
    </Field>
  );
}

export function ProfileForm(props: OfficeFormProps) {
  return (
    <Card title={words.profile}>
      <div className={styles.grid}>
        {FIELDS.map((info) => (
          <TextField key={info.key} info={info} {...props} />
        ))}
      </div>
    </Card>
  );
}
