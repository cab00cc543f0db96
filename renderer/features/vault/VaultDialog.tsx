import { useState } from 'react';
import type { Actor } from '../../../electron/domain/access/roles';
import { useVault } from '../../lib/vault';
import { vault as words } from '../../text/vault';
import { BeginDialog } from './BeginDialog';
import { OwnPasswordDialog } from './OwnPasswordDialog';
import { PasswordAsked } from './PasswordAsked';
import { PersonDialog, RemoveDialog, SetPasswordDialog } from './PersonDialogs';
import { DestroyReturns } from './PlainFiles';
import { SheetSteps } from './SheetSteps';
import { VaultHome } from './VaultHome';

/** Where one is in the section; each step is a dialog of its own, and leads back to the first. */
export type VaultStep =
  | { readonly kind: 'home'; readonly said: string | null; readonly isDone: boolean }
  | { readonly kind: 'begin' | 'own' | 'add' | 'askSheet' | 'turnOff' | 'changeKey' }
  | { readonly kind: 'edit' | 'setPassword' | 'remove'; readonly person: Actor }
  | { readonly kind: 'destroyReturns'; readonly files: number }
  | { readonly kind: 'sheet'; readonly groups: readonly string[]; readonly isFirst: boolean };

const HOME: VaultStep = { kind: 'home', said: null, isDone: false };

export interface VaultDialogProps {
  /** A new sheet is what it was opened for. */
  readonly isForSheet?: boolean;
  readonly onClose: () => void;
}

/** Passwords and people: turned on, looked after, turned off. */
export function VaultDialog({ isForSheet = false, onClose }: VaultDialogProps) {
  const state = useVault();
  const [step, setStep] = useState<VaultStep>(isForSheet ? { kind: 'askSheet' } : HOME);
  const home = (said: string | null) => setStep({ kind: 'home', said, isDone: true });
  const back = () => setStep(HOME);
  if (state === null) return null;
  switch (step.kind) {
    case 'home':
      return <VaultHome state={state} said={step.said} isDone={step.isDone} onStep={setStep} onClose={onClose} />;
    case 'begin':
      return <BeginDialog onSheet={(groups) => setStep({ kind: 'sheet', groups, isFirst: true })} onCancel={back} />;
    case 'sheet':
      return (
        <SheetSteps
          groups={step.groups}
          submit={step.isFirst ? words.sheet.turnOn : words.sheet.replace}
          onDone={() => home(step.isFirst ? null : words.sheet.newDone)}
          onCancel={back}
        />
      );
    case 'own':
      return <OwnPasswordDialog onDone={() => home(words.own.done)} onCancel={back} />;
    case 'add':
      return <PersonDialog person={null} onDone={() => home(words.people.done)} onCancel={back} />;
    case 'edit':
      return <PersonDialog person={step.person} onDone={() => home(words.people.done)} onCancel={back} />;
    case 'setPassword':
      return <SetPasswordDialog person={step.person} onDone={() => home(words.people.done)} onCancel={back} />;
    case 'remove':
      return <RemoveDialog person={step.person} onDone={() => home(words.people.done)} onCancel={back} />;
    case 'destroyReturns':
      return <DestroyReturns files={step.files} onDone={home} onCancel={back} />;
    case 'askSheet':
      return (
        <PasswordAsked
          channel="vault.beginSheet"
          title={words.more.newSheet}
          intro={words.more.newSheetIntro}
          onDone={(groups) => setStep({ kind: 'sheet', groups: groups ?? [], isFirst: false })}
          onCancel={back}
        />
      );
    case 'turnOff':
      return (
        <PasswordAsked
          channel="vault.turnOff"
          title={words.more.turnOff}
          intro={words.more.turnOffIntro}
          onDone={() => home(null)}
          onCancel={back}
        />
      );
    case 'changeKey':
      return (
        <PasswordAsked
          channel="vault.changeKey"
          title={words.more.changeKey}
          intro={words.more.changeKeyIntro}
          onDone={() => home(null)}
          onCancel={back}
        />
      );
    default:
      return step satisfies never;
  }
}
