import { Button } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../../electron/domain/numbers';
import { queryClient } from '../../../lib/client';
import { vi } from '../../../text/vi';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Notice } from '../../../ui/Notice';
import { Spacer, Toolbar } from '../../../ui/Page';
import { OfficePreview } from '../OfficePreview';
import { type Office, officeOf } from '../officeModel';
import { DoneStep } from './DoneStep';
import { HeadStep } from './HeadStep';
import { PlaceStep } from './PlaceStep';
import styles from './Setup.module.css';
import { SignerStep } from './SignerStep';
import { StepList } from './StepList';
import {
  isHeadComplete,
  isSignerComplete,
  newEntry,
  readEntry,
  type SetupEntry,
  STEPS,
  type Step,
  signerOf,
  stepAfter,
  stepBefore,
  withSigner,
} from './setupModel';
import type { SetupActions } from './stepProps';
import { UnitsStep } from './UnitsStep';
import { useSetupEntry } from './useSetupEntry';
import { useSetupSaves } from './useSetupSaves';

const words = vi.setup;

export interface SetupFlowProps extends SetupActions {
  readonly office: Office | null;
  /** What was kept of an earlier time, as `setup.get` gives it. */
  readonly kept: string | null;
}

const BODIES = { place: PlaceStep, head: HeadStep, signer: SignerStep, units: UnitsStep } as const;
/** Where typing goes on in each step. */
const FIRST_FIELD: Readonly<Record<Step, string>> = {
  place: '[data-testid="setup-search"]',
  head: '[data-testid="office-issuerLines"]',
  signer: '[data-testid="signatory-name-1"]',
  units: '[data-testid="setup-all-units"], [data-testid="setup-unit-names"]',
  done: '[data-testid="setup-write"]',
};

function begun({ office, kept }: SetupFlowProps): SetupEntry {
  const entry = readEntry(kept) ?? newEntry(office);
  return { ...entry, isOpen: true };
}

/** The first set-up in short steps: each may be skipped, all is kept as it is typed, the page beside shows what it gives. */
export function SetupFlow(props: SetupFlowProps) {
  const [entry, setEntry] = useState(() => begun(props));
  const [isChecked, setIsChecked] = useState(false);
  const keeper = useSetupEntry(entry, props.kept);
  const saves = useSetupSaves();
  const body = useRef<HTMLDivElement>(null);
  const { step } = entry;
  useFirstField(body, step);
  const change = (next: SetupEntry) => {
    setEntry(next);
    saves.reset();
  };
  const goTo = (next: Step) => {
    setIsChecked(false);
    change({ ...entry, step: next });
  };
  const next = async () => {
    setIsChecked(true);
    if (!isStepComplete(entry)) {
      setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (await saves.save(entry)) goTo(stepAfter(step));
  };
  const leave = async (isFinished: boolean, then: () => void) => {
    if (isFinished) {
      keeper.end();
      await saves.forget();
    } else {
      keeper.keep({ place: 'setup', draft: JSON.stringify({ ...entry, isOpen: false }) });
      await keeper.flush();
      keeper.end();
    }
    queryClient.invalidate(['setup.get']);
    then();
  };
  const isWhole = isHeadComplete(entry) && isSignerComplete(entry);
  const Body = step === 'done' ? null : BODIES[step];
  return (
    <form
      className={styles.flow}
      noValidate
      aria-label={words.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (step !== 'done') void next();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && event.ctrlKey && step !== 'done') {
          event.preventDefault();
          void next();
        }
      }}
      data-testid="setup"
    >
      <StepList current={step} onStep={goTo} />
      <div className={styles.columns}>
        <div ref={body} className={styles.body}>
          <h2 className={styles.title}>{words.stepOf(STEPS.indexOf(step) + 1, STEPS.length, words.steps[step])}</h2>
          {Body === null ? (
            <DoneStep
              entry={entry}
              onStep={goTo}
              onWrite={() => void leave(isWhole, props.onWrite)}
              onEnterDirective={() => void leave(isWhole, props.onEnterDirective)}
              onOpenToday={() => void leave(isWhole, props.onOpenToday)}
            />
          ) : (
            <Body entry={entry} isChecked={isChecked} onChange={change} onNext={() => void next()} />
          )}
          <Missing entry={entry} isChecked={isChecked} onStep={goTo} />
          {saves.added !== null && step === 'done' && (
            <Notice tone="success" testId="setup-added">
              {words.units.added(formatCount(saves.added.added))}
              {saves.added.known > 0 && ` ${words.units.knownBefore(formatCount(saves.added.known))}`}
              {saves.added.refused > 0 && ` ${words.units.refused(formatCount(saves.added.refused))}`}
            </Notice>
          )}
          <FailureNotice failure={saves.failure} onRetry={() => void next()} />
        </div>
        <div className={styles.side}>
          <OfficePreview office={officeOf(withSigner(entry, signerOf(entry)).draft)} />
          <p className={styles.quiet}>{words.previewNote}</p>
        </div>
      </div>
      <Toolbar>
        {step !== 'done' && (
          <Button type="submit" appearance="primary" disabledFocusable={saves.isPending} data-testid="setup-next">
            {words.next}
          </Button>
        )}
        <Button disabled={step === 'place'} onClick={() => goTo(stepBefore(step))} data-testid="setup-back">
          {words.back}
        </Button>
        {step !== 'done' && (
          <Button appearance="subtle" onClick={() => goTo(stepAfter(step))} data-testid="setup-skip">
            {words.skip}
          </Button>
        )}
        <span className={styles.quiet}>{words.kept}</span>
        <Spacer />
        <Button onClick={() => void leave(step === 'done' && isWhole, props.onClose)} data-testid="setup-later">
          {step === 'done' && isWhole ? vi.actions.close : words.later}
        </Button>
      </Toolbar>
    </form>
  );
}

function useFirstField(body: RefObject<HTMLDivElement | null>, step: Step): void {
  useEffect(() => {
    const field = () => body.current?.querySelector<HTMLElement>(FIRST_FIELD[step]);
    const timer = setInterval(() => {
      const found = field();
      if (found == null) return; // still being asked for
      clearInterval(timer);
      found.focus();
    }, 30);
    return () => clearInterval(timer);
  }, [body, step]);
}

function isStepComplete(entry: SetupEntry): boolean {
  if (entry.step === 'head') return isHeadComplete(entry);
  return entry.step !== 'signer' || (isHeadComplete(entry) && isSignerComplete(entry));
}

interface MissingProps {
  readonly entry: SetupEntry;
  readonly isChecked: boolean;
  readonly onStep: (step: Step) => void;
}

function Missing({ entry, isChecked, onStep }: MissingProps) {
  if (!isChecked || isStepComplete(entry)) return null;
  if (entry.step === 'head') return <Notice tone="error">{words.head.missing}</Notice>;
  if (isHeadComplete(entry)) return <Notice tone="error">{words.signer.missing}</Notice>;
  const toHead = (
    <Button size="small" onClick={() => onStep('head')}>
      {words.signer.toHead}
    </Button>
  );
  return (
    <Notice tone="error" actions={toHead}>
      {words.signer.headFirst}
    </Notice>
  );
}
