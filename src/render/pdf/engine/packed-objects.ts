/**
 * A PDF file's objects, packed: those without a stream of their own stand together in compressed
 * ones, and so does the list of where they are (ISO 32000-1, 7.5.7 and 7.5.8).
 */
import { type Packed, packed, packedOnce } from './deflated.ts';
import { type Group, groups } from './objects.ts';

/** What the end of a file says; written as PDF. */
export interface Trailer {
  readonly root: string;
  readonly info: string;
  readonly id: string;
}

/** Takes a file's objects as they come, and puts them together in the end. */
export interface Packing {
  /** An object; with a stream, `text` is that of its dictionary. */
  readonly add: (id: number, text: string, group: Group, stream?: Uint8Array) => void;
  /** The whole file; objects have the ids 1 … `count`. */
  readonly file: (count: number, trailer: Trailer) => Uint8Array;
}

/** Readers open a whole stream for one object of it. */
const IN_STREAM = 100;

/** The second half of the comment says that the file is binary. */
const HEAD = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1');

/** Where an object is: from a byte on, or the how-manieth of a stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface Plain {
  readonly id: number;
  readonly text: string;
}

export class PackedObjects implements Packing {
  readonly #chunks: Uint8Array[] = [HEAD];
  #length = HEAD.length;
  readonly #places: Place[] = [];
  readonly #plain: Readonly<Record<Group, Plain[]>> = {
    page: [],
    form: [],
    structure: [],
    own: [],
  };

  add(id: number, text: string, group: Group, stream?: Uint8Array): void {
    if (!stream) {
      this.#plain[group].push({ id, text });
      return;
    }
    this.#places[id] = { offset: this.#length };
    this.#write(`${id} 0 obj\n${text}\nstream\n`);
    this.#write(stream);
    this.#write('\nendstream\nendobj\n');
  }

  file(count: number, trailer: Trailer): Uint8Array {
    let next = count + 1;
    for (const group of groups) {
      const all = this.#plain[group];
      for (let at = 0; at < all.length; at += IN_STREAM) {
        this.#addTogether(next, all.slice(at, at + IN_STREAM), group);
        next += 1;
      }
    }
    const start = this.#length;
    this.#places[next] = { offset: start };
    this.#addPlaces(next, trailer);
    this.#write(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#chunks, this.#length);
  }

  #addTogether(stream: number, objects: readonly Plain[], group: Group): void {
    let first = '';
    let body = '';
    objects.forEach(({ id, text }, index) => {
      this.#places[id] = { stream, index };
      first += `${id} ${body.length} `;
      body += `${text}\n`;
    });
    const entries = `/Type /ObjStm /N ${objects.length} /First ${first.length}`;
    // What says nothing of a person is the same in many files.
    const pack = group === 'own' ? packed : packedOnce;
    this.#addPacked(stream, entries, pack(first + body));
  }

  #addPlaces(id: number, { root, info, id: fileId }: Trailer): void {
    const wide = Math.ceil(Math.log2(this.#length + 1) / 8);
    const table = Buffer.alloc((id + 1) * (wide + 2));
    table.writeUInt8(0xff, wide + 1); // object 0 is free
    this.#places.forEach((place, number) => {
      const at = number * (wide + 2);
      const isPlain = 'offset' in place;
      table.writeUInt8(isPlain ? 1 : 2, at);
      table.writeUIntBE(isPlain ? place.offset : place.stream, at + 1, wide);
      table.writeUInt8(isPlain ? 0 : place.index, at + 1 + wide);
    });
    const entries = `/Type /XRef /Size ${id + 1} /W [1 ${wide} 1] /Root ${root} /Info ${info} /ID ${fileId}`;
    this.#addPacked(id, entries, packed(table.toString('latin1')));
  }

  #addPacked(id: number, entries: string, { entries: more, bytes }: Packed): void {
    this.add(id, `<<${entries}${more}/Length ${bytes.length}>>`, 'own', bytes);
  }

  #write(data: string | Uint8Array): void {
    const chunk = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }
}
