/** Document tree in, .docx out. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import { outlineOf } from '../../document/outline.ts';
import { allBlocks } from '../../document/walk.ts';
import type { Renderer } from '../renderer.ts';
import { bookmarksOf } from './bookmarks.ts';
import { formOf } from './form.ts';
import { limits } from './limits.ts';
import { packed } from './package.ts';
import { pagesOf } from './pages.ts';
import { sections } from './section.ts';

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
  const pages = pagesOf(first, look);
  const content = pages
    ? { ...first, sections: sections(document, look, { ...whole, pages }) }
    : first;
  return {
    bytes: await packed(content, look),
    pages: pages?.count,
    messages: [...limits(document), ...(pages ? [] : [unknown(document)])],
  };
};

const hasContents = (document: Document): boolean =>
  allBlocks(document).some(({ kind }) => kind === 'toc');

const unknown = ({ meta }: Document): Diagnostic =>
  report('word-pages-unknown', { file: meta.id }, {});
