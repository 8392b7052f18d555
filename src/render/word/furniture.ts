import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Furniture, Words } from '../../document/model.ts';
import { rightTab } from './band-title.ts';
import { textRuns } from './text.ts';

/** The running head: left and right, `width` points apart. */
export const head = ({ headLeft, headRight }: Furniture, width: number): Header =>
  new Header({ children: [line('Header', headLeft, textRuns(headRight, {}), width)] });

/** The running foot: what it says at the left, the page at the right. */
export const foot = (says: string, words: Words, width: number): Footer =>
  new Footer({ children: [line('Footer', says, pageOfPages(words.page), width)] });

/** Head and foot of a section that has none: without them Word takes those of the section before. */
export const noHead = (): Header => new Header({ children: [new Paragraph({ style: 'Header' })] });
export const noFoot = (): Footer => new Footer({ children: [new Paragraph({ style: 'Tail' })] });

const line = (
  style: string,
  left: string,
  right: readonly ParagraphChild[],
  width: number,
): Paragraph =>
  new Paragraph({
    style,
    ...rightTab(width),
    children: [...textRuns(left, {}), ...textRuns('\t', {}), ...right],
  });

/** `Page {page} of {pages}` with Word's own numbers in it. */
const pageOfPages = (words: string): readonly ParagraphChild[] =>
  words.split(/(\{pages?\})/).flatMap((part) => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(part, {});
  });
