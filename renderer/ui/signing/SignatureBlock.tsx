import type { SignatureLines } from '../../../electron/domain/signing/signatureBlock';
import { strings } from '../../text/vi';
import { Picture } from '../Picture';
import styles from './SignatureBlock.module.css';

export interface SignatureBlockProps extends SignatureLines {
  readonly fullName: string;
  /** Kept PNG by its hash; null: the place stays blank, as on paper. */
  readonly picture?: string | null;
  readonly seal?: string | null;
}

/** The block as it will stand on the paper (ô 7a, 7c, 8, 7b), drawn small; the measured one is on the paper itself. */
export function SignatureBlock({ authorityLines, otherTitleLines, fullName, picture, seal }: SignatureBlockProps) {
  return (
    <div className={styles.block} role="img" aria-label={strings.signing.block} data-testid="signature-block">
      {authorityLines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a block have no other identity
        <div key={index}>{line}</div>
      ))}
      <div className={styles.gap}>
        {seal != null && (
          <div className={styles.seal}>
            <Picture sha256={seal} name={strings.signing.seal} maxHeight={80} />
          </div>
        )}
        {picture != null && (
          <div className={styles.signature}>
            <Picture sha256={picture} name={strings.signing.picture} maxHeight={46} />
          </div>
        )}
      </div>
      {otherTitleLines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div className={fullName === '' ? styles.blank : undefined}>
        {fullName === '' ? strings.signing.nameBlank : fullName}
      </div>
    </div>
  );
}
