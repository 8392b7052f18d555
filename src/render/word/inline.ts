import { InternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, TextRun } from 'docx';
import type { Inline, Link, Picture, Span } from '../../document/model.ts';
import type { Size } from '../page.ts';
import { printedSize } from '../picture.ts';
import type { Theme } from '../theme.ts';
import type { Bookmarks } from './bookmarks.ts';
import { type Accent, accents, characterStyle } from './character-styles.ts';
import { ExternalLink } from './external-link.ts';
import { PictureRun } from './picture.ts';
import { strip } from './strip.ts';
import { isSemibold, isSmall } from './style-ids.ts';
import { textRuns } from './text.ts';
import { externalUrl } from './url.ts';

/** How the letters of an inline are set: what surrounds it says so, and nothing else. */
export interface Letters {
  readonly theme: Theme;
  readonly bookmarks: Bookmarks;
  /** The paragraph's style. */
  readonly style: string;
  readonly accents: ReadonlySet<Accent>;
  /** What a picture may fill, in points. */
  readonly room: Size;
}

const EM_SPACE = '\u2003';
const NO_BREAK_SPACE = '\u00a0';
const BALLOT_BOX = '\u2610';

/** Inlines as runs and links. */
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
      return inlines(child.children, letters);
    case 'link':
      return link(child, letters);
    case 'one-of':
      return child.shown === 'boxes'
        ? child.answers.flatMap(({ label }, i) => choice(label, letters, position + i))
        : blank(letters);
    case 'choice':
      return choice(child.label, letters, position);
    case 'blank':
      return blank(letters);
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

/** What stands in soft ink beside a title is not what the running head names. */
function accented(letters: Letters, accent: Accent): Letters {
  const own = accent === 'soft' && isSmall(letters.style) ? 'softer' : accent;
  const set = new Set([...letters.accents, own]);
  if (accent === 'soft') set.delete('running');
  return { ...letters, accents: set };
}

/**
 * One character style, and the properties of the further ones where spans stand in spans: a run
 * has room for one style. Bold in a style turns bold off where the paragraph's style is bold too,
 * so strong is left out there, and soft says outright that it is not bold.
 */
function runStyle({ accents: set, theme, style }: Letters): IRunPropertiesOptions {
  if (set.size === 0) return {};
  const semibold = isSemibold(style);
  const [first, ...others] = accents.filter(
    (one) => set.has(one) && !(semibold && one === 'strong'),
  );
  if (!first) return {};
  const direct = others.map((one) => characterStyle(one, theme).run);
  const weight = semibold && (set.has('soft') || set.has('softer')) ? { bold: false } : {};
  const own = characterStyle(first, theme).id;
  return { ...Object.assign({}, ...direct.toReversed()), ...weight, style: own };
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

/** A box to tick and its words; room before it where it is not the first. */
function choice(label: string, letters: Letters, position: number): readonly ParagraphChild[] {
  return [
    ...textRuns(position > 0 ? EM_SPACE : '', {}),
    ...textRuns(BALLOT_BOX, runStyle(accented(letters, 'box'))),
    ...textRuns(`${NO_BREAK_SPACE}${label}`, runStyle(accented(letters, 'choice'))),
  ];
}

/** The width of a space in Calibri, as part of its size. */
const SPACE = 0.226;

/**
 * Underlined spaces: unlike a tab, they keep their length wherever in the line they stand. One
 * line of them, where the room is narrow.
 */
function blank(letters: Letters): readonly ParagraphChild[] {
  const { form, sizes } = letters.theme;
  const size = isSmall(letters.style) ? sizes.table : sizes.text;
  const length = Math.min(letters.room.width, form.blank);
  const count = Math.max(1, Math.floor(length / (size * SPACE)));
  return textRuns(NO_BREAK_SPACE.repeat(count), runStyle(accented(letters, 'blank')));
}

const picture = (child: Picture, letters: Letters): PictureRun =>
  new PictureRun(child, printedSize(child, sizeOf(letters), letters.room, letters.theme));

/** In points, as the paragraph's style has it. */
const sizeOf = ({ theme, style }: Letters): number =>
  isSmall(style) ? theme.sizes.table : theme.sizes.text;

const lineOf = (letters: Letters) => ({
  size: sizeOf(letters),
  room: letters.room.width,
  reversed: letters.accents.has('reversed'),
});
