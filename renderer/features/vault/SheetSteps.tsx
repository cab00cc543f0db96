import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { vault } from '../../text/vault';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { Fields } from './Fields';
import { SealProgress } from './SealProgress';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';

const words = vault.sheet;

export interface SheetStepsProps {
  readonly groups: readonly string[];
  /** Said on the last button: what the sheet is made for. */
  readonly submit: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The sheet on paper first, then a part of it typed back: only then does its code count. */
export function SheetSteps({ groups, submit, onDone, onCancel }: SheetStepsProps) {
  const [isConfirming, setIsConfirming] = useState(false);
  return isConfirming ? (
    <ConfirmStep submit={submit} onBack={() => setIsConfirming(false)} onDone={onDone} onCancel={onCancel} />
  ) : (
    <PaperStep groups={groups} onNext={() => setIsConfirming(true)} onCancel={onCancel} />
  );
}

interface PaperStepProps {
  readonly groups: readonly string[];
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

function PaperStep({ groups, onNext, onCancel }: PaperStepProps) {
  const { isPending, failure, run } = useVaultCall();
  const [savedTo, setSavedTo] = useState<string | null>(null);
  const [isMade, setIsMade] = useState(false);
  const print = async () => {
    const reply = await run('vault.printSheet', {});
    if (reply?.ok && reply.value.printed) setIsMade(true);
  };
  const save = async () => {
    const reply = await run('vault.saveSheet', {});
    if (!reply?.ok || reply.value === null) return;
    setSavedTo(reply.value.savedTo);
    setIsMade(true);
  };
  const others = (
    <>
      <Button disabled={isPending} onClick={() => void print()} data-testid="sheet-print">
        {words.print}
      </Button>
      <Button disabled={isPending} onClick={() => void save()} data-testid="sheet-save">
        {words.save}
      </Button>
    </>
  );
  return (
    <FormDialog
      title={words.title}
      onClose={onCancel}
      others={others}
      submit={words.made}
      submitId="sheet-next"
      onSubmit={onNext}
      isDisabled={isPending || !isMade}
      failure={failure}
      width={620}
      testId="sheet-dialog"
    >
      <div className={styles.column}>
        <p>{words.intro}</p>
        <ol className={styles.code} aria-label={words.code} data-testid="sheet-code">
          {groups.map((group, at) => (
            <li key={group}>
              <span className={styles.place}>{at + 1}</span>
              {group}
            </li>
          ))}
        </ol>
        {!isMade && (
          <p className={styles.quiet} data-testid="sheet-make-first">
            {words.makeFirst}
          </p>
        )}
        {savedTo !== null && (
          <Notice tone="success" actions={<ShowInFolder path={savedTo} />} testId="sheet-saved">
            {words.saved(savedTo)}
          </Notice>
        )}
      </div>
    </FormDialog>
  );
}

interface ConfirmStepProps {
  readonly submit: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function ConfirmStep({ submit, onBack, onDone, onCancel }: ConfirmStepProps) {
  const [lastGroup, setLastGroup] = useState('');
  const { isPending, failure, run } = useVaultCall();
  const confirm = async () => {
    const reply = await run('vault.confirmSheet', { lastGroup });
    if (reply?.ok) onDone();
  };
  const back = (
    <Button disabled={isPending} onClick={onBack} data-testid="sheet-back">
      {words.back}
    </Button>
  );
  const isReady = !isPending && lastGroup.trim() !== '';
  return (
    <FormDialog
      title={words.confirmTitle}
      onClose={isPending ? () => {} : onCancel}
      others={back}
      submit={submit}
      submitId="sheet-confirm"
      onSubmit={confirm}
      isDisabled={!isReady}
      failure={failure}
      testId="sheet-confirm-dialog"
    >
      <Fields isReady={isReady} onEnter={confirm}>
        <p>{words.confirmIntro}</p>
        <Field label={words.lastGroup}>
          <Input
            value={lastGroup}
            disabled={isPending}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => setLastGroup(value)}
            data-testid="sheet-last-group"
          />
        </Field>
        {isPending && <SealProgress making={words.working} />}
      </Fields>
    </FormDialog>
  );
}
