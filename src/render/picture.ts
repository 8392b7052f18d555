/** How large pictures are printed, and where they stand: the same in both formats. */
import type { Inline, Paragraph, Picture } from '../document/model.ts';
import { spokenText } from '../document/text.ts';
import type { Size } from './page.ts';
import type { Theme } from './theme.ts';

/** One that stands in a line of words, as high as they are. */
export const isIcon = ({ file }: Picture, { pictures }: Theme): boolean =>
  file.height <= pictures.icon;

/**
 * In points: a picture's own size, or smaller where that is more than there is room for. `letters`
 * is the size of the words around it: no picture is narrower than one of them.
 */
export function printedSize(picture: Picture, letters: number, room: Size, theme: Theme): Size {
  const { width, height } = picture.file;
  const most = isIcon(picture, theme) ? letters : Math.min(theme.pictures.height, room.height);
  const scale = Math.min(1, Math.max(letters, room.width) / width, most / height);
  return { width: width * scale, height: height * scale };
}

/** A paragraph in parts: each large picture stands by itself between the words around it. */
export function parted(paragraph: Paragraph, theme: Theme): readonly Paragraph[] {
  if (!paragraph.children.some((child) => isLarge(child, theme))) return [paragraph];
  const parts: Inline[][] = [[]];
  for (const child of paragraph.children) {
    if (isLarge(child, theme)) parts.push([child], []);
    else parts.at(-1)?.push(child);
  }
  return parts
    .map(withoutBreaks)
    .filter(saysSomething)
    .map((children) => ({ ...paragraph, children }));
}

/** A large picture, or a link or span that holds nothing else. */
export function isLarge(inline: Inline, theme: Theme): boolean {
  if (inline.kind === 'picture') return !isIcon(inline, theme);
  if (!('children' in inline)) return false;
  const said = inline.children.filter(
    (child) => child.kind !== 'text' || child.value.trim() !== '',
  );
  return said.length > 0 && said.every((child) => isLarge(child, theme));
}

/** What began or ended a line ends it now by standing alone. */
function withoutBreaks(children: readonly Inline[]): readonly Inline[] {
  const from = children.findIndex(({ kind }) => kind !== 'break');
  const to = children.findLastIndex(({ kind }) => kind !== 'break');
  return from < 0 ? [] : children.slice(from, to + 1);
}

const saysSomething = (children: readonly Inline[]): boolean =>
  children.some(({ kind }) => kind !== 'text') || spokenText(children).trim() !== '';
