/** What tells one statement from another. */
import { visit } from 'unist-util-visit';
import type { Expectation } from '../model.ts';

export type Stated = Extract<Expectation, { readonly kind: 'stated' }>;

/** Its words and its pictures: equal for two that say the same, and for no others. */
export const statementKey = (stated: Stated): string =>
  [stated.text, ...picturesOf(stated)].join('\n');

/** The hashes of its pictures, in their order; empty for one that has no file. */
export function picturesOf({ content }: Pick<Stated, 'content'>): readonly string[] {
  const hashes: string[] = [];
  visit({ type: 'root', children: [...content] }, 'image', ({ data }) => {
    hashes.push(data?.picture?.sha256 ?? '');
  });
  return hashes;
}
