/** Texts in the streams of a PDF: what it says of itself, what is attached, and what drawings say unseen. */
import { memory } from '../../memory.ts';
import { type Asides, readContent } from '../pdf/content.ts';
import { contentOf, keyOf, mustEnd } from '../pdf/stream.ts';
import { textOfBytes } from '../pdf/text-of-bytes.ts';
import type { Stream } from '../pdf/values.ts';
import type { Found } from './found.ts';
import { foundOnce } from './pdf-gist.ts';
import { machinery } from './pdf-names.ts';
import { jpegTexts } from './picture.ts';
import { xmlTexts } from './xml.ts';

/** `keys`: those that lead to it. `asides`: what has been read of contents already. */
export function streamTexts(
  stream: Stream,
  keys: ReadonlySet<string>,
  asides: ReadonlyMap<Stream, Asides>,
): readonly Found[] {
  const { dict } = stream;
  const subtype = dict.nameAt('Subtype');
  if (dict.nameAt('Type') === 'Metadata') return metadata(stream);
  if (subtype === 'Image') return image(stream);
  if (subtype === 'Form') return drawing(stream, 'a drawing of a field');
  const found = Array.from(keys, (key) => textsUnder(key, stream, asides));
  return keys.size > 0 ? found.flat() : [stray(stream)];
}

function textsUnder(
  key: string,
  stream: Stream,
  asides: ReadonlyMap<Stream, Asides>,
): readonly Found[] {
  if (key === 'Contents') return content(stream, asides.get(stream));
  if (!machinery.has(key)) return [stray(stream)];
  mustEnd(stream);
  return [];
}

const stray = (stream: Stream): Found => ({
  kind: 'stray',
  where:
    stream.dict.nameAt('Type') === 'EmbeddedFile'
      ? 'an attachment'
      : 'a stream that belongs to nothing we write',
  text: new TextDecoder().decode(bytesOf(stream)),
});

const bytesOf = (stream: Stream): Uint8Array => Buffer.from(contentOf(stream), 'latin1');

const metadata = (stream: Stream): readonly Found[] =>
  xmlTexts(bytesOf(stream)).map(({ text, isName }) =>
    foundOnce(isName || PACKET.test(text) ? 'technical' : 'property', 'the XMP metadata', text),
  );

/** What stands around it (ISO 16684-1, 7.3.2). */
const PACKET = /^xpacket (begin="\uFEFF?" id="W5M0MpCehiHzreSzNTczkc9d"|end="[rw]")$/;

/** A JPEG is kept whole, with all that it says beside the picture. */
function image(stream: Stream): readonly Found[] {
  mustEnd(stream);
  return stream.dict.nameAt('Filter') === 'DCTDecode'
    ? jpegTexts(Buffer.from(stream.raw, 'latin1'), 'a picture')
    : [];
}

/** What the content of a page says to programs alone: properties of what is marked, and comments. */
const content = (stream: Stream, read: Asides | undefined): readonly Found[] =>
  textsOf(read ?? readContent(contentOf(stream), () => undefined), 'the drawing of a page');

interface Texts {
  readonly found: readonly Found[];
}

const MOST = 2 << 20;
const drawings = memory<Texts>({ most: MOST, sizeOf: (_, key) => 4 * key.length + 200 });

/** Drawings of fields hold no words of ours: what they write is as stray as what they do not. */
const drawing = (stream: Stream, where: string): readonly Found[] =>
  drawings(`${where} ${keyOf(stream)}`, () => {
    const written: string[] = [];
    const read = readContent(contentOf(stream), (_, operands) => {
      for (const operand of operands.flat()) {
        if (typeof operand === 'object' && 'bytes' in operand) written.push(operand.bytes);
      }
    });
    const shown = written.map((bytes) => foundOnce('stray', where, textOfBytes(bytes)));
    return { found: [...shown, ...textsOf(read, where)] };
  }).found;

const known = new WeakMap<Asides, readonly Found[]>();

function textsOf(asides: Asides, where: string): readonly Found[] {
  const before = known.get(asides);
  if (before) return before;
  const { comments, unshown, names } = asides;
  const found = [
    ...comments.map((text) => foundOnce('stray', `${where} (a comment)`, text)),
    ...unshown.map((bytes) => foundOnce('stray', where, textOfBytes(bytes))),
    ...Array.from(names, (name) => foundOnce('technical', 'a name in a drawing', name)),
  ];
  known.set(asides, found);
  return found;
}
