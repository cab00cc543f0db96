import type { Block, Span } from './guideTypes';
import styles from './Help.module.css';

/** Blocks of the guide; they never change while shown, so their place names them. */
export function GuideText({ blocks }: { readonly blocks: readonly Block[] }) {
  return numbered(blocks).map(({ key, item }) => <BlockView key={key} block={item} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {numbered(block.items).map(({ key, item }) => (
            <li key={key}>
              <Spans spans={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {numbered(block.head).map(({ key, item }) => (
                <th key={key} scope="col">
                  <Spans spans={item} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(block.rows).map(({ key, item }) => (
              <tr key={key}>
                {numbered(item).map((cell) => (
                  <td key={cell.key}>
                    <Spans spans={cell.item} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return <pre className={styles.code}>{block.text}</pre>;
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return numbered(spans).map(({ key, item }) => <SpanView key={key} span={item} />);
}

function SpanView({ span: { style, text } }: { readonly span: Span }) {
  switch (style) {
    case 'plain':
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
  }
}

function numbered<T>(items: readonly T[]): readonly { readonly key: number; readonly item: T }[] {
  return items.map((item, key) => ({ key, item }));
}
