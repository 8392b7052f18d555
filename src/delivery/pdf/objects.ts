/** What PDF calls its own things (ISO 32000-1), and the bytes of its streams. */
import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFHexString,
  PDFString,
} from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');
const PARAMETERS = PDFName.of('DecodeParms');

/** What a stream holds, a character a byte. */
export function contentOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  const isPlain = stream.dict.lookup(FILTER) === FLATE && !stream.dict.has(PARAMETERS);
  const bytes = isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The members of a list; what is no list is one. */
export function listed(object: PDFObject | undefined): readonly PDFObject[] {
  if (object === undefined) return [];
  if (!(object instanceof PDFArray)) return [object];
  return object.asArray().flatMap((_, i) => object.lookup(i) ?? []);
}

/** A dictionary, or that of a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

/** The text of a string (7.9.2). */
export const stringOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
