/** Words that only seem to belong together: the end of one passage, and what begins beside it. */
import type { Document } from '../../document/model.ts';
import { foldedLetters } from '../../folded.ts';
import { kindsOf } from '../furniture.ts';
import { passagesOf } from '../passages.ts';

/**
 * Whether pieces that stand in runs of their own may be passages of the document side by side: the
 * first is the end of one, the last begins one, and what is between them is one.
 */
export function accidents(document: Document): (pieces: readonly string[]) => boolean {
  let known: readonly string[] | undefined;
  return (pieces) => {
    if (pieces.length < 2) return false;
    known ??= linesOf(document).map(foldedLetters);
    const all = known;
    return pieces.every((piece, index) => {
      if (index === 0) return all.some((passage) => passage.endsWith(piece));
      if (index === pieces.length - 1) return all.some((passage) => passage.startsWith(piece));
      return all.includes(piece);
    });
  };
}

/** What stands by itself on a page. */
const linesOf = (document: Document): readonly string[] => [
  ...passagesOf(document, 'pdf').flatMap(({ words }) => [words, ...words.split('\n')]),
  ...kindsOf(document.sections).flatMap(({ head, foot }) => [...head.split('\n'), foot]),
];
