import {
  FooterWrapper,
  HeaderWrapper,
  Media,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Run,
  SimpleField,
  TextRun,
} from 'docx';
import type { Furniture, Words } from '../../document/model.ts';
import { headWith } from '../../document/running.ts';
import { memory } from '../../memory.ts';
import type { Theme } from '../theme.ts';
import { rightTab } from './band-title.ts';
import { RUNNING_TITLE } from './character-styles.ts';
import { fieldMark, preserved } from './field.ts';
import { formatted } from './formatted.ts';
import { type Packed, packedInStretches, type Stretch, stretch } from './file/stretch.ts';
import { clean, textRuns } from './text.ts';
import { escapedByDocx } from './xml-of.ts';

/** A running head or foot. */
export interface Part {
  /** The element of the package's part. */
  readonly name: 'w:hdr' | 'w:ftr';
  /** Says all that its line is made from beside the words. */
  readonly shape: string;
  /** What differs from document to document. */
  readonly words: readonly string[];
  /** Whether the words surely stand in one line. */
  readonly isOneLine: boolean;
  /** Says all that its height rests on where they do. */
  readonly kind: string;
  readonly line: (words: readonly string[]) => Paragraph;
}

/** The width of the line in points, and how letters are set. */
interface Room {
  readonly width: number;
  readonly theme: Theme;
}

/** Words with room to spare: letters are narrower than they are high. */
const fits = (words: readonly string[], { width, theme }: Room): boolean =>
  words.join('').length * theme.sizes.text < width * 2;

/** The running head: left and right of its line. */
export function head(
  { headLeft, headRight }: Furniture,
  titles: readonly string[],
  { width, theme }: Room,
): Part {
  const [first] = titles;
  const before = first === undefined ? headLeft : headWith(headLeft, first).slice(0, -first.length);
  const last = titles.at(-1) ?? '';
  const all = titles.length > 1 ? `${first} – ${last}` : last;
  const words = [before, headRight, all];
  const shape = `head ${width} ${first !== undefined}`;
  return {
    name: 'w:hdr',
    shape,
    kind: shape,
    words,
    isOneLine: fits(words, { width, theme }),
    line: ([left = '', right = '', named = '']) =>
      line(
        'Header',
        [...textRuns(left, {}), ...(first === undefined ? [] : [title(named)])],
        textRuns(right, {}),
        width,
      ),
  };
}

/**
 * What the head names: Word looks up the first of the section's titles on each page, or the last
 * before it. Readers that cannot are shown which titles the section has.
 */
const title = (all: string): ParagraphChild =>
  new SimpleField(`STYLEREF "${RUNNING_TITLE}"`, clean(all));

/** The running foot: what it says at the left; at the right the page, and of how many if known. */
export const foot = (says: string, words: Words, { width, theme }: Room, pages?: number): Part => ({
  name: 'w:ftr',
  shape: JSON.stringify(['foot', words.page, width, pages]),
  kind: JSON.stringify(['foot', words.page, width]),
  words: [says],
  isOneLine: fits([says, words.page], { width, theme }),
  line: ([left = '']) => line('Footer', textRuns(left, {}), pageOfPages(words.page, pages), width),
});

/** Head and foot of a section that has none: without them Word takes those of the section before. */
export const noHead: Part = {
  name: 'w:hdr',
  shape: 'no head',
  kind: 'no head',
  words: [],
  isOneLine: true,
  line: () => new Paragraph({ style: 'Header' }),
};
export const noFoot: Part = {
  name: 'w:ftr',
  shape: 'no foot',
  kind: 'no foot',
  words: [],
  isOneLine: true,
  line: () => new Paragraph({ style: 'Tail' }),
};

const line = (
  style: string,
  left: readonly ParagraphChild[],
  right: readonly ParagraphChild[],
  width: number,
): Paragraph =>
  new Paragraph({
    style,
    ...rightTab(width),
    children: [...left, ...textRuns('\t', {}), ...right],
  });

/** `Page {page} of {pages}` with Word's own numbers in it. */
const pageOfPages = (words: string, pages: number | undefined): readonly ParagraphChild[] =>
  words.split(/(\{pages?\})/).flatMap((part) => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return total(pages);
    return textRuns(part, {});
  });

/** The number of pages as a field: what it says until Word has counted them itself. */
function total(pages: number | undefined): readonly ParagraphChild[] {
  if (pages === undefined) return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
  return [
    new Run({ children: [fieldMark('begin')] }),
    new Run({ children: [preserved('w:instrText', 'NUMPAGES')] }),
    new Run({ children: [fieldMark('separate'), preserved('w:t', String(pages))] }),
    new Run({ children: [fieldMark('end')] }),
  ];
}

/** Heads and feet in all their shapes. */
const MOST_SHAPES = 200;
/** Heads and feet: of each document a few of its own. */
const MOST = 500;

const parts = memory<Packed>({ most: MOST });

/** The part of the package that holds a head or foot. */
export const furniturePart = (part: Part): Packed =>
  parts(JSON.stringify([part.shape, part.words]), () => packedInStretches(stretches(part)));

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const starts = memory<Stretch>({ most: 2 });

/** docx's element for a head or foot, and the line in it. */
function stretches(part: Part): readonly Stretch[] {
  const start = starts(part.name, () => {
    const { View: empty } =
      part.name === 'w:hdr' ? new HeaderWrapper(new Media(), 1) : new FooterWrapper(new Media(), 1);
    const [xml = ''] = formatted(empty).texts;
    return stretch(`${DECLARATION}${xml.replace(/\/?>$/, '>')}`);
  });
  return [start, stretch(`${lineOf(part)}</${part.name}>`)];
}

/** What a word stands for where its place is looked for: no word has this in it. */
const place = (i: number): string => `\ue000${i}\ue001`;

const PLACES = /\ue000(\d)\ue001/;

/** Words that stand in one run as they are. */
const isPlain = (text: string): boolean => /^[^\t\r\n\ue000\ue001]+$/.test(text);

const lines = memory<readonly string[]>({ most: MOST_SHAPES });

/** A line as XML: docx makes each shape of it once, and the words are put in. */
function lineOf({ shape, words, line: make }: Part): string {
  const used = words.map((text, i) => (text === '' ? '' : place(i)));
  if (!words.every((text) => text === '' || isPlain(text))) return xmlOfLine(make(words));
  const parted = lines(`${shape} ${used.join()}`, () => xmlOfLine(make(used)).split(PLACES));
  return parted
    .map((part, i) => (i % 2 === 0 ? part : escapedByDocx(clean(words[Number(part)] ?? ''))))
    .join('');
}

const xmlOfLine = (paragraph: Paragraph): string => formatted(paragraph).texts.join('');
