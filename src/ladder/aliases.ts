/** Other spellings, as the front matter lists them. */
import type { FrontMatter } from './front-matter.ts';
import { lettersOf } from './words.ts';

/** The title that the front matter gives for this spelling of it; else the spelling itself. */
export function canonical(title: string, { aliases = {} }: FrontMatter): string {
  const letters = lettersOf(title);
  const [, given] = Object.entries(aliases).find(([alias]) => lettersOf(alias) === letters) ?? [];
  return given ?? title;
}
