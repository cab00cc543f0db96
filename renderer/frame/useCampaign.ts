import { useEffect, useState } from 'react';
import { at, dayOf, type LocalTime } from '../../electron/domain/calendar';
import { isClosed } from '../../electron/domain/campaignClosing';
import type { DirectiveSummary } from '../../electron/ipc/contract';
import { defaultAsOf, isLongOver } from '../lib/asOf';
import { queryClient } from '../lib/client';
import { type Query, useQuery } from '../lib/useQuery';

const MINUTE_MS = 60_000;

export interface Campaign {
  readonly list: Query<readonly DirectiveSummary[]>;
  readonly current: DirectiveSummary | null;
  /** Moment everything is looked at; null while it is not known yet. */
  readonly asOf: LocalTime | null;
  /** The moment was not chosen by hand. */
  readonly isAutomatic: boolean;
  readonly now: LocalTime | null;
  readonly choose: (directiveId: string) => void;
  /** Another campaign, seen from the moment that is chosen now. */
  readonly chooseAtSameMoment: (directiveId: string) => void;
  /** null: back to the automatic choice */
  readonly setAsOf: (moment: LocalTime | null) => void;
}

/**
 * Moment for a campaign nobody has chosen one for: a closed one is seen as it was closed; one that is long over without
 * that takes its last reports.
 */
function useDefaultAsOf(current: DirectiveSummary | null, now: LocalTime | null): LocalTime | null {
  const closedAt = current !== null && now !== null && isOver(current, now) ? current.closedAt : null;
  const isPast = current !== null && now !== null && isLongOver(current, now) && closedAt === null;
  const last = useQuery('board.lastReports', isPast ? { directiveId: current.id, at: at(dayOf(now), '23:59') } : null);
  if (current === null || now === null) return null;
  if (closedAt !== null) return closedAt;
  if (!isPast) return now;
  if (last.status === 'error') return now;
  const isKnown = last.status === 'success' && last.data.directiveId === current.id;
  return isKnown ? defaultAsOf(now, current, last.data) : null;
}

function isOver({ closedAt }: DirectiveSummary, now: LocalTime): boolean {
  return isClosed(closedAt && { closedAt }, now);
}

/** Asked again as each minute begins, so that it says the same as a clock beside it. */
function useNow(): LocalTime | null {
  const info = useQuery('app.info', {});
  useEffect(() => {
    const toNextMinute = () => MINUTE_MS - (Date.now() % MINUTE_MS);
    const ask = () => {
      queryClient.invalidate(['app.info']);
      timer = setTimeout(ask, toNextMinute());
    };
    let timer = setTimeout(ask, toNextMinute());
    return () => clearTimeout(timer);
  }, []);
  return info.status === 'success' ? info.data.now : null;
}

/** The window opens on a campaign that goes on, as long as there is one. */
function firstOpen(campaigns: readonly DirectiveSummary[], now: LocalTime | null): DirectiveSummary | null {
  return (now === null ? undefined : campaigns.find((one) => !isOver(one, now))) ?? campaigns[0] ?? null;
}

/** Which campaign the window is about, and seen from which moment. */
export function useCampaign(): Campaign {
  const list = useQuery('directives.list', {});
  const now = useNow();
  const [chosenId, choose] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly directiveId: string; readonly at: LocalTime } | null>(null);
  const campaigns = list.status === 'success' ? list.data : [];
  const current = campaigns.find(({ id }) => id === chosenId) ?? firstOpen(campaigns, now);
  const automatic = useDefaultAsOf(current, now);
  const byHand = chosen !== null && chosen.directiveId === current?.id ? chosen.at : null;
  const setAsOf = (moment: LocalTime | null) =>
    setChosen(moment === null || current === null ? null : { directiveId: current.id, at: moment });
  const chooseAtSameMoment = (directiveId: string) => {
    choose(directiveId);
    if (byHand !== null) setChosen({ directiveId, at: byHand });
  };
  return {
    list,
    current,
    asOf: byHand ?? automatic,
    isAutomatic: byHand === null,
    now,
    choose,
    chooseAtSameMoment,
    setAsOf,
  };
}
