import type { OfficeLook } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { strings } from '../../text/vi';
import { PdfPreview } from '../../ui/pdf/PdfPreview';
import styles from './Office.module.css';
import type { Office } from './officeModel';

/** Making a page takes as long as a few keys. */
const SETTLED_MS = 350;
/** More lines of a block than the decree knows are left to the form's own advice. */
const MOST = { parent: 2, issuer: 3, authority: 6, other: 3 } as const;

/** The very page that head and signer will be printed on, made anew as they are typed. */
export function OfficePreview({ office }: { readonly office: Office }) {
  const settled = useSettled(JSON.stringify(lookOf(office)), SETTLED_MS);
  const page = useQuery('setup.preview', JSON.parse(settled) as OfficeLook); // of the line above
  return (
    <div className={styles.preview} data-testid="letterhead-preview">
      <PdfPreview query={page} title={strings.setup.preview} />
    </div>
  );
}

function lookOf({ profile, signatories }: Office): OfficeLook {
  const signer = signatories.find(({ isDefault }) => isDefault);
  return {
    profile: {
      ...profile,
      parentLines: profile.parentLines.slice(0, MOST.parent),
      issuerLines: profile.issuerLines.slice(0, MOST.issuer),
    },
    signatory: signer
      ? {
          authorityLines: signer.authorityLines.slice(0, MOST.authority),
          otherTitleLines: signer.otherTitleLines.slice(0, MOST.other),
          fullName: signer.fullName,
        }
      : null,
  };
}
