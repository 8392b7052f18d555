/** Texts in the streams of a PDF: what it says of itself, what is attached, and what drawings say unseen. */
import {
  decodePDFRawStream,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Found } from './found.ts';
import { machinery, names } from './pdf-names.ts';
import { jpegTexts } from './picture.ts';
import { xmlTexts } from './xml.ts';

/** How something leads to a stream. */
export interface Owned {
  readonly key: string;
  readonly owner: string;
}

export function streamTexts(stream: PDFRawStream, owned: Owned | undefined): readonly Found[] {
  const subtype = nameOf(stream, names.subtype);
  if (nameOf(stream, names.type) === 'Metadata') return metadata(stream);
  if (subtype === 'Image') return image(stream);
  if (subtype === 'Form') return drawing(stream, 'a drawing of a field', true);
  if (owned?.key === 'Contents') return drawing(stream, 'the drawing of a page', false);
  if (owned && machinery.has(owned.key)) return [];
  return [{ kind: 'stray', where: whereOf(stream), text: asText(decoded(stream)) }];
}

const whereOf = (stream: PDFRawStream): string =>
  nameOf(stream, names.type) === 'EmbeddedFile'
    ? 'an attachment'
    : 'a stream that belongs to nothing we write';

const metadata = (stream: PDFRawStream): readonly Found[] =>
  xmlTexts(decoded(stream)).map(({ text, isName }) => ({
    kind: isName || PACKET.test(text) ? 'technical' : 'property',
    where: 'the XMP metadata',
    text,
  }));

/** What stands around it (ISO 16684-1, 7.3.2). */
const PACKET = /^xpacket (begin="\uFEFF?" id="W5M0MpCehiHzreSzNTczkc9d"|end="[rw]")$/;

/** A JPEG is kept whole, with all that it says beside the picture. */
const image = (stream: PDFRawStream): readonly Found[] =>
  nameOf(stream, names.filter) === 'DCTDecode' ? jpegTexts(stream.getContents(), 'a picture') : [];

/** Strings, dictionaries, comments, and what stands between them (7.8.2). */
const TOKEN = /\((?:[^()\\]|\\[^])*\)|<<|>>|<[0-9a-fA-F\s]*>|%[^\r\n]*|[^()<>%]+|[^]/g;

/**
 * What a drawing says to programs alone: the properties of marked content, and comments. Of drawings
 * that hold no words of ours, also what they write.
 */
function drawing(stream: PDFRawStream, where: string, isMute: boolean): readonly Found[] {
  const found: Found[] = [];
  let depth = 0;
  for (const [token] of asLatin(decoded(stream)).matchAll(TOKEN)) {
    if (token === '<<') depth += 1;
    else if (token === '>>') depth -= 1;
    else if (token.startsWith('%'))
      found.push({ kind: 'stray', where: `${where} (a comment)`, text: token });
    else if (/^[(<]./.test(token) && (depth > 0 || isMute))
      found.push({ kind: 'stray', where, text: stringOf(token) });
  }
  return found;
}

const stringOf = (token: string): string =>
  (token.startsWith('(')
    ? PDFString.of(token.slice(1, -1))
    : PDFHexString.of(token.slice(1, -1))
  ).decodeText();

const decoded = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

const asLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function nameOf({ dict }: PDFRawStream, name: PDFName): string {
  const value = dict.get(name);
  return value instanceof PDFName ? value.decodeText() : '';
}
