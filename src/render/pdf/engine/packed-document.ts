/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
/** A PDF document whose objects are put together here: pdfkit makes some, and would write each in full. */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { Packed } from './deflated.ts';
import type { Group, Objects } from './objects.ts';
import { type Packing, PackedObjects } from './packed-objects.ts';
import { PDFDocument } from './pdfmake.ts';

/** What pdfkit writes of an object: its number, what it says, and where it has one, its stream. */
type Written = readonly (string | Uint8Array)[];

export class PackedDocument extends PDFDocument implements Objects {
  readonly #packing: Packing;
  #written: (string | Uint8Array)[] = [];
  #file: Uint8Array | undefined;

  constructor(options: object, packing: Packing = new PackedObjects()) {
    super({}, {}, {}, {}, options);
    this.#packing = packing;
    // Only from here on: the head of the file is written already, and is not used.
    this._write = (data) => void this.#written.push(data);
  }

  /** Objects that are put directly have their numbers among those that pdfkit makes. */
  readonly reserve = (): number => this._offsets.push(null);

  readonly put = (id: number, text: string, group: Group): void =>
    this.#packing.add(id, text, group);

  readonly putStream = (id: number, entries: string, { entries: more, bytes }: Packed): void =>
    this.#packing.add(id, `<<${entries}${more}/Length ${bytes.length}>>`, 'own', bytes);

  override _refEnd(reference: Reference): void {
    const [, text, , stream]: Written = this.#written;
    if (text !== undefined) this.#add(reference, String(text), stream);
    this.#written = [];
    super._refEnd(reference);
  }

  #add({ id, data }: Reference, text: string, stream: string | Uint8Array | undefined): void {
    const group = data['Type'] === 'Page' ? 'page' : 'own';
    this.#packing.add(id, text, group, stream instanceof Uint8Array ? stream : undefined);
  }

  /** An object that pdfkit made, and that was put directly. */
  protected ended(reference: Reference): void {
    super._refEnd(reference);
  }

  override _finalize(): void {
    const id = `<${Buffer.from(this._id).toString('hex')}>`;
    this.#file = this.#packing.file(this._offsets.length, {
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
