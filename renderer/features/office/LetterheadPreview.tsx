import { vi } from '../../text/vi';
import styles from './Office.module.css';
import type { Office } from './officeModel';

const words = vi.office;

function Lines({ lines, className }: { readonly lines: readonly string[]; readonly className?: string | undefined }) {
  return lines.map((line) => (
    <div key={line} className={className}>
      {line}
    </div>
  ));
}

/** A small picture of the head and the signature block; the measured paper is made by the app itself. */
export function LetterheadPreview({ office: { profile, signatories } }: { readonly office: Office }) {
  const symbol = [profile.symbol, profile.fieldSymbol].filter((part) => part !== '').join('-');
  const signer = signatories.find(({ isDefault }) => isDefault);
  return (
    <div className={styles.paper} data-testid="letterhead-preview">
      <div className={styles.two}>
        <div>
          <Lines lines={profile.parentLines} />
          <div className={styles.issuer}>
            <Lines lines={profile.issuerLines} className={styles.bold} />
          </div>
          <div className={styles.underHead}>{words.number(symbol)}</div>
        </div>
        <div>
          <div className={styles.bold}>{words.nationalTitle}</div>
          <div className={styles.motto}>{words.nationalMotto}</div>
          <div className={styles.place}>{words.placeAndDate(profile.placeOfIssue)}</div>
        </div>
      </div>
      <div className={styles.two}>
        <div className={styles.recipients}>
          <div className={styles.recipientsTitle}>{words.recipients}</div>
          <div>{words.asAbove}</div>
          <div>{words.archive(profile.archiveSuffix)}</div>
        </div>
        <div className={styles.signature}>
          <Lines lines={signer?.authorityLines ?? []} className={styles.bold} />
          <div className={styles.signGap} />
          <Lines lines={signer?.otherTitleLines ?? []} className={styles.bold} />
          <div className={styles.bold}>{signer?.fullName}</div>
        </div>
      </div>
    </div>
  );
}
