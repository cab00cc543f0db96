import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import type { Store } from '../../db/store';
import { listGroups } from '../../db/units';
import type { PivotFacts } from '../../domain/pivot/facts';
import { gatherFacts } from '../../domain/pivot/gatherFacts';
import type { AskedCampaign } from '../../ipc/contract';
import { fact } from '../facts/campaignFacts';
import { totalsInput } from '../readCampaign';

/** The facts of a campaign at an hour. */
export type FactsReader = (campaign: AskedCampaign) => PivotFacts;

/** A clerk looks at one hour, and holds it against another. */
const MOST_KEPT = 2;

/**
 * Reads the facts of a campaign once for all questions that are asked of it at the same hour; whatever is written makes
 * them new.
 */
export function factsReader(store: Store): FactsReader {
  const kept = new Map<string, PivotFacts>();
  return ({ directiveId, asOf, dataHour }) => {
    const key = `${store.sequence} ${asOf} ${dataHour ?? ''} ${directiveId}`;
    const facts = kept.get(key) ?? readFacts(store.read, { directiveId, asOf, dataHour });
    kept.delete(key);
    kept.set(key, facts);
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    return facts;
  };
}

/** @throws AppFailure `notFound` */
export function readFacts(db: ReadDb, { directiveId, asOf, dataHour }: AskedCampaign): PivotFacts {
  const [forms, groups] = [fact(db, ['forms'], listForms), fact(db, ['groups'], listGroups)];
  return gatherFacts({ ...totalsInput(db, { directiveId, asOf, dataHour }), forms, groups });
}
