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
import { rightTab } from './band-title.ts';
import { RUNNING_TITLE } from './character-styles.ts';
import { fieldMark, preserved } from './field.ts';
import { formatted } from './formatted.ts';
import { clean, textRuns } from './text.ts';

/** A running head or foot. */
export interface Part {
  /** Says all that it is made from. */
  readonly key: string;
  readonly line: () => Paragraph;
}

/** The running head: left and right, `width` points apart. */
export const head = (
  { headLeft, headRight }: Furniture,
  titles: readonly string[],
  width: number,
): Part => ({
  key: JSON.stringify(['head', headLeft, headRight, titles, width]),
  line: () => line('Header', named(headLeft, titles), textRuns(headRight, {}), width),
});

/**
 * What the head names: Word looks up the first of the section's titles on each page, or the last
 * before it. Readers that cannot are shown which titles the section has.
 */
function named(headLeft: string, titles: readonly string[]): readonly ParagraphChild[] {
  const [first] = titles;
  if (first === undefined) return textRuns(headLeft, {});
  const last = titles.at(-1) ?? first;
  const all = clean(titles.length > 1 ? `${first} – ${last}` : first);
  const before = headWith(headLeft, first).slice(0, -first.length);
  return [...textRuns(before, {}), new SimpleField(`STYLEREF "${RUNNING_TITLE}"`, all)];
}

/** The running foot: what it says at the left; at the right the page, and of how many if known. */
export const foot = (says: string, words: Words, width: number, pages?: number): Part => ({
  key: JSON.stringify(['foot', says, words.page, width, pages]),
  line: () => line('Footer', textRuns(says, {}), pageOfPages(words.page, pages), width),
});

/** Head and foot of a section that has none: without them Word takes those of the section before. */
export const noHead: Part = { key: 'no head', line: () => new Paragraph({ style: 'Header' }) };
export const noFoot: Part = { key: 'no foot', line: () => new Paragraph({ style: 'Tail' }) };

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

/** Heads and feet in letters. */
const MOST_LETTERS = 2_000_000;

const parts = memory<string>({
  most: MOST_LETTERS,
  sizeOf: ({ length }, key) => length + key.length,
});

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** The part of the package that holds a head. */
export const headXml = (part: Part): string =>
  parts(part.key, () => {
    const { View: view } = new HeaderWrapper(new Media(), 1).add(part.line());
    return `${DECLARATION}${formatted(view).texts.join('')}`;
  });

/** The part of the package that holds a foot. */
export function footXml(part: Part): string {
  return parts(part.key, () => {
    const wrapper = new FooterWrapper(new Media(), 1);
    wrapper.add(part.line());
    return `${DECLARATION}${formatted(wrapper.View).texts.join('')}`;
  });
}
