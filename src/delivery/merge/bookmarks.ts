/** Bookmarks: one for each part, closed, with the part's own below it (ISO 32000-1, 12.3.3). */
import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFName,
  PDFNumber,
  type PDFObjectCopier,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { names } from './names.ts';

/** Turns the root of a part's own bookmarks into one that leads to its first page. */
export function bookmarkOf(
  title: string,
  source: PDFDocument,
  copier: PDFObjectCopier,
  { context }: PDFDocument,
): PDFRef {
  const root = source.catalog.get(names.outlines);
  const ref = root instanceof PDFRef ? copier.copy(root) : context.register(context.obj({}));
  const bookmark = context.lookup(ref, PDFDict);
  bookmark.delete(names.type);
  bookmark.set(names.title, PDFHexString.fromText(title));
  bookmark.set(names.destination, context.obj([copier.copy(source.getPage(0).ref), 'Fit']));
  const own = childrenOf(bookmark, context);
  hang(withoutTitle(own, title, context), ref, context);
  const shown = shownBelow(bookmark, context);
  if (shown > 0) bookmark.set(names.count, PDFNumber.of(-shown)); // below zero: closed
  return ref;
}

/** Puts bookmarks beside the pages, in order. */
export function addBookmarks(bookmarks: readonly PDFRef[], file: PDFDocument): void {
  const { context, catalog } = file;
  const root = context.register(context.obj({ Type: 'Outlines', Count: bookmarks.length }));
  hang(bookmarks, root, context);
  catalog.set(names.outlines, root);
  catalog.set(names.pageMode, context.obj('UseOutlines'));
}

/** A first bookmark that says the same as the one above it leaves its place to those below it. */
function withoutTitle(
  bookmarks: readonly PDFRef[],
  title: string,
  context: PDFContext,
): readonly PDFRef[] {
  const [first, ...others] = bookmarks;
  const top = first && context.lookup(first, PDFDict);
  if (!first || top?.lookup(names.title, PDFString, PDFHexString).decodeText() !== title)
    return bookmarks;
  const below = childrenOf(top, context);
  context.delete(first);
  return [...below, ...others];
}

function childrenOf(bookmark: PDFDict, context: PDFContext): readonly PDFRef[] {
  const children: PDFRef[] = [];
  let at = bookmark.get(names.first);
  while (at instanceof PDFRef) {
    children.push(at);
    at = context.lookup(at, PDFDict).get(names.next);
  }
  return children;
}

function hang(bookmarks: readonly PDFRef[], below: PDFRef, context: PDFContext): void {
  const parent = context.lookup(below, PDFDict);
  set(parent, names.first, bookmarks[0]);
  set(parent, names.last, bookmarks.at(-1));
  for (const [index, ref] of bookmarks.entries()) {
    const bookmark = context.lookup(ref, PDFDict);
    bookmark.set(names.parent, below);
    set(bookmark, names.previous, bookmarks[index - 1]);
    set(bookmark, names.next, bookmarks[index + 1]);
  }
}

function set(bookmark: PDFDict, name: PDFName, ref: PDFRef | undefined): void {
  if (ref) bookmark.set(name, ref);
  else bookmark.delete(name);
}

/** How many bookmarks are seen below one that is opened. */
const shownBelow = (bookmark: PDFDict, context: PDFContext): number =>
  childrenOf(bookmark, context)
    .map((ref) => context.lookup(ref, PDFDict).lookupMaybe(names.count, PDFNumber)?.asNumber() ?? 0)
    .reduce((sum, count) => sum + 1 + Math.max(0, count), 0);
