import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { PackageUnitMatch } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { ChoiceField } from './ChoiceField';
import styles from './Packages.module.css';
import type { OpenPackage } from './usePackage';

const words = strings.packages.units;
const OPEN = '?';

export interface UnitMatchesProps {
  readonly matches: readonly PackageUnitMatch[];
  readonly opened: OpenPackage;
  /** What becomes of one that is none of ours: left out, or added. */
  readonly isAdded: boolean;
}

/** The sender's units beside ours: those nobody is sure of first, the rest when asked. */
export function UnitMatches({ matches, opened, isAdded }: UnitMatchesProps) {
  const [isWhole, setIsWhole] = useState(false);
  const registry = useQuery('units.list', {});
  const ours = registry.status === 'success' ? registry.data.units : [];
  const open = matches.filter((one) => one.isOpen || one.how === 'clerk' || (isAdded && one.how === 'none'));
  const rows = isWhole ? matches : open;
  const say = (ref: string, value: string | null) =>
    void opened.decide({ units: { ...opened.decisions.units, [ref]: value } });
  const columns: readonly Column<PackageUnitMatch>[] = [
    { key: 'theirs', header: words.theirs, isRowHeader: true, render: ({ name }) => name },
    { key: 'code', header: words.code, width: 110, render: ({ code }) => code ?? strings.dash },
    {
      key: 'ours',
      header: words.ours,
      width: 300,
      render: (match) => (
        <ChoiceField
          label={words.oursOf(match.name)}
          isLabelHidden
          none={words.none}
          choices={choicesFor(match, ours, isAdded)}
          value={match.isOpen || (isAdded && match.how === 'none') ? OPEN : match.unitId}
          onChoose={(value) => value !== OPEN && say(match.ref, value)}
          testId={`package-match-${match.ref}`}
        />
      ),
    },
    { key: 'how', header: words.how, width: 150, render: ({ how }) => words.ways[how] },
  ];
  if (matches.length === 0) return null;
  return (
    <Card title={words.title} testId="package-units">
      <p className={styles.hint}>{words.hint}</p>
      {rows.length > 0 && (
        <Table
          caption={words.caption}
          columns={columns}
          rows={rows}
          rowKey={({ ref }) => ref}
          testId="package-matches"
        />
      )}
      {!isWhole && rows.length < matches.length && (
        <Button size="small" onClick={() => setIsWhole(true)} data-testid="package-matches-all">
          {words.show(formatCount(matches.length))}
        </Button>
      )}
    </Card>
  );
}

/** What is likely stands first. */
function choicesFor(
  { isOpen, proposals, how }: PackageUnitMatch,
  ours: readonly { readonly id: string; readonly name: string }[],
  isAdded: boolean,
) {
  const likely = new Set(proposals.map(({ unitId }) => unitId));
  return [
    ...(isOpen ? [{ value: OPEN, label: words.open }] : []),
    ...(isAdded && how === 'none' ? [{ value: OPEN, label: words.add }] : []),
    ...proposals.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
    ...ours.filter(({ id }) => !likely.has(id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
}
