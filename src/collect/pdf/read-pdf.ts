import { createHash } from 'node:crypto';
import { ParseSpeeds, PDFDict, PDFDocument, type PDFName } from '@cantoo/pdf-lib';
import { fromKeywords } from '../keywords.ts';
import type { FilledField, Imprint, Outside, Returned, UnreadField } from '../model.ts';
import { wordsIn } from '../words.ts';
import { fieldsOf, type FormField } from './fields.ts';
import { checkStreams } from './guard.ts';
import { names, textOf } from './names.ts';
import { drawingsOf, remarksOf } from './pages.ts';
import { type Read, readField } from './value.ts';

/** Reads a PDF that came back; nothing where it has a password. Throws where it is damaged. */
export async function readPdf(bytes: Uint8Array): Promise<Returned | undefined> {
  checkStreams(bytes);
  const pdf = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
    warnOnInvalidObjects: false,
  });
  if (pdf.isEncrypted) return undefined;
  return {
    format: 'pdf',
    ...selfOf(pdf),
    ...readAll(pdf),
    gone: [],
    outside: outsideOf(pdf, bytes),
  };
}

/** What the file says of itself in its information dictionary (ISO 32000-1, 14.3.3). */
function selfOf({ context }: PDFDocument): Imprint {
  const info = context.lookup(context.trailerInfo.Info);
  const said = (name: PDFName): string =>
    (info instanceof PDFDict ? textOf(info.lookup(name)) : undefined)?.trim() ?? '';
  const spare = fromKeywords(said(names.keywords));
  return {
    id: said(names.document) || spare.id,
    checksum: said(names.checksum) || spare.checksum,
    ladder: said(names.ladder),
    effective: said(names.effective),
    title: said(names.title),
    about: said(names.about),
    recipient: said(names.recipient),
    made: isoDay(said(names.created)),
  };
}

/** `D:20260701120000Z` → its day (7.9.4). */
function isoDay(date: string): string {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(date) ?? [];
  return day === undefined ? '' : `${year}-${month}-${day}`;
}

function readAll(pdf: PDFDocument): Pick<Returned, 'fields' | 'unread'> {
  const fields: FilledField[] = [];
  const unread: UnreadField[] = [];
  for (const field of fieldsOf(pdf)) {
    const { id, label } = field;
    const read = tried(field);
    if (!read) continue;
    fields.push({ id, label, holds: read.holds, value: 'value' in read ? read.value : '' });
    if ('unread' in read) unread.push({ id, label, text: read.unread });
  }
  return { fields, unread };
}

/** A value that the library fails on does not keep the others from being read. */
function tried(field: FormField): Read | undefined {
  try {
    return readField(field);
  } catch (error) {
    return { holds: 'text', unread: error instanceof Error ? error.message : String(error) };
  }
}

/** Drawings that are equal hold equal words: then no word need be read. */
function outsideOf(pdf: PDFDocument, bytes: Uint8Array): Outside {
  const remarks = remarksOf(pdf);
  const hash = createHash('sha256').update(JSON.stringify(remarks));
  for (const drawing of drawingsOf(pdf)) hash.update(drawing);
  return {
    sha256: hash.digest('hex'),
    words: async () => {
      const { printedTexts } = await import('./printed.ts'); // seldom needed, and large
      return [...(await printedTexts(bytes)), ...remarks].flatMap(wordsIn);
    },
    furniture: [],
  };
}
