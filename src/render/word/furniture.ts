import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx';
import type { Furniture, Words } from '../../document/model.ts';
import { headWith } from '../../document/running.ts';
import { rightTab } from './band-title.ts';
import { RUNNING_TITLE } from './character-styles.ts';
import { clean, textRuns } from './text.ts';

/** The running head: left and right, `width` points apart. */
export const head = (
  { headLeft, headRight }: Furniture,
  titles: readonly string[],
  width: number,
): Header =>
  new Header({
    children: [line('Header', named(headLeft, titles), textRuns(headRight, {}), width)],
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

/** The running foot: what it says at the left, the page at the right. */
export const foot = (says: string, words: Words, width: number): Footer =>
  new Footer({ children: [line('Footer', textRuns(says, {}), pageOfPages(words.page), width)] });

/** Head and foot of a section that has none: without them Word takes those of the section before. */
export const noHead = (): Header => new Header({ children: [new Paragraph({ style: 'Header' })] });
export const noFoot = (): Footer => new Footer({ children: [new Paragraph({ style: 'Tail' })] });

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
const pageOfPages = (words: string): readonly ParagraphChild[] =>
  words.split(/(\{pages?\})/).flatMap((part) => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(part, {});
  });
