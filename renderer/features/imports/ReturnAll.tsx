import type { Issue } from '../../../electron/domain/issue';
import { formatCount } from '../../../electron/domain/numbers';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { isToReturn, messageForAll, senderName } from './importModel';
import { ReturnButton } from './ReturnButton';

interface Returnable {
  readonly fileName: string;
  readonly unitName: string | null;
  readonly units?: readonly unknown[];
  readonly state: string;
  readonly issues: readonly Issue[];
}

const REFUSED: ReadonlySet<string> = new Set(['refused', 'needs-assignment']);

/** Everything the units have to look at: one text for the group, one workbook for each. */
export function ReturnAll({ sessionId, files }: { readonly sessionId: string; readonly files: readonly Returnable[] }) {
  const returned = files.filter(isToReturn);
  if (returned.length === 0) return null;
  const message = messageForAll(
    returned.map((file) => ({ ...file, unitName: senderName(file), isRefused: REFUSED.has(file.state) })),
  );
  return (
    <>
      {message !== null && <CopyButton label={strings.imports.copyAll} text={message} testId="import-copy-all" />}
      <ReturnButton
        sessionId={sessionId}
        indexes={null}
        label={strings.imports.exportReturns(formatCount(returned.length))}
        testId="import-return-all"
      />
    </>
  );
}
