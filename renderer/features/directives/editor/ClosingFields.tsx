import { type ReactNode, useState } from 'react';
import type { IsoDay } from '../../../../electron/domain/calendar';
import type { RecipientLine } from '../../../../electron/domain/directive';
import type { Signatory } from '../../../../electron/domain/office';
import { issueDay } from '../../../../electron/domain/task';
import { foldForSearch } from '../../../../electron/domain/vietnamese';
import { strings } from '../../../text/vi';
import { RecipientAdvice } from '../../../ui/recipients/RecipientAdvice';
import { RecipientsEditor } from '../../../ui/recipients/RecipientsEditor';
import { SignatoryChoice } from '../../../ui/signing/SignatoryChoice';
import styles from './Editor.module.css';
import { LinesField, TextField } from './fields';
import type { SectionProps } from './HeadFields';

const words = strings.editor;
/** "Công văn" → "cong-van": the id its kind goes by in the list of kinds. */
function kindIdOf(kind: string): string {
  return foldForSearch(kind).replaceAll(' ', '-');
}

/** Closing words, recipients with the archive line, signature, and who our compiled report goes to. */
export function ClosingFields({ directive, isChecked, onChange }: SectionProps) {
  const [taken, setTaken] = useState(0); // lines that are filled in from outside begin anew
  const take = (signatory: Signatory | null) => {
    if (signatory === null) return;
    const { authorityLines, otherTitleLines, fullName } = signatory;
    onChange({ ...directive, authorityLines, otherTitleLines, signerName: fullName });
    setTaken(taken + 1);
  };
  return (
    <div className={styles.grid}>
      <LinesField
        rows={2}
        label={words.closing}
        value={directive.closingParagraphs}
        onChange={(closingParagraphs) => onChange({ ...directive, closingParagraphs })}
        testId="editor-closing"
      />
      <ListOf
        title={strings.recipients.title}
        value={directive.recipients}
        kindId={kindIdOf(directive.kind)}
        day={issueDay(directive)}
        onChange={(recipients) => onChange({ ...directive, recipients })}
      >
        <RecipientAdvice
          addressees={directive.addressees}
          recipients={directive.recipients}
          told={[]}
          day={issueDay(directive)}
          isCountOnly
        />
      </ListOf>
      <div className={styles.full}>
        <SignatoryChoice
          signatoryId={null}
          blankLabel={strings.signing.takeFromOffice}
          onChoose={take}
          testId="editor-signatory"
        />
        <LinesField
          key={taken}
          rows={2}
          label={words.authority}
          value={directive.authorityLines}
          isWrong={isChecked && directive.authorityLines.length === 0}
          onChange={(authorityLines) => onChange({ ...directive, authorityLines })}
          testId="editor-authority"
        />
        <LinesField
          key={`title-${taken}`}
          rows={1}
          label={words.otherTitle}
          value={directive.otherTitleLines ?? []}
          onChange={(otherTitleLines) => onChange({ ...directive, otherTitleLines })}
          testId="editor-other-title"
        />
        <TextField
          label={words.signer}
          value={directive.signerName}
          isWrong={isChecked && directive.signerName.trim() === ''}
          onChange={(signerName) => onChange({ ...directive, signerName })}
          testId="editor-signer"
        />
      </div>
      <LinesField
        rows={2}
        label={words.reportReceivers}
        value={directive.reportReceivers}
        onChange={(reportReceivers) => onChange({ ...directive, reportReceivers })}
      />
      <ListOf
        title={strings.recipients.ofReport}
        value={directive.reportRecipients}
        kindId="bao-cao"
        day={null}
        isFolded
        onChange={(reportRecipients) => onChange({ ...directive, reportRecipients })}
      />
      <ListOf
        title={strings.recipients.ofReminder}
        value={directive.reminderRecipients}
        kindId="cong-van"
        day={null}
        isFolded
        onChange={(reminderRecipients) => onChange({ ...directive, reminderRecipients })}
      />
    </div>
  );
}

interface ListOfProps {
  readonly title: string;
  readonly value: readonly RecipientLine[];
  readonly kindId: string;
  readonly day: IsoDay | null;
  /** Shut at first: lines of papers that are made later. */
  readonly isFolded?: boolean;
  readonly onChange: (lines: readonly RecipientLine[]) => void;
  readonly children?: ReactNode;
}

function ListOf({ title, value, kindId, day, isFolded = false, onChange, children }: ListOfProps) {
  return (
    <details className={styles.full} open={!isFolded}>
      <summary>{title}</summary>
      <RecipientsEditor value={value} kindId={kindId} day={day} onChange={onChange} />
      {children}
    </details>
  );
}
