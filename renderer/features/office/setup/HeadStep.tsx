import { strings } from '../../../text/vi';
import officeStyles from '../Office.module.css';
import { TextField, type TextFieldInfo } from '../ProfileForm';
import styles from './Setup.module.css';
import type { StepProps } from './stepProps';

const words = strings.office;

/** What every paper needs; the rest has its place on the screen Cơ quan. */
const FIELDS: readonly TextFieldInfo[] = [
  { key: 'issuerLines', size: 'half', label: words.issuerLines, hint: words.issuerLinesHint, isManyLines: true },
  { key: 'parentLines', size: 'half', label: words.parentLines, hint: words.parentLinesHint, isManyLines: true },
  { key: 'symbol', size: 'third', label: words.symbol, hint: strings.setup.head.symbolHint },
  { key: 'fieldSymbol', size: 'third', label: words.fieldSymbol, hint: strings.setup.head.fieldHint },
  { key: 'archiveSuffix', size: 'third', label: words.archiveSuffix },
  { key: 'placeOfIssue', size: 'half', label: words.placeOfIssue, hint: strings.setup.head.placeHint },
  { key: 'name', size: 'half', label: words.name, hint: words.nameHint },
  { key: 'contact', size: 'wide', label: words.contact, hint: words.contactHint },
];

/** The lines of the letterhead, proposed and open to every change; the page beside follows. */
export function HeadStep({ entry, onChange, isChecked }: StepProps) {
  return (
    <>
      <p className={styles.lead}>{strings.setup.head.lead}</p>
      <div className={`${officeStyles.grid} ${styles.rows}`}>
        {FIELDS.map((info) => (
          <TextField
            key={info.key}
            info={info}
            draft={entry.draft}
            isChecked={isChecked}
            onChange={(draft) => onChange({ ...entry, draft })}
          />
        ))}
      </div>
    </>
  );
}
