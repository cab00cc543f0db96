import type { Page } from 'playwright-core';

/** What a screen reader would say of the things on screen that can be used. */

/** Roles whose name is all that a clerk who does not see them knows of them. */
const NAMED = new Set([
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'grid',
  'link',
  'listbox',
  'menuitem',
  'radio',
  'radiogroup',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'table',
  'tablist',
  'textbox',
]);

/** Words that components bring along by themselves; none of them is Vietnamese. */
const ENGLISH =
  /\b(add|ascending|button|cancel|checkbox|clear|close|collapse|column|delete|descending|dialog|dismiss|edit|error|expand|field|filter|hide|input|loading|more|next|open|options|previous|remove|required|row|save|search|select|selected|show|sort|table|toggle|value)\b/i;

interface SpokenNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly backendDOMNodeId?: number;
}

/** One line for each name that is empty or English, as Chromium hands it to a screen reader. */
export async function wrongNames(page: Page, place: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly SpokenNode[] };
    const wrong = nodes.filter(
      (node) => !node.ignored && NAMED.has(node.role?.value ?? '') && !isVietnamese(nameOf(node)),
    );
    return await Promise.all(
      wrong.map(async (node) => {
        const { node: element } = await session.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId ?? 0 });
        return `${place}: a ${node.role?.value} is called “${nameOf(node)}”: ${element.attributes?.join(' ')}`;
      }),
    );
  } finally {
    await session.detach();
  }
}

function nameOf({ name }: SpokenNode): string {
  return name?.value?.trim() ?? '';
}

function isVietnamese(name: string): boolean {
  return name !== '' && !ENGLISH.test(name);
}
