import { Button } from '@fluentui/react-components';
import { FIELD } from '../../../electron/domain/template/fieldNames';
import type { PaperTemplate, TemplateBlock } from '../../../electron/domain/template/paperTemplate';
import type { ListTerms } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import { AddBlock } from './AddBlock';
import { BlockFields } from './BlockFields';
import type { BlockRowProps } from './BlockRow';
import { type BlockPath, cleaned, insertAfter, moveBlock, nextTo, placeOf, replaceBlock } from './blockTree';
import { splitParagraph } from './newParts';
import { OptionalFields } from './OptionalFields';
import styles from './Templates.module.css';

const words = templates.block;

/** Everything about one block that can be changed, and what can be done with it. */
export function BlockForm(props: BlockRowProps & { readonly inside: ListTerms }) {
  const { line, detail, editing, around, inside, onPlace } = props;
  const { block, path } = line;
  const { template } = editing;
  const isDisabled = !detail.isOwn;
  const put = (next: TemplateBlock, kind: string | null = null) =>
    editing.change(replaceBlock(template, path, [cleaned(next)]), kind);
  const putText = (text: string) => {
    const [first = block, ...more] = splitParagraph(block, text);
    if (more.length === 0) return put(first, `text ${placeOf(path)} ${countFields(text)}`); // a field put in is a step of its own
    editing.change(replaceBlock(template, path, [first, ...more]));
    onPlace(placeOf([...path.slice(0, -1), (path.at(-1) ?? 0) + more.length]));
  };
  return (
    <div className={styles.blockForm}>
      <BlockFields block={block} inside={inside} isDisabled={isDisabled} onChange={put} onText={putText} />
      <div className={styles.optional}>
        <OptionalFields
          part={block}
          outer={around}
          isDisabled={isDisabled}
          onChange={(part) => put({ ...block, ...part })}
        />
      </div>
      {detail.isOwn && <BlockActions {...props} />}
    </div>
  );
}

function countFields(text: string): number {
  return [...text.matchAll(FIELD)].length;
}

function BlockActions({
  line,
  detail,
  editing,
  around,
  inside,
  onPlace,
}: BlockRowProps & { readonly inside: ListTerms }) {
  const { block, path } = line;
  const { template } = editing;
  const put = (next: PaperTemplate, place: BlockPath | null) => {
    editing.change(next);
    onPlace(place === null ? null : placeOf(place));
  };
  const [up, down, into] = [
    moveBlock(template, path, -1),
    moveBlock(template, path, 1),
    moveBlock(template, path, -1, true),
  ];
  const canEnter = into !== null && into.path.length > path.length;
  return (
    <div className={styles.blockActions}>
      <Button
        size="small"
        disabled={up === null}
        onClick={() => up && put(up.template, up.path)}
        data-testid="block-up"
      >
        {words.up}
      </Button>
      <Button
        size="small"
        disabled={down === null}
        onClick={() => down && put(down.template, down.path)}
        data-testid="block-down"
      >
        {words.down}
      </Button>
      {canEnter && (
        <Button size="small" onClick={() => put(into.template, into.path)}>
          {words.into}
        </Button>
      )}
      <Button size="small" onClick={() => put(insertAfter(template, path, block), nextTo(path))}>
        {words.duplicate}
      </Button>
      {block.kind === 'group' ? (
        <Button size="small" onClick={() => put(replaceBlock(template, path, block.blocks), path)}>
          {words.unwrap}
        </Button>
      ) : (
        <Button
          size="small"
          onClick={() => put(replaceBlock(template, path, [{ kind: 'group', blocks: [block] }]), path)}
        >
          {words.wrap}
        </Button>
      )}
      <Button size="small" onClick={() => put(replaceBlock(template, path, []), null)} data-testid="block-remove">
        {words.remove}
      </Button>
      <AddBlock
        label={words.addAfter}
        around={around}
        detail={detail}
        onAdd={(added) => put(insertAfter(template, path, added), nextTo(path))}
      />
      {block.kind === 'group' && (
        <AddBlock
          label={words.add}
          around={inside}
          detail={detail}
          onAdd={(added) => {
            const inner = [...block.blocks, added];
            put(replaceBlock(template, path, [{ ...block, blocks: inner }]), [...path, inner.length - 1]);
          }}
        />
      )}
    </div>
  );
}
