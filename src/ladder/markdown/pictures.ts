/** The pictures of a ladder: each printed where its file is at hand, else its words. */
import { posix } from 'node:path';
import type { Image, ImageData, Text } from 'mdast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { type Fault, isFault, tooLarge } from '../../picture/fault.ts';
import type { PictureFile } from '../../picture/model.ts';
import { readPicture } from '../../picture/read.ts';
import type { Manuscript, Read } from './manuscript.ts';
import type { PictureSource } from './picture-sources.ts';
import { shown, targetOf } from './picture-target.ts';

type Found =
  | PictureFile
  | Fault
  | { readonly kind: 'remote' | 'outside' }
  | { readonly kind: 'missing'; readonly path: string };

/**
 * A picture with its file beside it, and its title among its words; or its words alone where the
 * file is not at hand. A message says which words, and why.
 */
export function readImage(
  node: Image,
  manuscript: Manuscript,
  place: Place,
): Read<readonly (Image | Text)[]> {
  const words = imageWords(node);
  const found = fileAt(node.url, manuscript);
  const url = shown(node.url);
  if ('bytes' in found) {
    const picture: Image = { ...node, alt: words, title: null, data: withFile(node, found) };
    const isSilent = words === '';
    return {
      value: [picture],
      messages: isSilent ? [report('picture-wordless', place, { url })] : [],
    };
  }
  const instead = words === '' ? 'it has no words' : `its words are "${words}"`;
  return {
    value: words === '' ? [] : [{ type: 'text', value: words }],
    messages: [absence(found, { url, instead }, place)],
  };
}

/** A title that says more than the alternative text follows it; on paper nobody points at a picture. */
function imageWords({ alt, title }: Image): string {
  const [words, more] = [alt?.trim() ?? '', title?.trim() ?? ''];
  if (more === '' || words.includes(more)) return words;
  return words === '' ? more : `${words} (${more})`;
}

function absence(
  found: Exclude<Found, PictureFile>,
  values: { readonly url: string; readonly instead: string },
  place: Place,
): Diagnostic {
  if (isFault(found)) return report('picture-unfit', place, { ...values, ...found });
  switch (found.kind) {
    case 'remote':
      return report('picture-left-out', place, values);
    case 'outside':
      return report('picture-outside', place, values);
    case 'missing':
      return report('picture-missing', place, { ...values, path: found.path });
  }
}

/** What a target leads to is looked at once a file, however often the ladder names it. */
const known = new WeakMap<Manuscript, Map<string, Found>>();

function fileAt(url: string, manuscript: Manuscript): Found {
  const files = known.get(manuscript) ?? new Map<string, Found>();
  known.set(manuscript, files);
  const found = files.get(url) ?? lookUp(url, manuscript);
  files.set(url, found);
  return found;
}

function lookUp(url: string, { file, pictures }: Manuscript): Found {
  const target = targetOf(url);
  switch (target.kind) {
    case 'data':
      return readPicture(target.bytes);
    case 'remote':
      return { kind: 'remote' };
    case 'absolute':
      return { kind: 'outside' };
    case 'path': {
      const path = posix.join(posix.dirname(file.replaceAll('\\', '/')), target.path);
      return fromDisk(pictures?.get(target.path) ?? { kind: 'missing' }, path);
    }
  }
}

function fromDisk(source: PictureSource, path: string): Found {
  switch (source.kind) {
    case 'bytes':
      return readPicture(source.bytes);
    case 'too-large':
      return tooLarge(source.size);
    case 'outside':
      return { kind: 'outside' };
    case 'missing':
      return { kind: 'missing', path };
  }
}

/** In the size that the ladder gives it, where it does; in points. */
const withFile = ({ data }: Image, file: PictureFile): ImageData => ({
  picture: { ...file, ...sizeOf(file, data?.asked ?? {}) },
});

/** CSS pixels in a point. */
const PIXELS = 96 / 72;

/** `asked`: the width and height of an `img` element, in CSS pixels. The shape is the file's own. */
function sizeOf(file: PictureFile, asked: { readonly width?: number; readonly height?: number }) {
  const wanted = asked.width ?? ((asked.height ?? 0) * file.width) / file.height;
  const scale = wanted > 0 ? wanted / PIXELS / file.width : 1;
  return { width: file.width * scale, height: file.height * scale };
}
