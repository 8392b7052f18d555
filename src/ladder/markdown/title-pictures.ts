/** Pictures in titles: a title is words, so theirs are kept, and they are not printed. */
import { visit } from 'unist-util-visit';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import { type Manuscript, placeOf } from './manuscript.ts';
import type { RichText } from '../model.ts';

/** Those in headings. */
export function checkTitlePictures({ file, root }: Manuscript): readonly Diagnostic[] {
  const messages: Diagnostic[] = [];
  visit(root, 'heading', (heading) => {
    visit(heading, ['image', 'imageReference'], (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      messages.push(report('picture-in-title', placeOf(file, node), { words: node.alt ?? '' }));
    });
  });
  return messages;
}

/** Those in cells that name something. */
export const picturesInTitles = (cells: readonly Cell[]): readonly Diagnostic[] =>
  cells
    .filter(({ content }) => hasPicture(content))
    .map(({ text, place }) => report('picture-in-title', place, { words: text }));

function hasPicture(content: RichText): boolean {
  let found = false;
  visit({ type: 'root', children: [...content] }, 'image', () => {
    found = true;
  });
  return found;
}
