import { useEffect, useEffectEvent, useState } from 'react';
import { listen, pathsOf } from '../lib/api';
import { whenFreed } from '../lib/heldPage';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Files and folders dropped anywhere on the window, or handed over by a second start of the app. A page that lies under the
 * lock takes none: whoever stands before it is not known.
 * @param onPaths told whether they were dropped on what the window shows now
 * @returns true while something is held over the window
 */
export function useDroppedFiles(onPaths: (paths: readonly string[], isDropped: boolean) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((paths: readonly string[], isDropped: boolean) => {
    if (paths.length > 0) onPaths(paths, isDropped);
  });
  useEffect(() => listen('shell.filesOpened', ({ paths }) => take(paths, false)), []);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (whenFreed() === null) setIsOver(true);
      else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false); // left the window, not just one element
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer && whenFreed() === null) take(pathsOf(event.dataTransfer.files), true);
    };
    const end = () => setIsOver(false); // on the way in: whoever takes the drop below may keep it to himself
    window.addEventListener('drop', end, true);
    const listeners = { dragenter: hold, dragover: hold, dragleave: leave, drop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      window.removeEventListener('drop', end, true);
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return isOver;
}
