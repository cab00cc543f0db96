import type { PackageDownPreview } from '../../../electron/ipc/contract';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { ChoiceField } from './ChoiceField';
import styles from './Packages.module.css';
import { UnitMatches } from './UnitMatches';
import type { OpenPackage } from './usePackage';

const words = strings.packages.down;
const NEW = '+';

type Change = PackageDownPreview['changes'][number];

const CHANGES: readonly Column<Change>[] = [
  { key: 'label', header: words.field, width: 220, isRowHeader: true, render: ({ label }) => label },
  { key: 'before', header: words.before, render: ({ before }) => before ?? strings.dash },
  { key: 'after', header: words.after, render: ({ after }) => after ?? strings.dash },
];

/** What a package with a directive will bring: the paper, its forms, unit codes, and to whom here the work goes. */
export function DownPreview({ down, opened }: { readonly down: PackageDownPreview; readonly opened: OpenPackage }) {
  const { groups, localGroups, senderUnits, selfRef, lines, changes } = down;
  return (
    <>
      <Card title={words.title} testId="package-down">
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{fromCore(line)}</li>
          ))}
        </ul>
        <div className={styles.fields}>
          <ChoiceField
            label={words.self}
            none={strings.packages.notChosen}
            choices={senderUnits.map(({ ref, name }) => ({ value: ref, label: name }))}
            value={selfRef}
            onChoose={(ref) => ref !== null && void opened.decide({ selfRef: ref })}
            testId="package-self"
          />
          {groups.map(({ id, name, groupId, isOurs }) => (
            <ChoiceField
              key={id}
              label={isOurs ? words.ours(name) : words.groupOf(name)}
              choices={[
                ...localGroups.map((group) => ({ value: group.id, label: group.name })),
                { value: NEW, label: words.newGroup(name) },
              ]}
              value={groupId ?? NEW}
              onChoose={(value) =>
                void opened.decide({
                  groups: { ...opened.decisions.groups, [id]: value === NEW ? null : value },
                })
              }
              testId={`package-group-${id}`}
            />
          ))}
        </div>
        <p className={styles.hint}>{words.selfHint}</p>
      </Card>
      <UnitMatches matches={down.units} opened={opened} isAdded />
      {changes.length > 0 && (
        <Card title={words.changes} testId="package-down-changes">
          <Table
            caption={words.changesCaption}
            columns={CHANGES}
            rows={changes}
            rowKey={(change) => JSON.stringify(change)}
          />
        </Card>
      )}
    </>
  );
}
