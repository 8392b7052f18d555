import { createHash } from 'node:crypto';
import { Duplex, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { Collection } from './model.ts';

const PROGRAM = 'ladderpress';
/** Bytes of a file's own id. */
const ID = 16;

/** What a merged file says of itself, and that its leaves are printed on both sides where they are. */
export function describe(collection: Collection, file: PDFDocument): void {
  const { title, subject, author, date, duplex } = collection;
  file.setTitle(title, { showInWindowTitleBar: true });
  file.setSubject(subject);
  file.setAuthor(author);
  file.setCreator(PROGRAM);
  file.setProducer(PROGRAM);
  file.setCreationDate(new Date(`${date}T00:00:00Z`));
  const preferences = file.catalog.getOrCreateViewerPreferences();
  preferences.setDuplex(duplex ? Duplex.DuplexFlipLongEdge : Duplex.Simplex);
  const id = PDFHexString.fromBytes(idOf(collection));
  file.context.trailerInfo.ID = file.context.obj([id, id]);
}

/** Of all that the file is made from (ISO 32000-1, 14.4). */
function idOf({ title, subject, date, parts }: Collection): Uint8Array {
  const hash = createHash('sha256').update(JSON.stringify([title, subject, date]));
  for (const { title: own, bytes } of parts) hash.update(JSON.stringify(own)).update(bytes);
  return hash.digest().subarray(0, ID);
}
