import { type ReactNode, useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { Failure, PackageDecisions, PackagePreview, PackageTaken } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { beginWork } from '../../lib/underWay';
import { useMutation } from '../../lib/useMutation';
import { useLateQuestion } from '../../ui/useLateQuestion';

const NOTHING_SAID: PackageDecisions = {
  receivedAt: null,
  directiveId: null,
  sender: null,
  units: {},
  conflicts: {},
  allConflicts: null,
  groups: {},
  selfRef: null,
};

/** A package that lies open, and what the clerk has said about it so far. */
export interface OpenPackage {
  readonly preview: PackagePreview | null;
  /** Path of one that asks for its password. */
  readonly locked: string | null;
  readonly decisions: PackageDecisions;
  readonly failure: Failure | null;
  readonly isReading: boolean;
  readonly isTaking: boolean;
  readonly taken: PackageTaken | null;
  /** What to do with reports of a campaign that has been closed, while it is asked. */
  readonly lateQuestion: ReactNode;
  readonly open: (path: string, password?: string) => Promise<void>;
  readonly decide: (said: Partial<PackageDecisions>) => Promise<void>;
  readonly take: () => Promise<void>;
  readonly close: () => void;
}

export function usePackage(onTaken: (directiveId: string) => void): OpenPackage {
  const [preview, setPreview] = useState<PackagePreview | null>(null);
  const [locked, setLocked] = useState<string | null>(null);
  const [decisions, setDecisions] = useState(NOTHING_SAID);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [taken, setTaken] = useState<PackageTaken | null>(null);
  const taking = useMutation('packages.take');
  const late = useLateQuestion(preview?.directiveId ?? '');
  const clear = () => {
    setPreview(null);
    setLocked(null);
    setFailure(null);
    setDecisions(NOTHING_SAID);
    setTaken(null);
    taking.reset();
  };
  return {
    preview,
    locked,
    decisions,
    failure: failure ?? taking.failure,
    isReading,
    isTaking: taking.isPending,
    lateQuestion: late.view,
    taken,
    async open(path, password) {
      clear();
      if (password !== undefined) setLocked(path);
      setIsReading(true);
      const endReading = beginWork();
      const reply = await call('packages.look', { path, password: password ?? null });
      endReading();
      setIsReading(false);
      if (!reply.ok) setFailure(reply.failure);
      else if ('needsPassword' in reply.value) setLocked(path);
      else {
        setLocked(null);
        setPreview(reply.value);
      }
    },
    async decide(said) {
      if (preview === null) return;
      const next = { ...decisions, ...said };
      setDecisions(next);
      const reply = await call('packages.judge', { previewId: preview.previewId, decisions: next });
      setFailure(reply.ok ? null : reply.failure);
      if (reply.ok) setPreview(reply.value);
    },
    async take() {
      if (preview === null) return;
      const takesLate = await late.ask(receivedIn(preview));
      if (takesLate === null) return;
      const reply = await taking.run({ previewId: preview.previewId, decisions, takesLate });
      if (!reply?.ok) return;
      const { directiveId, directives } = preview;
      clear();
      setTaken(reply.value);
      if (directiveId !== null && directives.some(({ id }) => id === directiveId)) onTaken(directiveId);
    },
    close: clear,
  };
}

/** When each report that a package may bring came. */
function receivedIn({ up, receivedAt }: PackagePreview): readonly LocalTime[] {
  if (up === null) return [];
  const { new: fresh, changed, conflict, confirms } = up.counts;
  return Array.from({ length: fresh + changed + conflict + confirms }, () => receivedAt);
}
