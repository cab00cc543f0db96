import type { ReactNode } from 'react';
import type { RecipientLine } from '../../../../electron/domain/directive';
import { issueDay } from '../../../../electron/domain/task';
import { foldForSearch } from '../../../../electron/domain/vietnamese';
import { vi } from '../../../text/vi';
import { RecipientAdvice } from '../../../ui/recipients/RecipientAdvice';
import { RecipientsEditor } from '../../../ui/recipients/RecipientsEditor';
import styles from './Editor.module.css';
import { LinesField, TextField } from './fields';
import type { SectionProps } from './HeadFields';

const words = vi.editor;
/** "Công văn" → "cong-van": the id its kind goes by in the list of kinds. */
function kindIdOf(kind: string): string {
  return foldForSearch(kind).replaceAll(' ', '-');
}

/** Closing words, recipients with the archive line, signature, and who our compiled report goes to. */
export function ClosingFields({ directive, isChecked, onChange }: SectionProps) {
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
        title={words.recipients}
        value={directive.recipients}
        kindId={kindIdOf(directive.kind)}
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
        <LinesField
          rows={2}
          label={words.authority}
          value={directive.authorityLines}
          isWrong={isChecked && directive.authorityLines.length === 0}
          onChange={(authorityLines) => onChange({ ...directive, authorityLines })}
          testId="editor-authority"
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
        title={vi.recipients.ofReport}
        value={directive.reportRecipients}
        kindId="bao-cao"
        isFolded
        onChange={(reportRecipients) => onChange({ ...directive, reportRecipients })}
      />
      <ListOf
        title={vi.recipients.ofReminder}
        value={directive.reminderRecipients}
        kindId="cong-van"
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
  /** Shut at first: lines of papers that are made later. */
  readonly isFolded?: boolean;
  readonly onChange: (lines: readonly RecipientLine[]) => void;
  readonly children?: ReactNode;
}

function ListOf({ title, value, kindId, isFolded = false, onChange, children }: ListOfProps) {
  return (
    <details className={styles.full} open={!isFolded}>
      <summary>{title}</summary>
      <RecipientsEditor value={value} kindId={kindId} onChange={onChange} />
      {children}
    </details>
  );
}
