/** Pages whose last one holds more than a line or a row. */
import { type Page, type Special, pagesOf } from './pages.ts';
import { type Flow, between } from './piece.ts';

/** Shares: see `pages` in the theme. */
interface Wanted {
  readonly least: number;
  readonly tight: number;
}

/**
 * As `pagesOf`; but where the last page would hold less than `least` of its height, it is saved by
 * taking blank space from the page before it, or else that page gives it some of what it holds. One
 * further pass at most; nothing kept whole is divided.
 */
export function balancedPages(
  flow: readonly Flow[],
  height: number,
  { least, tight }: Wanted,
): readonly Page[] {
  const pages = pagesOf(flow, height);
  const [before, last] = pages.slice(-2);
  if (!before || !last || filled(last) >= least * height) return pages;
  const page = pages.length - 2;
  const isSaved = overflow(before, last, height) <= (1 - tight) * blank(before);
  const special: Special = isSaved
    ? { page, tight }
    : { page, height: filled(before) - (least * height - filled(last)) };
  const other = pagesOf(flow, height, special);
  return isBetter(other, pages) ? other : pages;
}

/** How far down a page reaches, in points. */
const filled = (page: Page): number => {
  const last = page.at(-1);
  return last ? last.y + last.fragment.height : 0;
};

/** Fewer pages; or as many, and the emptier of the last two holds more. */
const isBetter = (one: readonly Page[], other: readonly Page[]): boolean =>
  one.length < other.length || (one.length === other.length && emptier(one) > emptier(other));

const emptier = (pages: readonly Page[]): number => Math.min(...pages.slice(-2).map(filled));

/** By how much the page before lacks room for all that the last page holds. */
function overflow(before: Page, last: Page, height: number): number {
  const own = last.findIndex(({ piece }) => piece !== undefined);
  const [above, below] = [before.at(-1)?.piece, last[own]?.piece];
  const space = above && below ? between(above, below) : 0;
  return filled(before) + space + filled(last) - (last[own]?.y ?? 0) - height;
}

/** The blank space between what stands on a page. */
const blank = (page: Page): number =>
  page.reduce((rest, { fragment }) => rest - fragment.height, filled(page));
