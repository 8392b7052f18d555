/** Ids made of titles. */
import GithubSlugger from 'github-slugger';

/** Gives each title an id that no other title got from the same maker: `testing`, `testing-1`. */
export type IdMaker = (title: string) => string;

/** `fallback` is for a title without a letter or figure, such as "★". */
export function idMaker(fallback: string): IdMaker {
  const slugger = new GithubSlugger();
  return (title) => slugger.slug(/[\p{L}\p{N}]/u.test(title) ? lettered(title) : fallback);
}

/** "🍞 Bakers" without what would leave a hyphen at its beginning or end. */
const lettered = (title: string): string =>
  title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
