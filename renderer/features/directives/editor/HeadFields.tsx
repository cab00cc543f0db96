import { Button } from '@fluentui/react-components';
import { partsOf } from '../../../../electron/domain/calendar';
import type { Directive, IncomingStamp } from '../../../../electron/domain/directive';
import { useQuery } from '../../../lib/useQuery';
import { records } from '../../../text/records';
import { strings } from '../../../text/vi';
import { DayField } from '../../../ui/DayField';
import { typingYear } from '../directiveWords';
import styles from './Editor.module.css';
import { BlankableField, CountField, FlagField, LinesField, TextField } from './fields';

const words = strings.editor;

export interface SectionProps {
  readonly directive: Directive;
  /** Show what is missing: after the first try to put the paper into force. */
  readonly isChecked: boolean;
  readonly onChange: (next: Directive) => void;
}

const NEW_STAMP: IncomingStamp = { owner: '', number: null, arrivedOn: null, forwardedTo: null, fileUnder: null };

/** The stamp "ĐẾN": on papers that came from outside only. */
export function StampFields({ directive, onChange }: SectionProps) {
  const { stamp } = directive;
  const change = (part: Partial<IncomingStamp>) =>
    onChange({ ...directive, stamp: { ...(stamp ?? NEW_STAMP), ...part } });
  return (
    <div className={styles.grid}>
      <FlagField
        label={words.isIncoming}
        value={stamp !== null}
        onChange={(is) => onChange({ ...directive, stamp: is ? NEW_STAMP : null })}
        testId="editor-incoming"
      />
      {stamp !== null && (
        <>
          <TextField
            label={words.stampOwner}
            value={stamp.owner}
            onChange={(owner) => change({ owner })}
            testId="editor-stamp-owner"
          />
          <ArrivalNumber stamp={stamp} year={typingYear(directive)} onChange={(number) => change({ number })} />
          <div className={styles.third}>
            <DayField
              label={words.stampDay}
              size="small"
              year={typingYear(directive)}
              value={stamp.arrivedOn}
              onCommit={(arrivedOn) => change({ arrivedOn })}
              testId="editor-stamp-day"
            />
          </div>
          <BlankableField
            width="third"
            label={words.stampFile}
            value={stamp.fileUnder}
            onChange={(fileUnder) => change({ fileUnder })}
          />
          <BlankableField
            label={words.stampForwarded}
            value={stamp.forwardedTo}
            onChange={(forwardedTo) => change({ forwardedTo })}
          />
        </>
      )}
    </div>
  );
}

/** Proposes the number that comes next in the register of incoming papers. */
function ArrivalNumber({
  stamp,
  year,
  onChange,
}: {
  readonly stamp: IncomingStamp;
  readonly year: number;
  readonly onChange: (number: string | null) => void;
}) {
  const ofYear = stamp.arrivedOn === null ? year : partsOf(stamp.arrivedOn).year;
  const next = useQuery('incoming.next', stamp.number === null ? { year: ofYear } : null);
  return (
    <div className={styles.third}>
      <BlankableField label={words.stampNumber} value={stamp.number} onChange={onChange} testId="editor-stamp-number" />
      {next.status === 'success' && stamp.number === null && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => onChange(String(next.data.number))}
          data-testid="editor-stamp-next"
        >
          {records.incoming.takeNext(String(next.data.number))}
        </Button>
      )}
    </div>
  );
}

/** Kind, issuer, number, place and day: each number and day may be blank, as on paper. */
export function HeadFields({ directive, isChecked, onChange }: SectionProps) {
  const change = (part: Partial<Directive>) => onChange({ ...directive, ...part });
  const isMissing = (text: string) => isChecked && text.trim() === '';
  return (
    <div className={styles.grid}>
      <TextField
        width="half"
        label={words.shortName}
        hint={words.shortNameHint}
        value={directive.shortName}
        isWrong={isMissing(directive.shortName)}
        onChange={(shortName) => change({ shortName })}
        testId="editor-short-name"
      />
      <TextField
        width="half"
        label={words.campaignName}
        hint={words.campaignNameHint}
        value={directive.campaignName}
        isWrong={isMissing(directive.campaignName)}
        onChange={(campaignName) => change({ campaignName })}
        testId="editor-campaign"
      />
      <TextField
        width="third"
        label={words.kind}
        value={directive.kind}
        isWrong={isMissing(directive.kind)}
        onChange={(kind) => change({ kind })}
        testId="editor-kind"
      />
      <TextField
        width="third"
        label={words.level}
        value={directive.issuerLevel}
        onChange={(issuerLevel) => change({ issuerLevel })}
      />
      <FlagField
        width="third"
        label={words.hasTitle}
        value={directive.hasTypeTitle}
        onChange={(hasTypeTitle) => change({ hasTypeTitle })}
        testId="editor-has-title"
      />
      <LinesField
        width="half"
        rows={2}
        label={words.parentLines}
        value={directive.parentLines}
        onChange={(parentLines) => change({ parentLines })}
      />
      <LinesField
        width="half"
        rows={2}
        label={words.issuerLines}
        value={directive.issuerLines}
        isWrong={isChecked && directive.issuerLines.length === 0}
        onChange={(issuerLines) => change({ issuerLines })}
        testId="editor-issuer"
      />
      <BlankableField
        width="third"
        label={words.number}
        value={directive.number}
        onChange={(number) => change({ number })}
        testId="editor-number"
      />
      <TextField
        width="third"
        label={words.code}
        value={directive.code}
        isWrong={isMissing(directive.code)}
        onChange={(code) => change({ code })}
        testId="editor-code"
      />
      <TextField
        width="third"
        label={words.place}
        value={directive.placeOfIssue}
        isWrong={isMissing(directive.placeOfIssue)}
        onChange={(placeOfIssue) => change({ placeOfIssue })}
        testId="editor-place"
      />
      <CountField
        width="third"
        label={words.day}
        least={1}
        most={31}
        value={directive.issuedDay}
        onChange={(issuedDay) => change({ issuedDay })}
        testId="editor-day"
      />
      <CountField
        width="third"
        label={words.month}
        least={1}
        most={12}
        value={directive.issuedMonth}
        onChange={(issuedMonth) => change({ issuedMonth })}
        testId="editor-month"
      />
      <CountField
        width="third"
        label={words.year}
        least={1945}
        most={2200}
        value={directive.issuedYear}
        onChange={(issuedYear) => change({ issuedYear })}
        testId="editor-year"
      />
    </div>
  );
}
