import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline, Link, Picture, Span } from '../../document/model.ts';
import { printedSize } from '../picture.ts';
import { ExternalLink } from './external-link.ts';
import { blank, choice, oneOf } from './fields.ts';
import { accented, type Letters, runStyle, sizeOf } from './letters.ts';
import { PictureRun } from './picture.ts';
import { strip } from './strip.ts';
import { textRuns } from './text.ts';
import { externalUrl } from '../../external-url.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Inlines as runs, links and controls. */
export const inlines = (children: readonly Inline[], letters: Letters): readonly ParagraphChild[] =>
  children.flatMap((child, i) => inline(child, letters, i));

function inline(child: Inline, letters: Letters, position: number): readonly ParagraphChild[] {
  switch (child.kind) {
    case 'text':
      return textRuns(child.value, runStyle(letters));
    case 'code':
      return textRuns(child.value, runStyle(accented(letters, 'code')));
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'span':
      return span(child, accented(letters, child.style));
    case 'language':
      return inlines(child.children, { ...letters, language: child.language });
    case 'link':
      return link(child, letters);
    case 'one-of':
      return oneOf(child, letters, position);
    case 'choice':
      return choice(child, letters, position);
    case 'blank':
      return blank(child, letters);
    case 'picture':
      return [picture(child, letters)];
    case 'dots':
    case 'units':
      return [strip(child, lineOf(letters), letters.theme)];
  }
}

/** The words of a span; those of a tag have a little room in their box. */
function span({ style, children }: Span, letters: Letters): readonly ParagraphChild[] {
  const words = inlines(children, letters);
  if (style !== 'tag') return words;
  const side = () => textRuns(NO_BREAK_SPACE, runStyle(letters));
  return [...side(), ...words, ...side()];
}

function link({ url, children }: Link, letters: Letters): readonly ParagraphChild[] {
  if (letters.accents.has('link')) return inlines(children, letters); // a link in a link
  const set = accented(letters, 'link');
  if (url.startsWith('#')) {
    const target = letters.bookmarks.get(url.slice(1));
    if (!target) return inlines(children, letters);
    return [new InternalHyperlink({ anchor: target.name, children: inlines(children, set) })];
  }
  const target = externalUrl(url);
  return target ? [new ExternalLink(target, inlines(children, set))] : inlines(children, letters);
}

const picture = (child: Picture, letters: Letters): PictureRun =>
  new PictureRun(child, printedSize(child, sizeOf(letters), letters.room, letters.theme));

const lineOf = (letters: Letters) => ({
  size: sizeOf(letters),
  room: letters.room.width,
  reversed: letters.accents.has('reversed'),
});
