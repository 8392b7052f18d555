/** What PDF calls its own things (ISO 32000-1), and how its texts are read. */
import {
  decodePDFRawStream,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

export const names = {
  annotations: PDFName.of('Annots'),
  appearance: PDFName.of('AP'),
  checksum: PDFName.of('Checksum'),
  content: PDFName.of('Contents'),
  created: PDFName.of('CreationDate'),
  document: PDFName.of('Document'),
  effective: PDFName.of('Effective'),
  fields: PDFName.of('Fields'),
  flags: PDFName.of('Ff'),
  form: PDFName.of('AcroForm'),
  keywords: PDFName.of('Keywords'),
  kids: PDFName.of('Kids'),
  ladder: PDFName.of('Ladder'),
  name: PDFName.of('T'),
  normal: PDFName.of('N'),
  recipient: PDFName.of('Recipient'),
  title: PDFName.of('Title'),
  options: PDFName.of('Opt'),
  spoken: PDFName.of('TU'),
  about: PDFName.of('Subject'),
  state: PDFName.of('AS'),
  subtype: PDFName.of('Subtype'),
  type: PDFName.of('FT'),
  value: PDFName.of('V'),
} as const;

/** The text of a string or a stream (7.9.2); nothing where the object is neither. */
export function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  if (!(object instanceof PDFRawStream)) return undefined;
  return PDFHexString.of(Buffer.from(decoded(object)).toString('hex')).decodeText();
}

/** The bytes of a stream without its filters. */
export const decoded = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

/** A name's letters: UTF-8 where they are that (7.3.5), else a byte a letter. */
export function lettersOf(name: PDFName): string {
  const bytes = name.asBytes();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

export function dictAt(dict: PDFDict, name: PDFName): PDFDict | undefined {
  const object = dict.lookup(name);
  return object instanceof PDFDict ? object : undefined;
}
