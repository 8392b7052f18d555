/** Ids made of titles. */
import GithubSlugger, { slug } from 'github-slugger';

/** Gives each title an id that no other title got from the same maker: `testing`, `testing-1`. */
export type IdMaker = (title: string) => string;

/**
 * Ids of letters, figures, hyphens and underscores: they name files, and fields of forms.
 * `fallback` is for a title that has none of its own, such as "★" or "½".
 */
export function idMaker(fallback: string): IdMaker {
  const slugger = new GithubSlugger();
  return (title) => {
    const words = lettered(title);
    return slugger.slug(/[\p{L}\p{N}]/u.test(slug(words)) ? words : fallback);
  };
}

/** "🍞 Bakers" without what would leave a hyphen at its end, nor signs that are kept as letters: Ⓐ, ‿. */
const lettered = (title: string): string =>
  title
    .replace(/\p{So}|(?!_)\p{Pc}/gu, '')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu, '');
