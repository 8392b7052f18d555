/** What the running head names, page by page: the title of the band or area a page is in. */
import type { Block, Inline, Running, Section } from './model.ts';
import { textOf } from './text.ts';
import { blocksIn, blocksWithin } from './walk.ts';

/** What a layout can say of a running head. */
export const runnings: readonly Running[] = [
  'band',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
];

/** A title as a running head names it: in one line, without what stands beside it in soft ink. */
export const runningTitle = (title: readonly Inline[]): string =>
  textOf(title.filter((inline) => inline.kind !== 'span' || inline.style !== 'soft'))
    .replace(/\s+/g, ' ')
    .trim();

/** The titles that a section's head names, in reading order. */
export function runningTitles({ furniture, blocks }: Section): readonly string[] {
  const running = furniture?.running;
  if (!running) return [];
  return blocksWithin(blocks)
    .flatMap((block) => titlesOf(block, running))
    .map(runningTitle)
    .filter((title) => title !== '');
}

function titlesOf(block: Block, running: Running): readonly (readonly Inline[])[] {
  if (running !== 'band') {
    return block.kind === 'heading' && running === `heading${block.depth}` ? [block.children] : [];
  }
  if (block.kind === 'band') return [block.title];
  return block.kind === 'table'
    ? block.groups.flatMap(({ band }) => (band ? [band.title] : []))
    : [];
}

/** Whether a title that the head names is the first thing in a section: else a page may come before. */
export function beginsWithTitle({ furniture, blocks }: Section): boolean {
  const running = furniture?.running;
  if (!running) return false;
  const all = blocksWithin(blocks);
  const first = all.findIndex((block) => titlesOf(block, running).length > 0);
  return first >= 0 && all.slice(0, first).every((block) => blocksIn(block).length > 0);
}

/** The head's left on a page: the section, and what of it the page is in. */
export const headWith = (headLeft: string, title = ''): string =>
  [headLeft, title].filter((part) => part !== '').join(' · ');
