import { FileChild, InternalHyperlink, Run, Tab, TextRun } from 'docx';
import type { Toc } from '../../document/model.ts';
import { type Bookmark, listedHeadings } from './bookmarks.ts';
import { element, value } from './element.ts';
import { fieldMark, type FieldMark, preserved } from './field.ts';
import { forPen } from './form.ts';
import { inlines } from './inline.ts';
import { type ContentsPiece, type ParagraphPiece, paragraph } from './piece.ts';
import type { Setting } from './setting.ts';
import { tocStyle } from './style-ids.ts';
import { twips } from './units.ts';

/** The listed headings down to a depth, each with a dotted leader and its page. */
export const toc = ({ depth }: Toc, setting: Setting): ContentsPiece => ({
  kind: 'contents',
  depth,
  entries: listedHeadings(setting.bookmarks, depth).map((one) => entry(one, setting)),
});

function entry(
  { heading, name }: Bookmark,
  { theme, width, form, pages }: Setting,
): ParagraphPiece {
  const style = tocStyle(heading.depth);
  const words = inlines(heading.children, {
    theme,
    bookmarks: new Map(),
    form: forPen(form),
    style,
    accents: new Set(),
    room: { width, height: theme.pictures.height },
  });
  return paragraph({
    style,
    tabStops: [{ type: 'right', position: twips(width), leader: 'dot' }],
    children: [
      new InternalHyperlink({
        anchor: name,
        children: [
          ...words,
          new TextRun({ children: [new Tab()] }),
          pageOf(name, pages?.bookmarks.get(name)),
        ],
      }),
    ],
  });
}

/** The page of a bookmark, as a field that says its number, where that is known. */
function pageOf(name: string, number: string | undefined): Run {
  const known = number === undefined ? [] : [fieldMark('separate'), preserved('w:t', number)];
  return new Run({
    children: [fieldMark('begin'), instruction(`PAGEREF ${name} \\h`), ...known, fieldMark('end')],
  });
}

const instruction = (says: string) => preserved('w:instrText', says);

const field = (type: FieldMark): Run => new Run({ children: [fieldMark(type)] });

/** What opens and closes the field that Word can build the contents anew from. */
export const fieldStart = (depth: number): readonly Run[] => [
  field('begin'),
  new Run({ children: [instruction(`TOC \\o "1-${depth}" \\h \\z`)] }),
  field('separate'),
];

export const fieldEnd = (): Run => field('end');

/**
 * The block that Word knows as a table of contents. docx's own puts an empty paragraph before and
 * after the entries that it is given; here the field begins in the first and ends in the last.
 */
export class ContentsBlock extends FileChild {
  constructor(entries: readonly FileChild[]) {
    super('w:sdt');
    this.root.push(
      element('w:sdtPr', {}, [
        element('w:docPartObj', {}, [
          value('w:docPartGallery', 'Table of Contents'),
          element('w:docPartUnique'),
        ]),
      ]),
      element('w:sdtContent', {}, entries),
    );
  }
}
