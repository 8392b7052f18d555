/** Texts in the streams of a PDF: what it says of itself, what is attached, and what drawings say unseen. */
import { memory, once } from '../../memory.ts';
import { type Asides, readContent } from '../pdf/content.ts';
import { contentOf, keyOf, mustEnd } from '../pdf/stream.ts';
import { textOfBytes } from '../pdf/text-of-bytes.ts';
import type { Stream } from '../pdf/values.ts';
import type { Found, Group } from './found.ts';
import { foundOnce } from './pdf-gist.ts';
import { machinery } from './pdf-names.ts';
import { jpegTexts } from './picture.ts';
import { xmlTexts } from './xml.ts';

/** In groups. `keys`: those that lead to it. `asides`: what has been read of contents already. */
export function streamTexts(
  stream: Stream,
  keys: ReadonlySet<string>,
  asides: ReadonlyMap<Stream, Asides>,
): readonly Group[] {
  const { dict } = stream;
  const subtype = dict.nameAt('Subtype');
  if (dict.nameAt('Type') === 'Metadata') return [metadata(stream)];
  if (subtype === 'Image') return image(stream);
  if (subtype === 'Form') return [drawing(stream)];
  if (keys.size === 0) return [[stray(stream)]];
  return Array.from(keys).flatMap((key) => textsUnder(key, stream, asides));
}

function textsUnder(
  key: string,
  stream: Stream,
  asides: ReadonlyMap<Stream, Asides>,
): readonly Group[] {
  if (key === 'Contents')
    return [asideTexts(asides.get(stream) ?? readContent(contentOf(stream), () => undefined))];
  if (!machinery.has(key)) return [[stray(stream)]];
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

const bytesOf = (stream: Stream): Buffer => Buffer.from(contentOf(stream), 'latin1');

/** What stands around XMP (ISO 16684-1, 7.3.2). */
const PACKET =
  /^<\?(xpacket begin="\uFEFF?" id="W5M0MpCehiHzreSzNTczkc9d")\?>\s*([^]*?)\s*<\?(xpacket end="[rw]")\?>\s*$/;

const XMP = 'the XMP metadata';

function metadata(stream: Stream): Group {
  const bytes = bytesOf(stream);
  const [, before, inner, after] = PACKET.exec(bytes.toString()) ?? [];
  const texts = xmlTexts(inner === undefined ? bytes : Buffer.from(inner)).map(({ text, isName }) =>
    foundOnce(isName ? 'technical' : 'property', XMP, text),
  );
  const around = [before, after].filter((text) => text !== undefined);
  return [...texts, ...around.map((text) => foundOnce('technical', XMP, text))];
}

/** A JPEG is kept whole, with all that it says beside the picture. */
function image(stream: Stream): readonly Group[] {
  mustEnd(stream);
  return stream.dict.nameAt('Filter') === 'DCTDecode'
    ? [jpegTexts(Buffer.from(stream.raw, 'latin1'), 'a picture')]
    : [];
}

interface Texts {
  readonly found: Group;
}

const MOST = 2 << 20;
const drawings = memory<Texts>({ most: MOST, sizeOf: (_, key) => 4 * key.length + 200 });

const FIELD = 'a drawing of a field';

/** Drawings of fields hold no words of ours: what they write is as stray as what they do not. */
const drawing = (stream: Stream): Group =>
  drawings(keyOf(stream), () => {
    const written: string[] = [];
    const read = readContent(contentOf(stream), (_, operands) => {
      for (const operand of operands.flat()) {
        if (typeof operand === 'object' && 'bytes' in operand) written.push(operand.bytes);
      }
    });
    const shown = written.map((bytes) => foundOnce('stray', FIELD, textOfBytes(bytes)));
    return { found: [...shown, ...textsOf(read, FIELD)] };
  }).found;

/** What the content of a page says to programs alone: properties of what is marked, and comments. */
const asideTexts = once((asides: Asides) => textsOf(asides, 'the drawing of a page'));

const textsOf = ({ comments, unshown, names }: Asides, where: string): Group => [
  ...comments.map((text) => foundOnce('stray', `${where} (a comment)`, text)),
  ...unshown.map((bytes) => foundOnce('stray', where, textOfBytes(bytes))),
  ...Array.from(names, (name) => foundOnce('technical', 'a name in a drawing', name)),
];
