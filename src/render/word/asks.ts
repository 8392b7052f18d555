/** What blocks ask of the document around them: the rest of it they do not see. */
import type { Block, Inline } from '../../document/model.ts';
import { blocksIn, inlinesOf } from '../../document/walk.ts';
import { once } from '../../memory.ts';
import type { Setting } from './setting.ts';

/** What a block may ask for, it and all that is inside it. */
interface Asks {
  /** Ids of fields. */
  readonly fields: readonly string[];
  /** Ids of headings that links lead to. */
  readonly targets: readonly string[];
  /** Headings, bands and covers, which stand somewhere in the document's outline. */
  readonly outlined: readonly Block[];
  /** Whether it asks for all headings, or for the pages that they are on. */
  readonly isWhole: boolean;
}

/** By a block: the same block stands in many documents. */
const asksOf = once((block: Block): Asks => {
  const inside = blocksIn(block).map(asksOf);
  const own = asksOfInlines(inlinesOf(block));
  return {
    fields: [...fieldsOf(block), ...own.fields, ...inside.flatMap(({ fields }) => fields)],
    targets: [...own.targets, ...inside.flatMap(({ targets }) => targets)],
    outlined: [
      ...(isOutlined(block) ? [block] : []),
      ...inside.flatMap(({ outlined }) => outlined),
    ],
    isWhole: block.kind === 'toc' || inside.some(({ isWhole }) => isWhole),
  };
});

const isOutlined = ({ kind }: Block): boolean =>
  kind === 'heading' || kind === 'band' || kind === 'cover';

function fieldsOf(block: Block): readonly string[] {
  if (block.kind === 'lines') return [block.id];
  return block.kind === 'signature' ? block.parts.map(({ id }) => id) : [];
}

function asksOfInlines(inlines: readonly Inline[]): Pick<Asks, 'fields' | 'targets'> {
  const fields: string[] = [];
  const targets: string[] = [];
  const add = (inline: Inline): void => {
    if ('id' in inline) fields.push(inline.id);
    if (inline.kind === 'link' && inline.url.startsWith('#')) targets.push(inline.url.slice(1));
    if ('children' in inline) for (const child of inline.children) add(child);
  };
  for (const inline of inlines) add(inline);
  return { fields, targets };
}

/** The document's answers to all that a block may ask, as a key; none for what asks for too much. */
export function answersTo(
  block: Block,
  { form, bookmarks, outline }: Pick<Setting, 'form' | 'bookmarks' | 'outline'>,
): string | undefined {
  const { fields, targets, outlined, isWhole } = asksOf(block);
  if (isWhole) return undefined;
  let answers = '';
  for (const id of fields) answers += `${form.controls.get(id)?.serial},`;
  for (const id of targets) answers += `${bookmarks.get(id)?.number},`;
  for (const one of outlined) {
    const bookmark = one.kind === 'heading' ? bookmarks.get(one.id) : undefined;
    answers += `${outline.get(one)}:${bookmark?.heading === one ? bookmark.number : ''},`;
  }
  return answers;
}

/** The links inside a block that lead nowhere in the document, as a key. */
export const lostIn = (block: Block, { has }: { readonly has: (id: string) => boolean }): string =>
  asksOf(block)
    .targets.filter((id) => !has(id))
    .join();
