/** A document tree as a PDF file. */
import { setImmediate } from 'node:timers/promises';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import { outlineOf } from '../../document/outline.ts';
import { headingsOf } from '../../document/walk.ts';
import { hasCover } from '../logo.ts';
import type { Look, Purpose, Rendered, Renderer } from '../renderer.ts';
import { flow } from './block.ts';
import { addBookmarks } from './bookmarks.ts';
import { editionOf } from './engine/edition.ts';
import { PdfFile } from './engine/file.ts';
import { type Gap, Press } from './engine/press.ts';
import { Printer } from './engine/printer.ts';
import type { Sheet } from './engine/sheet.ts';
import { Element } from './engine/structure.ts';
import { type Common, filledPages } from './section.ts';
import { bodyText } from './setting.ts';
import { Shared } from './shared.ts';
import { sheetsOf } from './sheets.ts';

/**
 * PDF 1.7, or PDF/A-1b to be kept; tagged, its faces embedded. The same document, look and purpose
 * give the same bytes.
 */
export const renderPdf: Renderer = async (document, look, purpose = {}) => {
  await setImmediate(); // lets others run between two documents; their memory is freed then
  return rendered(document, look, purpose);
};

function rendered(document: Document, look: Look, purpose: Purpose): Rendered {
  const { language, words } = document.meta;
  const edition = editionOf(look, [language, ...Object.values(words)].join('\0'));
  const press = new Press(look, language, edition);
  const common = { ...commonSetting(document, look, press), shared: new Shared(edition) };
  const sheets = sheetsOf(filledPages(document, common));
  const bytes = printed(document, sheets, common, purpose);
  const messages = gaps(press, document);
  return {
    bytes,
    pages: sheets.length,
    messages,
    ...(purpose.archive && { archive: 'PDF/A-1b' }),
  };
}

function commonSetting(document: Document, { theme, logo }: Look, press: Press): Common {
  const { ink, soft, line, accent } = theme.colours;
  const headings = headingsOf(document);
  return {
    theme,
    press,
    flow,
    words: document.meta.words,
    root: new Element('Document'),
    outline: outlineOf(document),
    anchors: new Set(headings.map(({ id }) => id)),
    listed: headings.filter(({ listed }) => listed),
    inks: { ink, soft, line, accent, chart: accent },
    body: bodyText('plain', theme),
    align: 'left',
    measured: true,
    covered: hasCover(document),
    ...(logo && { logo }),
  };
}

function printed(
  { meta }: Document,
  sheets: readonly Sheet[],
  { anchors, listed, root, press: { placeOf, edition } }: Common,
  purpose: Purpose,
): Uint8Array {
  const file = new PdfFile(meta, { root, placeOf, purpose });
  const printer = new Printer(file, destinations(anchors), edition);
  for (const sheet of sheets) printer.print(sheet);
  addBookmarks(file.outline, listed, sheets);
  return file.bytes();
}

/** Names that sort by their bytes, as a name tree must (ISO 32000-1, 7.9.6). */
function destinations(ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const digits = String(ids.size).length;
  return new Map([...ids].map((id, i) => [id, `h${String(i).padStart(digits, '0')}`]));
}

/** One message for each character that no face has, and for each face that would be better. */
const gaps = ({ gaps: missing, makeshifts }: Press, { meta }: Document): readonly Diagnostic[] => [
  ...[...missing.values()].map((gap) =>
    report('glyph-missing', { file: meta.id }, { ...said(gap), face: faceFor(gap) }),
  ),
  ...[...makeshifts].map(([wanted, gap]) =>
    report('glyph-makeshift', { file: meta.id }, { ...said(gap), wanted }),
  ),
];

const said = ({ codePoint, words }: Gap) => ({
  code: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
  words: around(words, codePoint),
});

const faceFor = ({ wanted }: Gap): string =>
  wanted === undefined
    ? 'name it under "fallback" in theme.yaml'
    : `npm install ${wanted}, which theme.yaml names already`;

/** Letters shown on either side of a missing one. */
const CONTEXT = 30;

function around(words: string, codePoint: number): string {
  const letters = Array.from(words.normalize('NFC'));
  const at = letters.indexOf(String.fromCodePoint(codePoint));
  return letters
    .slice(Math.max(0, at - CONTEXT), at + CONTEXT)
    .join('')
    .trim();
}
