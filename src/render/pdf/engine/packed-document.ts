/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
/** A PDF document whose objects are put together here: pdfkit makes them, and would write each in full. */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { type Objects, PackedObjects } from './packed-objects.ts';
import { PDFDocument } from './pdfmake.ts';

/** What pdfkit writes of an object: its number, what it says, and where it has one, its stream. */
type Written = readonly (string | Uint8Array)[];

export class PackedDocument extends PDFDocument {
  readonly #objects: Objects;
  #written: (string | Uint8Array)[] = [];
  #file: Uint8Array | undefined;

  constructor(options: object, objects: Objects = new PackedObjects()) {
    super({}, {}, {}, {}, options);
    this.#objects = objects;
    // Only from here on: the head of the file is written already, and is not used.
    this._write = (data) => void this.#written.push(data);
  }

  override _refEnd(reference: Reference): void {
    const [, text, , stream]: Written = this.#written;
    this.#objects.add(
      reference.id,
      String(text),
      stream instanceof Uint8Array ? stream : undefined,
    );
    this.#written = [];
    super._refEnd(reference);
  }

  override _finalize(): void {
    const id = `<${Buffer.from(this._id).toString('hex')}>`;
    this.#file = this.#objects.file(this._offsets.length, {
      root: this._root.toString(),
      info: this._info.toString(),
      id: `[${id} ${id}]`,
    });
  }

  /** Ends the document. */
  bytes(): Uint8Array {
    this.end();
    if (!this.#file) throw new Error('an object of the file was not ended');
    return this.#file;
  }
}
