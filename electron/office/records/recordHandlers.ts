import type { Store } from '../../db/store';
import { type KindSet, loadKinds } from '../../documents/kinds';
import type { PaperKit } from '../../documents/paperKit';
import type { OfficeEnvironment } from '../environment';
import { composeNumbered } from './composeNumbered';
import { incomingHandlers } from './incomingHandlers';
import { outgoingHandlers } from './outgoingHandlers';
import { seriesHandlers } from './seriesHandlers';

/** All calls about the office's papers, their numbers and registers. */
export function recordHandlers(store: Store, environment: OfficeEnvironment, kit: () => PaperKit) {
  const kinds = kindsOnce(environment.resourcesFolder);
  return {
    'kinds.list': () => ({ kinds: kinds().kinds, ruleSet: kinds().name }),
    ...outgoingHandlers(store, environment, (db, paper) => composeNumbered(db, paper, kit(), environment.clock())),
    ...incomingHandlers(store, environment),
    ...seriesHandlers(store, environment),
  };
}

/** Read with the first question: few starts of the app ask for it. */
function kindsOnce(resourcesFolder: string): () => KindSet {
  let kinds: KindSet | null = null;
  return () => {
    kinds ??= loadKinds(resourcesFolder);
    return kinds;
  };
}
