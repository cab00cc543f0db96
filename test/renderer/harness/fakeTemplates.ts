import type { Api, Channel, Input, Output } from '../../../electron/ipc/contract';

export type TemplateChannel = Extract<Channel, `templates.${string}`>;

function notHere(): never {
  throw new Error('templates are looked at in the real app');
}

/** An office without templates of its own. */
export function templateAnswers(): { readonly [C in TemplateChannel]: (input: Input<C>) => Output<C> } & {
  [C in TemplateChannel]: Api[C];
} {
  return {
    'templates.list': () => [],
    'templates.get': notHere,
    'templates.check': notHere,
    'templates.copy': notHere,
    'templates.save': notHere,
    'templates.rename': () => ({}),
    'templates.remove': () => ({}),
    'templates.restore': () => ({}),
    'templates.use': () => ({}),
    'templates.versions': () => [],
    'templates.keepOwn': () => ({}),
    'templates.keepEntry': () => ({}),
    'templates.import': notHere,
    'templates.preview': notHere,
    'templates.saveFile': () => null,
  };
}
