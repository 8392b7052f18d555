import type { SlotValue, View } from '../audience/model.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { Budget, Overspent } from './budget.ts';
import { once } from '../memory.ts';
import { eachText, type FrontText, type Layout } from './model.ts';
import { type Filled, partsOf } from './slot.ts';
import { compile, type Template } from './template.ts';

export interface FilledLayout {
  /** Nothing, where filling it in took more than its budget: there is a message then. */
  readonly content: Filled;
  /** What the layout says by itself, with tokens where values stand. */
  readonly words: readonly string[];
  readonly texts: Readonly<Record<FrontText, string>>;
  readonly messages: readonly Diagnostic[];
}

/** A layout and a View → Markdown with tokens, and the texts of the front matter as plain words. */
export function fill(layout: Layout, view: View): FilledLayout {
  try {
    return filled(layout, view, new Budget());
  } catch (error) {
    if (error instanceof Overspent) return { ...nothing, messages: [error.diagnostic] };
    throw error;
  }
}

const nothing: Omit<FilledLayout, 'messages'> = {
  content: { text: '', slots: [] },
  words: [],
  texts: { id: '', title: '', recipient: '', headLeft: '', headRight: '', foot: '' },
};

const templatesOf = once(({ templates, partials }: Layout) =>
  eachText((name) => compile(templates[name], partials)),
);

function filled(layout: Layout, view: View, budget: Budget): FilledLayout {
  const templates = templatesOf(layout);
  const plain = (template: Template, known: View): string => plainText(template, known, budget);
  const id = plain(templates.id, view);
  const withId = withDocument(view, { id });
  const title = plain(templates.title, withId);
  const recipient = plain(templates.recipient, withId);
  const named = { id, title, recipient };
  const known = withDocument(withId, named);
  const text = (name: FrontText): string => plain(templates[name], known);
  const content = templates.content(known, budget);
  const front = frontTexts.map((name) => templates[name](known, budget).text);
  return {
    content,
    words: [content.text, ...front],
    texts: {
      ...named,
      headLeft: text('headLeft'),
      headRight: text('headRight'),
      foot: text('foot'),
    },
    messages: [],
  };
}

const frontTexts = ['id', 'title', 'recipient', 'headLeft', 'headRight', 'foot'] as const;

/** The View with more of what the document says of itself. */
export const withDocument = (view: View, more: View): View => ({
  ...view,
  document: { ...recordOf(view['document']), ...more },
});

const recordOf = (value: View[string]): object => (typeof value === 'object' ? value : {});

/** Front matter is not Markdown: its values can stand in place at once. */
function plainText(template: Template, view: View, budget: Budget): string {
  const { text, slots } = template(view, budget);
  return partsOf(text, slots).map(wordsOf).join('').trim();
}

function wordsOf(part: SlotValue): string {
  if (typeof part !== 'string') throw new Error('rich text in front matter was not refused');
  return part;
}
