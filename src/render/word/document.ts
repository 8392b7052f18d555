/** Document tree in, .docx out. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import { outlineOf } from '../../document/outline.ts';
import { allBlocks } from '../../document/walk.ts';
import type { Look, Renderer } from '../renderer.ts';
import { bookmarksOf } from './bookmarks.ts';
import { formOf } from './form.ts';
import { limits } from './limits.ts';
import { type Content, packed } from './package.ts';
import { pagesOf } from './pages.ts';
import { sections } from './section.ts';
import type { Pages } from './setting.ts';

/**
 * A Word file of real styles, headings and tables. Pages are counted only for a contents list. The
 * same document and look give the same bytes, whatever was made before.
 */
export const renderWord: Renderer = async (document, look) => {
  const { meta } = document;
  const form = formOf(document);
  const whole = { bookmarks: bookmarksOf(document), outline: outlineOf(document), form };
  const first = { sections: sections(document, look, whole), form, meta };
  if (!hasContents(document)) {
    return { bytes: await packed(first, look), pages: undefined, messages: limits(document) };
  }
  const { content, pages } = numbered(first, look, (known) =>
    sections(document, look, { ...whole, pages: known }),
  );
  return {
    bytes: await packed(content, look),
    pages: pages?.count,
    messages: [...limits(document), ...(pages ? [] : [unknown(document)])],
  };
};

/** Numbers may move what they number: in so many rounds they seldom still do. */
const ROUNDS = 3;

/** A document with the pages in its contents, which are laid out with them until none moves. */
function numbered(
  first: Content,
  look: Look,
  withPages: (pages: Pages) => Content['sections'],
): { readonly content: Content; readonly pages: Pages | undefined } {
  let content = first;
  let pages = pagesOf(first, look);
  for (let round = 1; pages && round < ROUNDS; round += 1) {
    content = { ...first, sections: withPages(pages) };
    const next = pagesOf(content, look);
    if (!next || isSame(next, pages)) break;
    pages = next;
  }
  return { content, pages };
}

const isSame = (one: Pages, other: Pages): boolean =>
  one.count === other.count &&
  [...one.bookmarks].every(([name, page]) => other.bookmarks.get(name) === page);

const hasContents = (document: Document): boolean =>
  allBlocks(document).some(({ kind }) => kind === 'toc');

const unknown = ({ meta }: Document): Diagnostic =>
  report('word-pages-unknown', { file: meta.id }, {});
