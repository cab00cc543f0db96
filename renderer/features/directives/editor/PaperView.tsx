import type { Clause, Directive, IncomingStamp } from '../../../../electron/domain/directive';
import { formatDay } from '../../../lib/formatting';
import { strings } from '../../../text/vi';
import styles from './PaperView.module.css';

const words = strings.editor.paper;

/** Lines that may repeat: a key by place is all there is. */
function Lines({ lines, className }: { readonly lines: readonly string[]; readonly className?: string | undefined }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice
    <p key={at} className={className}>
      {line}
    </p>
  ));
}

function Stamp({ stamp }: { readonly stamp: IncomingStamp }) {
  return (
    <div className={styles.stamp} data-testid="paper-stamp">
      <div>{stamp.owner}</div>
      <div className={styles.bold}>{words.arrived}</div>
      <div>{words.stampNumber(stamp.number ?? words.dots)}</div>
      <div>{words.stampDay(stamp.arrivedOn === null ? words.dots : formatDay(stamp.arrivedOn))}</div>
      <div>{words.stampForwarded(stamp.forwardedTo ?? words.dots)}</div>
      <div>{words.stampFile(stamp.fileUnder ?? words.dots)}</div>
    </div>
  );
}

function dateLine({ placeOfIssue, issuedDay, issuedMonth, issuedYear }: Directive): string {
  const day = issuedDay === null ? words.blank : String(issuedDay).padStart(2, '0');
  const month = issuedMonth === null ? words.blank : String(issuedMonth).padStart(issuedMonth < 3 ? 2 : 1, '0');
  return strings.directives.dated(placeOfIssue, day, month, issuedYear === null ? words.blank : String(issuedYear));
}

function Head({ directive }: { readonly directive: Directive }) {
  const { number, code, subject, hasTypeTitle } = directive;
  const digits = number === null ? words.blank : number.padStart(2, '0');
  return (
    <div className={styles.two}>
      <div>
        <Lines lines={directive.parentLines} />
        <div className={styles.issuer}>
          <Lines lines={directive.issuerLines} className={styles.bold} />
        </div>
        <p className={styles.under}>{strings.directives.number(digits, code)}</p>
        {!hasTypeTitle && subject !== '' && <p className={styles.under}>{strings.directives.subject(subject)}</p>}
      </div>
      <div>
        <p className={styles.national}>{strings.office.nationalTitle}</p>
        <p className={styles.motto}>{strings.office.nationalMotto}</p>
        <p className={styles.place}>{dateLine(directive)}</p>
      </div>
    </div>
  );
}

function ClauseText({ clause: { heading, paragraphs } }: { readonly clause: Clause }) {
  return (
    <>
      {heading !== null && <p className={`${styles.body} ${styles.bold}`}>{heading}</p>}
      <Lines lines={paragraphs} className={styles.body} />
    </>
  );
}

/** The paper as it will look, drawn anew at every key: words and places, not the measured page. */
export function PaperView({ directive }: { readonly directive: Directive }) {
  const opening = directive.openingParagraphs.join('\n');
  const bases = directive.legalBases.filter(({ quote }) => !opening.includes(quote));
  return (
    <div className={styles.paper} data-testid="editor-paper" aria-label={words.label} role="document">
      {directive.stamp !== null && <Stamp stamp={directive.stamp} />}
      <Head directive={directive} />
      {directive.hasTypeTitle && (
        <div className={styles.title}>
          <p className={styles.bold}>{directive.kind.toLocaleUpperCase('vi')}</p>
          <p className={styles.bold}>{words.about(directive.subject)}</p>
        </div>
      )}
      {directive.addressees.length > 0 && (
        <div className={styles.addressees}>
          <p>{words.addressees}</p>
          <Lines lines={directive.addressees.map((name) => `- ${name}`)} />
        </div>
      )}
      <Lines lines={bases.map(({ quote }) => quote)} className={`${styles.body} ${styles.italic}`} />
      <Lines lines={directive.openingParagraphs} className={styles.body} />
      {directive.clauses.map((clause) => (
        <ClauseText key={clause.id} clause={clause} />
      ))}
      <Lines lines={directive.closingParagraphs} className={styles.body} />
      <div className={styles.two}>
        <div className={styles.recipients}>
          <p className={styles.recipientsTitle}>{strings.office.recipients}</p>
          <Lines lines={directive.recipients.map(({ text }) => `- ${text}`)} />
        </div>
        <div>
          <Lines lines={directive.authorityLines} className={styles.bold} />
          <div className={styles.signed}>
            <Lines lines={[...(directive.otherTitleLines ?? []), directive.signerName]} />
          </div>
        </div>
      </div>
    </div>
  );
}
