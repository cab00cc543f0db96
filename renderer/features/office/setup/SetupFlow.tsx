import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../../electron/domain/numbers';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Notice } from '../../../ui/Notice';
import { Toolbar } from '../../../ui/Page';
import { OfficePreview } from '../OfficePreview';
import { type Office, officeOf } from '../officeModel';
import { DoneStep } from './DoneStep';
import { HeadStep } from './HeadStep';
import { PlaceStep } from './PlaceStep';
import styles from './Setup.module.css';
import { SignerStep } from './SignerStep';
import { StepList } from './StepList';
import { isHeadComplete, isStepComplete, STEPS, signerOf, stepAfter, stepBefore, withSigner } from './setupModel';
import type { SetupActions } from './stepProps';
import type { TakenUnits } from './takenUnits';
import { LeftNames, UnitsStep } from './UnitsStep';
import { type Setup, useSetup } from './useSetup';

const words = strings.setup;

export interface SetupFlowProps extends SetupActions {
  readonly office: Office | null;
  /** What was kept of an earlier time, as `setup.get` gives it. */
  readonly kept: string | null;
}

/** The first set-up in short steps: each may be skipped, all is kept as it is typed, the page beside shows what it gives. */
export function SetupFlow({ office, kept, ...actions }: SetupFlowProps) {
  const setup = useSetup(office, kept);
  const { entry, next } = setup;
  const { step } = entry;
  return (
    <form
      className={styles.flow}
      noValidate
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (step !== 'done') void next();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || step === 'done') return;
        event.preventDefault();
        void next();
      }}
      data-testid="setup"
    >
      <StepList current={step} onStep={setup.goTo} />
      <div className={styles.columns}>
        <div ref={setup.body} className={styles.body}>
          <h2 className={styles.title}>{words.stepOf(STEPS.indexOf(step) + 1, STEPS.length, words.steps[step])}</h2>
          <Step setup={setup} actions={actions} />
          <Missing setup={setup} />
          {step === 'done' && setup.saves.added !== null && <Added {...setup.saves.added} />}
          <FailureNotice failure={setup.saves.failure} onRetry={() => void next()} />
        </div>
        <div className={styles.side}>
          <OfficePreview office={officeOf(withSigner(entry, signerOf(entry)).draft)} />
          <p className={styles.quiet}>{words.previewNote}</p>
        </div>
      </div>
      <Foot setup={setup} onClose={actions.onClose} />
    </form>
  );
}

interface StepViewProps {
  readonly setup: Setup;
  readonly actions: SetupActions;
}

const BODIES = { place: PlaceStep, head: HeadStep, signer: SignerStep, units: UnitsStep } as const;

function Step({ setup, actions }: StepViewProps) {
  const { entry, isChecked, isWhole, leave } = setup;
  if (entry.step === 'done')
    return (
      <DoneStep
        entry={entry}
        onStep={setup.goTo}
        onWrite={() => void leave(isWhole, actions.onWrite)}
        onEnterDirective={() => void leave(isWhole, actions.onEnterDirective)}
        onOpenToday={() => void leave(isWhole, actions.onOpenToday)}
      />
    );
  const Body = BODIES[entry.step];
  return <Body entry={entry} isChecked={isChecked} onChange={setup.change} onNext={() => void setup.next()} />;
}

/** Why the step cannot be left forwards; it can always be skipped. */
function Missing({ setup: { entry, isChecked, goTo } }: { readonly setup: Setup }) {
  if (!isChecked || isStepComplete(entry)) return null;
  if (entry.step === 'head') return <Notice tone="error">{words.head.missing}</Notice>;
  if (isHeadComplete(entry)) return <Notice tone="error">{words.signer.missing}</Notice>;
  const toHead = (
    <Button size="small" onClick={() => goTo('head')}>
      {words.signer.toHead}
    </Button>
  );
  return (
    <Notice tone="error" actions={toHead}>
      {words.signer.headFirst}
    </Notice>
  );
}

function Added({ added, along, known, left }: TakenUnits) {
  const registry = useQuery('units.list', {});
  // with Ctrl+Z they have gone again: nothing is said of them any more
  if (registry.status === 'success' && registry.data.units.length < added) return null;
  const sentences = [
    words.units.added(formatCount(added)),
    ...(along > 0 ? [words.units.along(formatCount(along))] : []),
    ...(known > 0 ? [words.units.knownBefore(formatCount(known))] : []),
    ...(left.length > 0 ? [words.units.left(formatCount(left.length))] : []),
  ];
  return (
    <Notice tone={left.length > 0 ? 'warning' : 'success'} testId="setup-added">
      {sentences.join(' ')}
      <LeftNames left={left} />
    </Notice>
  );
}

function Foot({ setup, onClose }: { readonly setup: Setup; readonly onClose: () => void }) {
  const { entry, isWhole, saves, goTo, leave } = setup;
  const isDone = entry.step === 'done';
  return (
    <Toolbar>
      {!isDone && (
        <Button type="submit" appearance="primary" disabledFocusable={saves.isPending} data-testid="setup-next">
          {words.next}
        </Button>
      )}
      <Button disabled={entry.step === 'place'} onClick={() => goTo(stepBefore(entry.step))} data-testid="setup-back">
        {words.back}
      </Button>
      {!isDone && (
        <Button appearance="subtle" onClick={() => goTo(stepAfter(entry.step))} data-testid="setup-skip">
          {words.skip}
        </Button>
      )}
      <span className={styles.kept}>{words.kept}</span>
      <Button onClick={() => void leave(isDone && isWhole, onClose)} data-testid="setup-later">
        {isDone && isWhole ? strings.actions.close : words.later}
      </Button>
    </Toolbar>
  );
}
