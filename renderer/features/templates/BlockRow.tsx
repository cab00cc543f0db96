import { useEffect, useRef } from 'react';
import { textsOfBlock } from '../../../electron/domain/template/fieldNames';
import { type ListTerms, termsInside } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import { BlockForm } from './BlockForm';
import { type BlockLine, placeOf } from './blockTree';
import type { PartProps } from './EditorPart';
import { FieldText } from './FieldText';
import styles from './Templates.module.css';

const words = templates.block;

export interface BlockRowProps extends PartProps {
  readonly line: BlockLine;
  readonly isOpen: boolean;
  /** What the blocks beside it may name. */
  readonly around: ListTerms;
  readonly onToggle: () => void;
}

/** One block: its words at a glance, and all that can be changed about it once it is open. */
export function BlockRow(props: BlockRowProps) {
  const { line, isOpen, around, onToggle, check } = props;
  const { block, number, depth, path } = line;
  const place = placeOf(path);
  const has = (remarks: readonly { readonly place: string }[] = []) => remarks.some((one) => one.place === place);
  const isWrong = has(check?.faults);
  const inside = termsInside(around, block.forEach);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) showWhole(row.current);
  }, [isOpen]);
  return (
    <div ref={row} className={styles.block} style={{ marginInlineStart: depth * 18 }} data-testid="template-block">
      <button
        type="button"
        className={isWrong ? `${styles.blockHead} ${styles.wrong}` : styles.blockHead}
        aria-expanded={isOpen}
        data-place={place}
        onClick={onToggle}
      >
        <span className={styles.blockNumber}>{number}</span>
        <span className={styles.blockWords}>
          <span className={styles.blockKind}>
            {templates.kinds[block.kind]}
            {block.kind === 'slot' && `: ${nameIn(inside.slots, block.name)}`}
            {block.kind === 'group' && `: ${words.inside(block.blocks.length)}`}
            {isWrong && <strong className={styles.badMark}>{words.fault}</strong>}
            {!isWrong && has(check?.advice) && <span className={styles.mark}>{words.adviceMark}</span>}
          </span>
          {textsOfBlock(block).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
            <FieldText key={index} text={text} known={inside.fields} />
          ))}
          {(block.when ?? block.unless ?? block.forEach) !== undefined && (
            <span className={styles.blockWhen}>
              {block.forEach !== undefined && `${words.forEach} ${nameIn(around.lists, block.forEach)}. `}
              {block.when !== undefined && `${words.when} ${nameIn(inside.conditions, block.when)}. `}
              {block.unless !== undefined && `${words.unless} ${nameIn(inside.conditions, block.unless)}.`}
            </span>
          )}
        </span>
      </button>
      {isOpen && <BlockForm {...props} inside={inside} />}
    </div>
  );
}

/** Its boxes come into view; of one that is higher than the list, its head. */
function showWhole(row: HTMLElement | null): void {
  row?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  row?.firstElementChild?.scrollIntoView({ block: 'nearest' });
}

function nameIn(terms: readonly { readonly key: string; readonly name: string }[], key: string): string {
  return terms.find((term) => term.key === key)?.name ?? key;
}
