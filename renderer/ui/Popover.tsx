import { Button } from '@fluentui/react-components';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { ChevronDown16Regular } from './icons';
import styles from './Popover.module.css';

export interface PopoverProps {
  readonly label: string;
  /** Spoken name of what opens. */
  readonly title: string;
  /** Opens over its button: for one at the foot of the window. */
  readonly isAbove?: boolean;
  /** Opens towards the right: for one at the left of the window. */
  readonly isRightwards?: boolean;
  readonly testId?: string;
  /** `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ReactNode;
}

/** A small panel under a button, turned to the side where there is room. Escape, a click elsewhere or leaving it by Tab closes it. */
export function Popover({ label, title, isAbove = false, isRightwards = false, testId, children }: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLElement>(null);
  const surfaceId = useId();
  const [isTurned, setIsTurned] = useState(false);
  useLayoutEffect(() => {
    if (!isOpen) return setIsTurned(false); // closed there is nothing to measure, and to ask lays the whole page out
    const edge = anchor.current?.closest('main, dialog')?.getBoundingClientRect().left ?? 0;
    const left = surface.current?.getBoundingClientRect().left ?? edge;
    setIsTurned(left < edge);
  }, [isOpen]);
  const close = () => {
    setIsOpen(false);
    anchor.current?.querySelector('button')?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault(); // not for the dialog around it
    close();
  };
  const closeOnLeave = (event: FocusEvent) => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setIsOpen(false);
    };
    window.addEventListener('pointerdown', closeOutside);
    return () => window.removeEventListener('pointerdown', closeOutside);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for keys and focus of the controls inside
    <div ref={anchor} className={styles.anchor} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <Button
        size="small"
        icon={<ChevronDown16Regular />}
        iconPosition="after"
        aria-expanded={isOpen}
        aria-controls={isOpen ? surfaceId : undefined}
        onClick={() => setIsOpen(!isOpen)}
        data-testid={testId}
      >
        {label}
      </Button>
      {isOpen && (
        <section
          ref={surface}
          id={surfaceId}
          className={[styles.surface, isAbove && styles.above, (isRightwards || isTurned) && styles.rightwards]
            .filter(Boolean)
            .join(' ')}
          aria-label={title}
        >
          {children(close)}
        </section>
      )}
    </div>
  );
}
