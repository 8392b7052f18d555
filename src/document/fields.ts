/** What people fill in, in reading order, whatever node it stands in. */
import { once } from '../memory.ts';
import type { Block, Document, Field, Holds, Inline, OneOf } from './model.ts';
import { textOf } from './text.ts';
import { blocksIn, inlinesOf } from './walk.ts';

/** `lines`: as many words as it takes; `tick`: yes or no; `one-of`: the value of an answer. */
export interface FormField extends Field {
  readonly holds: Holds | 'lines' | 'tick' | 'one-of';
  readonly answers?: OneOf['answers'];
}

/** The fields of a document that can be filled on screen: those with an id. */
export const fieldsOf = once((document: Document): readonly FormField[] =>
  document.sections.flatMap(({ blocks }) => blocks.flatMap(fieldsWithin)),
);

/** By a block, of it and all inside it: the same block stands in many documents. */
const fieldsWithin = once((block: Block): readonly FormField[] => [
  ...fieldsIn(block),
  ...blocksIn(block).flatMap(fieldsWithin),
]);

/** Those that a block holds itself, not those of the blocks inside it. */
export const fieldsIn = (block: Block): readonly FormField[] =>
  [...ofBlock(block), ...inlinesOf(block).flatMap(ofInline)].filter(({ id }) => id !== '');

function ofBlock(block: Block): readonly FormField[] {
  if (block.kind === 'lines') return [{ id: block.id, label: block.label, holds: 'lines' }];
  if (block.kind !== 'signature') return [];
  return block.parts.map(({ id, label, holds }) => ({ id, label: textOf(label).trim(), holds }));
}

function ofInline(inline: Inline): readonly FormField[] {
  switch (inline.kind) {
    case 'choice':
      return [{ id: inline.id, label: inline.label, holds: 'tick' }];
    case 'one-of': {
      const { id, label, answers } = inline;
      return [{ id, label, holds: 'one-of', answers }];
    }
    case 'blank':
      return [{ id: inline.id, label: inline.label, holds: inline.holds }];
    case 'span':
    case 'language':
    case 'link':
      return inline.children.flatMap(ofInline);
    case 'text':
    case 'break':
    case 'code':
    case 'picture':
    case 'dots':
    case 'units':
      return [];
  }
}
