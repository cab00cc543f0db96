import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channel, EventName, Events, Input, Reply } from './ipc/contract';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './ipc/wire';

/** All a page sees of the app. Bundled into one file: a sandboxed preload may require nothing but electron. */
const bridge: Bridge = {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
    return ipcRenderer.invoke(INVOKE_CHANNEL, channel, input);
  },

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    const forward = (_event: unknown, name: EventName, payload: Events[E]) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },

  pathOf(file: File): string {
    // Electron 32 took `File.path` away and put `webUtils` in its place
    return typeof webUtils?.getPathForFile === 'function'
      ? webUtils.getPathForFile(file)
      : ((file as File & { readonly path?: string }).path ?? '');
  },
};

contextBridge.exposeInMainWorld('donDoc', bridge);
