/** Pictures in headings: a title is words, so theirs are kept, and they are not printed. */
import { visit } from 'unist-util-visit';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Manuscript, placeOf } from './manuscript.ts';

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
