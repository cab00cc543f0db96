import { parseLines } from '../../../lib/parsing';
import { strings } from '../../../text/vi';
import officeStyles from '../Office.module.css';
import { LineFields } from '../SignatoryRow';
import { WayFields } from '../WayFields';
import styles from './Setup.module.css';
import { signerOf, withSigner } from './setupModel';
import type { StepProps } from './stepProps';

/** Who usually signs: form, posts and name; the block stands on the page beside. */
export function SignerStep({ entry, onChange, isChecked }: StepProps) {
  const signatory = signerOf(entry);
  const shared = { signatory, ordinal: 1, onChange: (next: typeof signatory) => onChange(withSigner(entry, next)) };
  return (
    <>
      <p className={styles.lead}>{strings.setup.signer.lead}</p>
      <div className={officeStyles.grid}>
        <WayFields {...shared} issuerLines={parseLines(entry.draft.issuerLines)} />
        <LineFields {...shared} isChecked={isChecked} />
      </div>
    </>
  );
}
