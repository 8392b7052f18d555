import type { View } from '../audience/model.ts';
import { type FrontText, frontTexts, type Layout } from './model.ts';
import { type Filled, SLOT_END, SLOT_START, type Template } from './template.ts';

export interface FilledLayout {
  readonly content: Filled;
  readonly texts: Readonly<Record<FrontText, string>>;
}

/** A layout and a View → Markdown with tokens, and the texts of the front matter as plain words. */
export function fill(layout: Layout, view: View): FilledLayout {
  const id = plain(layout.texts.id, view);
  const known: View = { ...view, document: { ...(view['document'] as View), id } };
  const texts = frontTexts.map((name) => [name, plain(layout.texts[name], known)]);
  return {
    content: layout.content(known),
    texts: Object.fromEntries(texts) as Record<FrontText, string>,
  };
}

const TOKEN = new RegExp(`${SLOT_START}(\\d+)${SLOT_END}`, 'g');

/** Front matter is not Markdown: its values can stand in place at once. */
function plain(template: Template, view: View): string {
  const { text, slots } = template(view);
  return text.replace(TOKEN, (_, index: string) => String(slots[Number(index)])).trim();
}
