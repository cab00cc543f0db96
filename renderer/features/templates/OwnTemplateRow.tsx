import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnTemplateInfo, TemplateGroup } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { templates } from '../../text/templates';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { WorkButton } from '../../ui/WorkButton';
import { CopyDialog } from './CopyDialog';
import { NameDialog } from './NameDialog';
import styles from './Templates.module.css';

const words = templates.list;
const asked = templates.dialogs;

export interface OwnTemplateRowProps {
  readonly group: TemplateGroup;
  readonly own: OwnTemplateInfo;
  readonly version: string;
  readonly onOpen: (templateId: string) => void;
  /** Says what became of a file, in place of what was said before. */
  readonly onSay: (text: string | null) => void;
}

/** One of the office's own templates, with all that can be done to it. */
export function OwnTemplateRow({ group, own, version, onOpen, onSay }: OwnTemplateRowProps) {
  const [question, setQuestion] = useState<'copy' | 'rename' | 'remove' | null>(null);
  const use = useMutation('templates.use');
  const save = useMutation('templates.saveFile');
  const { id, name, isUsed } = own;
  const giveAway = async () => {
    onSay(null);
    const reply = await save.run({ templateId: id });
    if (reply?.ok && reply.value !== null) onSay(words.saved(reply.value.savedTo));
  };
  const switchTo = (templateId: string | null) => void use.run({ builtInId: group.builtInId, templateId });
  return (
    <tr data-row-menu data-testid="own-template">
      <th scope="row" className={styles.ownName}>
        {name}
        <Marks own={own} />
      </th>
      <td className={styles.standing}>{isUsed ? <strong>{words.used}</strong> : words.unused}</td>
      <td className={styles.quiet}>{version}</td>
      <td>
        <div className={styles.rowActions}>
          <WorkButton
            call="templates.save"
            size="small"
            appearance="primary"
            onClick={() => onOpen(id)}
            data-testid="template-edit"
          >
            {words.edit}
          </WorkButton>
          <WorkButton
            call="templates.use"
            size="small"
            disabled={use.isPending || (!isUsed && own.fault !== null)}
            onClick={() => switchTo(isUsed ? null : id)}
            data-testid="template-use"
          >
            {isUsed ? words.useBuiltIn : words.use}
          </WorkButton>
          <WorkButton call="templates.copy" size="small" onClick={() => setQuestion('copy')}>
            {words.copy}
          </WorkButton>
          <WorkButton
            call="templates.rename"
            size="small"
            onClick={() => setQuestion('rename')}
            data-testid="template-rename"
          >
            {words.rename}
          </WorkButton>
          <Button size="small" disabled={save.isPending} onClick={() => void giveAway()} data-testid="template-export">
            {words.export}
          </Button>
          <WorkButton
            call="templates.remove"
            size="small"
            onClick={() => setQuestion('remove')}
            data-testid="template-remove"
          >
            {words.remove}
          </WorkButton>
          <FailureNotice failure={use.failure ?? save.failure} />
          {question === 'copy' && (
            <CopyDialog templateId={id} name={name} onDone={onOpen} onClose={() => setQuestion(null)} />
          )}
          {question === 'rename' && <RenameDialog own={own} onClose={() => setQuestion(null)} />}
          {question === 'remove' && <RemoveDialog own={own} onClose={() => setQuestion(null)} />}
        </div>
      </td>
    </tr>
  );
}

function Marks({ own }: { readonly own: OwnTemplateInfo }) {
  return (
    <>
      {own.hasEntry && <span className={styles.mark}>{words.hasEntry}</span>}
      {own.isBehind && <span className={styles.mark}>{words.isBehind}</span>}
      {own.fault !== null && (
        <span className={styles.badMark} title={own.fault}>
          {words.unusable}
        </span>
      )}
    </>
  );
}

interface QuestionProps {
  readonly own: OwnTemplateInfo;
  readonly onClose: () => void;
}

function RenameDialog({ own, onClose }: QuestionProps) {
  const rename = useMutation('templates.rename');
  const run = async (name: string) => {
    const reply = await rename.run({ templateId: own.id, name });
    if (reply?.ok) onClose();
  };
  return (
    <NameDialog
      title={asked.renameTitle(own.name)}
      confirm={asked.rename}
      initial={own.name}
      isPending={rename.isPending}
      failure={rename.failure}
      onConfirm={(name) => void run(name)}
      onClose={onClose}
    />
  );
}

function RemoveDialog({ own, onClose }: QuestionProps) {
  const remove = useMutation('templates.remove');
  return (
    <ConfirmDialog
      title={asked.removeTitle(own.name)}
      text={own.isUsed ? `${asked.removeText} ${asked.removeUsed}` : asked.removeText}
      confirmLabel={asked.remove}
      isPending={remove.isPending}
      failure={remove.failure}
      onConfirm={() => void remove.run({ templateId: own.id })}
      onCancel={onClose}
    />
  );
}
