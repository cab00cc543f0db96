import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnTemplateInfo, TemplateGroup } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatTime } from '../../lib/formatting';
import { matches } from '../../lib/search';
import { inNameOrder } from '../../lib/sorting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { templates } from '../../text/templates';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { WorkButton } from '../../ui/WorkButton';
import { CopyDialog } from './CopyDialog';
import { OwnTemplateRow } from './OwnTemplateRow';
import styles from './Templates.module.css';

const words = templates.list;

export interface TemplateListProps {
  readonly onOpen: (templateId: string) => void;
}

/** Every template of the app, with the office's own under the one they take the place of. */
export function TemplateList({ onOpen }: TemplateListProps) {
  const list = useQuery('templates.list', {});
  const [query, setQuery] = useState('');
  const [isOwnOnly, setIsOwnOnly] = useState(false);
  const take = useMutation('templates.import');
  const [notice, setNotice] = useState<string | null>(null);
  /** One sentence at a time: what was said of a file before goes with the next one. */
  const say = (text: string | null) => {
    take.reset();
    setNotice(text);
  };
  const chooseFile = async () => {
    const chosen = await call('shell.chooseTemplate', {});
    const path = chosen.ok ? chosen.value.paths[0] : undefined;
    if (path === undefined) return;
    say(null);
    const reply = await take.run({ path });
    if (!reply?.ok) return;
    const detail = await call('templates.get', reply.value);
    setNotice(words.imported(detail.ok ? detail.value.name : ''));
  };
  return (
    <>
      <Toolbar>
        <SearchBox label={words.search} onSearch={setQuery} testId="template-search" />
        <Checkbox
          label={words.onlyOwn}
          checked={isOwnOnly}
          onChange={(_, { checked }) => setIsOwnOnly(checked === true)}
        />
        <Spacer />
        <WorkButton
          call="templates.import"
          disabled={take.isPending}
          onClick={() => void chooseFile()}
          data-testid="template-import"
        >
          {words.import}
        </WorkButton>
      </Toolbar>
      <p className={styles.quiet}>
        {words.hint} <ForWork call="templates.copy">{words.hintTodo}</ForWork>
      </p>
      <FailureNotice failure={take.failure} />
      {notice !== null && <Notice tone="success">{notice}</Notice>}
      <QueryView query={list}>
        {(groups) => (
          <Groups
            groups={groups.filter((group) => isFound(group, query) && (!isOwnOnly || group.own.length > 0))}
            onOpen={onOpen}
            onSay={say}
          />
        )}
      </QueryView>
    </>
  );
}

function isFound({ name, own }: TemplateGroup, query: string): boolean {
  return matches(query, name, ...own.map((one) => one.name));
}

interface GroupProps extends TemplateListProps {
  readonly onSay: (text: string | null) => void;
}

function Groups({ groups, ...props }: GroupProps & { readonly groups: readonly TemplateGroup[] }) {
  if (groups.length === 0) return <p className={styles.quiet}>{words.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.listFrame} aria-label={words.caption} tabIndex={0}>
      <table className={styles.list}>
        <caption className="offScreen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.standing}</th>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {inNameOrder(groups, ({ name }) => name).map((group) => (
            <GroupRows key={group.builtInId} group={group} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GroupRows({ group, onOpen, onSay }: GroupProps & { readonly group: TemplateGroup }) {
  const [isCopying, setIsCopying] = useState(false);
  const isBuiltInUsed = !group.own.some(({ isUsed }) => isUsed);
  return (
    <>
      <tr data-row-menu data-testid={`template-${group.builtInId}`}>
        <th scope="row">
          {group.name} <span className={styles.quiet}>{words.builtIn}</span>
        </th>
        <td className={styles.standing}>{isBuiltInUsed ? words.used : ''}</td>
        <td className={styles.quiet}>{words.version_(group.version)}</td>
        <td>
          <div className={styles.rowActions}>
            <Button
              size="small"
              onClick={() => onOpen(group.builtInId)}
              data-testid={`template-view-${group.builtInId}`}
            >
              {words.view}
            </Button>
            <WorkButton
              call="templates.copy"
              size="small"
              onClick={() => setIsCopying(true)}
              data-testid={`template-copy-${group.builtInId}`}
            >
              {words.copy}
            </WorkButton>
            {isCopying && (
              <CopyDialog
                templateId={group.builtInId}
                name={group.name}
                onDone={onOpen}
                onClose={() => setIsCopying(false)}
              />
            )}
          </div>
        </td>
      </tr>
      {group.own.map((own) => (
        <OwnTemplateRow
          key={own.id}
          group={group}
          own={own}
          onOpen={onOpen}
          onSay={onSay}
          version={versionWords(own)}
        />
      ))}
    </>
  );
}

function versionWords({ version, changedAt }: OwnTemplateInfo): string {
  return `${words.version_(version)}, ${words.changedAt(formatTime(changedAt))}`;
}
