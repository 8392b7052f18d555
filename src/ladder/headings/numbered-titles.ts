/** What the items of numbered lists stand for, where a file says that they are levels. */
import type { FrontMatter } from '../front-matter.ts';
import { itemsOf } from './items.ts';
import { readsLikeLevel } from '../level/level-words.ts';
import type { Section } from '../markdown/outline.ts';
import { wordsOf } from '../words.ts';

/**
 * The titles that the front matter lists; or those of a numbered list whose items are levels
 * ("1. Junior"); or "Level 1" to "Level 5", where a sentence says "levels 1 to 5".
 */
export const numberedTitles = (
  sections: readonly Section[],
  { levels }: FrontMatter,
): readonly string[] | undefined => levels ?? listed(sections) ?? spoken(sections);

function listed(sections: readonly Section[]): readonly string[] | undefined {
  for (const { nodes } of sections) {
    for (const node of nodes) {
      if (node.type !== 'list' || !node.ordered) continue;
      const items = itemsOf([node]);
      const plain = node.children.map((item) => wordsOf([item]));
      const names = items.length === plain.length ? items.map(({ name }) => name ?? '') : plain;
      if (names.length > 1 && names.every(readsLikeLevel)) return names;
    }
  }
  return undefined;
}

const span =
  /\b(?:levels?|grades?|stufen?|niveaux?|niveles|scale)\b[^.!?]{0,30}\b1\b[^.!?\d]{1,12}\b(\d{1,2})\b/i;

function spoken(sections: readonly Section[]): readonly string[] | undefined {
  for (const { nodes } of sections) {
    for (const node of nodes) {
      const found = node.type === 'paragraph' ? span.exec(wordsOf([node])) : null;
      const count = Number(found?.[1] ?? 0);
      if (count > 1 && count < 21)
        return Array.from({ length: count }, (_, at) => `Level ${at + 1}`);
    }
  }
  return undefined;
}
