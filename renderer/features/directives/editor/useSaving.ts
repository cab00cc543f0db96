import { useState } from 'react';
import type { IsoDay } from '../../../../electron/domain/calendar';
import type { Directive } from '../../../../electron/domain/directive';
import { directiveId } from '../../../../electron/domain/directiveId';
import type { AmendmentPreview } from '../../../../electron/ipc/contract';
import { call } from '../../../lib/api';
import { useMutation } from '../../../lib/useMutation';

export interface SavingProps {
  readonly directive: Directive;
  /** The paper is kept already, and not as a draft: rows of reports hang on it. */
  readonly isInForce: boolean;
  readonly waiting: readonly string[];
  readonly onSaved: (directiveId: string) => void;
}

function asFile(directive: Directive): { readonly json: string } {
  return { json: JSON.stringify({ directive, forms: [] }) };
}

async function withId(directive: Directive, isDraft: boolean): Promise<Directive> {
  const marked = { ...directive, isDraft };
  if (directive.id !== '') return marked;
  const known = await call('directives.list', {});
  const taken = known.ok ? known.value.map(({ id }) => id) : [];
  return { ...marked, id: directiveId(directive, taken) };
}

/** Keeps the paper: a draft at once, one in force after the clerk has seen what becomes of the reports owed. */
export function useSaving({ directive, isInForce, waiting, onSaved }: SavingProps) {
  const save = useMutation('directives.save');
  const attach = useMutation('directives.attach');
  const preview = useMutation('directives.preview');
  const [asked, setAsked] = useState<AmendmentPreview | null>(null);
  const [hoursFrom, setHoursFrom] = useState<IsoDay | null>(null);
  const keep = async (isDraft: boolean) => {
    const whole = await withId(directive, isDraft);
    const reply = await save.run({ ...asFile(whole), ...(isInForce && { hoursFrom }) });
    if (!reply?.ok) return;
    if (waiting.length > 0) await attach.run({ directiveId: whole.id, paths: waiting });
    setAsked(null);
    onSaved(whole.id);
  };
  const show = async (from: IsoDay | null) => {
    setHoursFrom(from);
    const reply = await preview.run({ ...asFile({ ...directive, isDraft: false }), hoursFrom: from });
    if (reply?.ok) setAsked(reply.value);
  };
  const apply = () => (isInForce ? show(null) : keep(false));
  return {
    asked,
    hoursFrom,
    showFrom: (from: IsoDay | null) => void show(from),
    apply,
    keepDraft: () => keep(true),
    confirm: () => keep(false),
    cancel: () => setAsked(null),
    isPending: save.isPending || preview.isPending || attach.isPending,
    failure: save.failure ?? preview.failure ?? attach.failure,
  };
}
