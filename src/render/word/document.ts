/** Document tree in, .docx out. */
import { Document as WordDocument, type IPropertiesOptions, type PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import type { Look, Renderer } from '../renderer.ts';
import { outlineOf } from '../../document/outline.ts';
import { bookmarksOf } from './bookmarks.ts';
import { type Form, formOf } from './form.ts';
import { formParts } from './form-part.ts';
import { wordTheme } from './lent-styles.ts';
import { limits } from './limits.ts';
import { packed } from './package.ts';
import { sections } from './section.ts';
import { styles } from './styles.ts';
import { clean } from './text.ts';
import { allBlocks } from '../../document/walk.ts';

/** A Word file of real styles, headings and tables. Pages are counted only for a contents list. */
export const renderWord: Renderer = async (document, look) => {
  const counter = hasContents(document) ? pageCounter() : undefined;
  const form = formOf(document);
  const word = new WordDocument({
    ...options(document, form, look),
    ...(counter ? { pageNumbers: counter.estimator } : {}),
  });
  const parts = formParts(form, document.meta, word);
  const bytes = await packed(word, document.meta, look.theme, parts);
  const pages = counter?.pages();
  const blank = counter && pages === undefined;
  return { bytes, pages, messages: [...limits(document), ...(blank ? [unknown(document)] : [])] };
};

const hasContents = (document: Document): boolean =>
  allBlocks(document).some(({ kind }) => kind === 'toc');

const unknown = ({ meta }: Document): Diagnostic =>
  report('word-pages-unknown', { file: meta.id }, {});

const HYPHENATION = {
  autoHyphenation: true,
  consecutiveHyphenLimit: 2,
  doNotHyphenateCaps: true,
} as const;

function options(document: Document, form: Form, look: Look): IPropertiesOptions {
  const { meta } = document;
  const whole = { bookmarks: bookmarksOf(document), outline: outlineOf(document), form };
  return {
    styles: styles(look, meta.language),
    theme: wordTheme(look),
    ...(look.lent ? {} : { hyphenation: HYPHENATION }), // styles that are lent do not forbid it
    customProperties: [
      { name: 'Document', value: clean(meta.id) },
      { name: 'Checksum', value: clean(meta.checksum) },
      ...said('Recipient', meta.recipient),
      ...said('Ladder', meta.ladder),
      ...said('Effective', meta.effective),
    ],
    ...(look.theme.form.protect === 'yes' && { protection: { type: 'forms' } }),
    sections: sections(document, look, whole),
  };
}

const said = (name: string, value: string) => (value ? [{ name, value: clean(value) }] : []);

/** docx lays the pages out to number the contents; this also keeps how many there were. */
function pageCounter(): {
  readonly estimator: PageNumberEstimator;
  readonly pages: () => number | undefined;
} {
  const lay = estimatePageNumbersWith({ guess: true });
  let pages: number | undefined;
  const estimate: PageNumberEstimator = (body, context) => {
    const numbers = lay(body, context);
    pages = numbers.pageCount;
    return numbers;
  };
  return { estimator: Object.assign(estimate, lay), pages: () => pages };
}
