/** What tells one statement from another. */
import { visit } from 'unist-util-visit';
import type { Expectation } from '../model.ts';

export type Stated = Extract<Expectation, { readonly kind: 'stated' }>;

/** Its words and its pictures: equal for two that say the same, and for no others. */
export function statementKey({ text, content }: Stated): string {
  const parts = [text];
  visit({ type: 'root', children: [...content] }, 'image', ({ data }) => {
    parts.push(data?.picture?.sha256 ?? '');
  });
  return parts.join('\n');
}
