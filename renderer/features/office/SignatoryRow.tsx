import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { signsByMandate } from '../../../electron/domain/signing/signingDoubts';
import { authorityRemarks, hasTitle, isAllCapitals, smallSyllable } from '../../../electron/domain/signingAuthority';
import { parseLines } from '../../lib/parsing';
import { strings } from '../../text/vi';
import { Delete20Regular } from '../../ui/icons';
import { SignatureBlock } from '../../ui/signing/SignatureBlock';
import styles from './Office.module.css';
import { isBlankText, type SignatoryDraft, withLines } from './officeModel';
import { PictureField } from './PictureField';
import { MandateFields, SpanFields } from './SpanFields';
import { WayFields } from './WayFields';

const words = strings.office;

export interface SignatoryRowProps {
  readonly signatory: SignatoryDraft;
  /** Of the office, for what a way to sign is probably filled with. */
  readonly issuerLines: readonly string[];
  readonly seal: string | null;
  readonly ordinal: number;
  readonly isChecked: boolean;
  readonly onChange: (signatory: SignatoryDraft) => void;
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}

function missing(isChecked: boolean, text: string): string | null {
  return isChecked && isBlankText(text) ? words.required : null;
}

function authorityAdvice(authorityLines: string): string | null {
  const remarks = authorityRemarks(parseLines(authorityLines));
  return remarks.length === 0 ? null : remarks.map((remark) => strings.signing.remarks[remark]).join(' ');
}

function nameAdvice(fullName: string): string | null {
  if (hasTitle(fullName)) return words.titleBeforeName;
  if (isAllCapitals(fullName)) return strings.signing.allCapitals;
  const small = smallSyllable(fullName);
  return small === null ? null : strings.signing.smallSyllable(small);
}

/** What is missing comes first; what looks odd is advice and keeps nobody from saving. */
function validation(error: string | null, advice: string | null) {
  if (error !== null) return { validationMessage: error, validationState: 'error' as const };
  return advice === null ? {} : { validationMessage: advice, validationState: 'warning' as const };
}

/** The lines over the place of the signature, and the name below it. */
export function LineFields({
  signatory,
  ordinal,
  isChecked,
  onChange,
}: Pick<SignatoryRowProps, 'signatory' | 'ordinal' | 'isChecked' | 'onChange'>) {
  const { authorityLines, fullName } = signatory;
  return (
    <>
      <Field
        className={styles.half ?? ''}
        label={words.authorityLines}
        hint={words.authorityLinesHint}
        {...validation(missing(isChecked, authorityLines), authorityAdvice(authorityLines))}
      >
        <Textarea
          rows={3}
          value={authorityLines}
          spellCheck={false}
          onChange={(_, { value }) => onChange(withLines(signatory, value))}
          data-testid={`signatory-authority-${ordinal}`}
        />
      </Field>
      <Field
        className={styles.half ?? ''}
        label={words.fullName}
        {...validation(missing(isChecked, fullName), nameAdvice(fullName))}
      >
        <Input
          value={fullName}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...signatory, fullName: value })}
          data-testid={`signatory-name-${ordinal}`}
        />
      </Field>
    </>
  );
}

/** One signer: how and by what right, the lines that follow from it, and the block as it will stand on the paper. */
export function SignatoryRow(props: SignatoryRowProps) {
  const { signatory, seal, ordinal, onChange, onDefault, onRemove } = props;
  const authorityLines = parseLines(signatory.authorityLines);
  const { fullName, picture } = signatory;
  return (
    <fieldset className={`${styles.signatory} bare`} aria-label={words.signatory(ordinal)}>
      <div className={styles.grid}>
        <WayFields {...props} />
        <LineFields {...props} />
        <SpanFields signatory={signatory} ordinal={ordinal} onChange={onChange} />
        {signsByMandate({ authorityLines }) && (
          <MandateFields signatory={signatory} ordinal={ordinal} onChange={onChange} />
        )}
        <PictureField
          label={strings.signing.picture}
          hint={strings.signing.pictureHint}
          picture={picture}
          onChange={(next) => onChange({ ...signatory, picture: next })}
          testId={`signatory-picture-${ordinal}`}
        />
      </div>
      <div className={styles.tools}>
        <SignatureBlock
          authorityLines={authorityLines}
          otherTitleLines={parseLines(signatory.otherTitle)}
          fullName={fullName.trim()}
          picture={picture}
          seal={picture === null ? null : seal}
        />
        <label className={styles.default}>
          <input type="radio" name="default-signatory" checked={signatory.isDefault} onChange={onDefault} />
          {words.isDefault}
        </label>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={words.removeSignatory(fullName)}
          onClick={onRemove}
        >
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
}
