/** What Word cannot set as the document says: found beforehand, so that rendering stays pure. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Block, Document, Inline, Link } from '../../document/model.ts';
import { lostIn } from './asks.ts';
import { beside } from './beside.ts';
import { type Bookmarks, bookmarksOf } from './bookmarks.ts';
import { MOST_COLUMNS } from './grid.ts';
import { LEVELS } from './list.ts';
import { plainText } from './plain-text.ts';
import { externalUrl } from '../../external-url.ts';
import { blocksIn, inlinesOf } from '../../document/walk.ts';

/** Where a block stands, as far as that limits what Word can do with it. */
interface Where {
  readonly file: string;
  readonly bookmarks: Bookmarks;
  /** The block around it whose parts become cells. */
  readonly within?: 'table' | 'columns' | 'band';
  /** How many lists it stands in. */
  readonly lists: number;
}

/** A message for each thing that is set more plainly than the document says. */
export function limits(document: Document): readonly Diagnostic[] {
  const where = { file: document.meta.id, bookmarks: bookmarksOf(document), lists: 0 };
  return document.sections.flatMap(({ blocks }) => inAll(blocks, where));
}

const inAll = (blocks: readonly Block[], where: Where): readonly Diagnostic[] =>
  blocks.flatMap((block) => messages(block, where));

/** Blocks about which there was nothing to say, by where they stood. */
const fine = beside<Block, boolean>();

/** Most blocks have been looked at in another document, and there was nothing to say of them. */
function messages(block: Block, where: Where): readonly Diagnostic[] {
  const { within, lists, bookmarks } = where;
  const dead = lostIn(block, { has: (id) => bookmarks.has(id) });
  const said = (): readonly Diagnostic[] => [
    ...place(block, where),
    ...width(block, where),
    ...links(inlinesOf(block), where),
    ...inAll(blocksIn(block), around(block, where)),
  ];
  return fine(block, `${within} ${lists} ${dead}`, () => said().length === 0) ? [] : said();
}

/** Where the blocks inside a block stand. */
function around({ kind }: Block, where: Where): Where {
  if (kind === 'list') return { ...where, lists: where.lists + 1 };
  if (kind === 'table' || kind === 'columns') return { ...where, within: kind };
  return kind === 'band' && !where.within ? { ...where, within: kind } : where;
}

/** A cell holds neither tables nor page breaks; a list inside nine others has no level left. */
function place(block: Block, { file, within, lists }: Where): readonly Diagnostic[] {
  switch (block.kind) {
    case 'table':
    case 'band':
    case 'columns':
    case 'facts':
    case 'thermometer':
    case 'signature':
    case 'cover':
    case 'toc': {
      const plain = within === 'table' || within === 'columns' || (within && block.kind === 'toc');
      return plain ? [report('word-set-plain', { file }, { what: block.kind, within })] : [];
    }
    case 'page-break':
      return within ? [report('word-break-left-out', { file }, { within })] : [];
    case 'list':
      return lists === LEVELS ? [report('word-list-depth', { file }, { limit: LEVELS })] : [];
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'rule':
    case 'callout':
    case 'keep':
    case 'lines':
      return [];
  }
}

function width(block: Block, { file }: Where): readonly Diagnostic[] {
  const columns = columnsOf(block);
  if (columns <= MOST_COLUMNS) return [];
  return [report('word-columns', { file }, { what: block.kind, columns, limit: MOST_COLUMNS })];
}

/** Columns of the table that a block becomes; the gaps between a thermometer's bars are columns too. */
function columnsOf(block: Block): number {
  if (block.kind === 'table' || block.kind === 'columns') return block.columns.length;
  if (block.kind === 'signature') return block.parts.length;
  return block.kind === 'thermometer' ? block.steps.length * 2 - 1 : 0;
}

const links = (inlines: readonly Inline[], where: Where): readonly Diagnostic[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'link') return [...lost(inline, where), ...links(inline.children, where)];
    return 'children' in inline ? links(inline.children, where) : [];
  });

function lost({ url, children }: Link, { file, bookmarks }: Where): readonly Diagnostic[] {
  const found = url.startsWith('#') ? bookmarks.has(url.slice(1)) : externalUrl(url) !== undefined;
  return found
    ? []
    : [report('link-target-dropped', { file }, { words: plainText(children), url })];
}
