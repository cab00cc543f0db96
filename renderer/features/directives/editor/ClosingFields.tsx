import type { RecipientLine } from '../../../../electron/domain/directive';
import { vi } from '../../../text/vi';
import styles from './Editor.module.css';
import { LinesField, TextField } from './fields';
import type { SectionProps } from './HeadFields';

const words = vi.editor;
const ARCHIVE = /^lưu\b/i;

function recipientsOf(lines: readonly string[]): readonly RecipientLine[] {
  return lines.map((text) => ({ text, isArchiveLine: ARCHIVE.test(text) }));
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
      <LinesField
        width="half"
        rows={4}
        label={words.recipients}
        hint={words.recipientsHint}
        value={directive.recipients.map(({ text }) => text)}
        onChange={(lines) => onChange({ ...directive, recipients: recipientsOf(lines) })}
        testId="editor-recipients"
      />
      <div className={styles.half}>
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
    </div>
  );
}
