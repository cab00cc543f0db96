import type { Store } from '../../db/store';
import { type KindSet, loadKinds } from '../../documents/kinds';
import type { PaperKit } from '../../documents/paperKit';
import type { InternalHandlers } from '../../ipc/contract';
import type { OfficeEnvironment } from '../environment';
import { freezePaper } from './composePaper';
import { incomingHandlers } from './incomingHandlers';
import { keptCopyHandlers } from './keptCopyHandlers';
import { outgoingHandlers } from './outgoingHandlers';
import { renderRegister } from './renderRegister';
import { seriesHandlers } from './seriesHandlers';

/** All calls about the office's papers, their numbers and registers. */
export function recordHandlers(store: Store, environment: OfficeEnvironment, kit: () => PaperKit) {
  const kinds = kindsOnce(environment.resourcesFolder);
  return {
    'kinds.list': () => ({ kinds: kinds().kinds, ruleSet: kinds().name }),
    ...outgoingHandlers(store, environment, (db, paper) => freezePaper(db, paper, kit(), environment.clock()), kit),
    ...incomingHandlers(store, environment),
    ...seriesHandlers(store, environment, (id) => kinds().kinds.find((kind) => kind.id === id)?.name ?? id),
    ...keptCopyHandlers(store, environment),
    'registers.render': (request: Parameters<InternalHandlers['registers.render']>[0]) =>
      renderRegister(store.read, request, kit()),
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
