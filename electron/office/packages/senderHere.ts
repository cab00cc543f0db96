import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { findPackageIdentity, listPackages, type StoredPackage } from '../../db/packages';
import type { PackageManifest } from '../../domain/package/packageModel';
import { foldForSearch } from '../../domain/vietnamese';
import type { PackageDecisions, PackagePreview } from '../../ipc/contract';
import { packageText } from '../../text/packageText';

/** Who the sender of a package is to us, where a mark of a data folder alone does not say it. */
export interface SenderHere {
  /** What its matches and earlier packages are kept under. */
  readonly identity: string;
  /** Why it is a package of our own; null: it is not. */
  readonly whyOwn: string | null;
  /** Somebody else has sent packages with the same mark; null: nobody has. */
  readonly clash: PackagePreview['clash'];
  /** Sentence when a copy of the sender's folder seems to send packages, too. */
  readonly copyNotice: string | null;
}

/**
 * The mark of a data folder goes with every copy of it. Two offices that set up the one from the other send under one mark,
 * and so may we and they; the name tells them apart. A name nobody has sent under yet is asked about once: the same office
 * with a new name, or another one.
 */
export function senderHere(db: ReadDb, manifest: PackageManifest, said: PackageDecisions['sender']): SenderHere {
  const { identity: raw, name } = manifest.sender;
  const history = listPackages(db);
  const isSent = history.some(({ direction, packageId }) => direction === 'sent' && packageId === manifest.id);
  if (isSent) return { identity: raw, whyOwn: packageText.ownPackage, clash: null, copyNotice: null };
  const received = history.filter(({ direction, undoneAt }) => direction === 'received' && undoneAt === null);
  const apart = `${raw}#${foldForSearch(name)}`;
  const isOurMark = findPackageIdentity(db)?.identity === raw;
  const asOther = { identity: apart, whyOwn: null, copyNotice: copyNotice(received, apart, manifest) };
  if (received.some(({ senderIdentity }) => senderIdentity === apart)) return { ...asOther, clash: null };
  const names = namesUnder(raw, received, isOurMark ? (findOffice(db)?.name ?? null) : null);
  const whyOwn = isOurMark ? packageText.ownCopy : null;
  const asSame = { identity: raw, whyOwn, copyNotice: copyNotice(received, raw, manifest) };
  if (names.length === 0 || names.some((one) => foldForSearch(one) === foldForSearch(name)))
    return { ...asSame, clash: null };
  const sentence = isOurMark ? packageText.markOfOurs(name, names) : packageText.markOfOther(name, names);
  const clash = { sentence, said, names };
  return said === 'other' ? { ...asOther, clash } : { ...asSame, whyOwn: said === 'same' ? whyOwn : null, clash };
}

function namesUnder(identity: string, received: readonly StoredPackage[], own: string | null): readonly string[] {
  const names = received.flatMap((one) => (one.senderIdentity === identity ? [one.senderName] : []));
  return [...new Set([...(own === null ? [] : [own]), ...names])];
}

/** Packages name those their folder made before; one of this sender that is not among them came from another copy. */
function copyNotice(
  received: readonly StoredPackage[],
  identity: string,
  { earlier, madeAt }: PackageManifest,
): string | null {
  const last = received
    .filter((one) => one.senderIdentity === identity && one.madeAt < madeAt)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
  if (earlier === undefined || last === undefined || earlier.includes(last.packageId)) return null;
  return packageText.twoCopies(last.fileName, last.madeAt);
}
