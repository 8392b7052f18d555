/** Finished PDFs → one PDF, with the bookmarks, links and page numbers of each. */
import {
  PDFDocument,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { addBookmarks, bookmarkOf } from './bookmarks.ts';
import { describe } from './description.ts';
import { settleLinks } from './links.ts';
import { type Collection, type Merged, type Part, spansOf } from './model.ts';
import { names } from './names.ts';
import { numberPages } from './page-numbers.ts';
import { toPaper } from './paper.ts';
import { share } from './share.ts';

/** The bytes of a merged file, and where its parts stand. Throws at a part that is no sound PDF. */
export async function fileOf(collection: Collection): Promise<Merged> {
  const { parts, duplex } = collection;
  const file = await PDFDocument.create({ updateMetadata: false });
  const added: Added[] = [];
  for (const part of parts) {
    if (duplex && file.getPageCount() % 2 === 1) addBlank(file);
    added.push(await add(part, file));
  }
  const { spans, pages } = spansOf(
    added.map((one) => one.pages),
    duplex,
  );
  addBookmarks(
    added.map(({ bookmark }) => bookmark),
    file,
  );
  setLanguage(added, file);
  numberPages(spans, file);
  describe(collection, file);
  share(file.context);
  const bytes = await file.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, spans, pages };
}

/** As large as the page before, whose back it is. */
function addBlank(file: PDFDocument): void {
  const { width, height } = file.getPage(file.getPageCount() - 1).getSize();
  file.addPage([width, height]);
}

interface Added {
  readonly pages: number;
  readonly bookmark: PDFRef;
  readonly language: string | undefined;
}

async function add({ title, bytes }: Part, file: PDFDocument): Promise<Added> {
  const source = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  settleLinks(source);
  toPaper(source);
  // Not with copyPages: links and bookmarks would lead to other copies of the pages.
  const copier = PDFObjectCopier.for(source.context, file.context);
  const pages = source.getPages();
  for (const { ref } of pages) {
    const copied = copier.copy(ref);
    const leaf = file.context.lookup(copied);
    if (!(leaf instanceof PDFPageLeaf)) throw new Error('a page of the file is none');
    file.addPage(PDFPage.of(leaf, copied, file));
  }
  return {
    pages: pages.length,
    bookmark: bookmarkOf(title, source, copier, file),
    language: source.catalog.lookupMaybe(names.language, PDFString)?.decodeText(),
  };
}

/** The parts' own, where they are all of one. */
function setLanguage(added: readonly Added[], { catalog }: PDFDocument): void {
  const [language, ...others] = new Set(added.map((one) => one.language));
  if (language && others.length === 0) catalog.set(names.language, PDFString.of(language));
}
