/** A PDF file's objects, each by itself, and a table of where they are: as in PDF 1.4 (3.4). */
import type { Group } from './objects.ts';
import type { Packing, Trailer } from './packed-objects.ts';

/** The second half of the comment says that the file is binary. */
const HEAD = Buffer.from('%PDF-1.4\n%\xff\xff\xff\xff\n', 'latin1');

export class PlainObjects implements Packing {
  readonly #chunks: Uint8Array[] = [HEAD];
  #length = HEAD.length;
  readonly #offsets = new Map<number, number>();

  add(id: number, text: string, _group: Group, stream?: Uint8Array): void {
    this.#offsets.set(id, this.#length);
    this.#write(`${id} 0 obj\n${text}\n`);
    if (stream) {
      this.#write('stream\n');
      this.#write(stream);
      this.#write('\nendstream\n');
    }
    this.#write('endobj\n');
  }

  file(count: number, { root, info, id }: Trailer): Uint8Array {
    const start = this.#length;
    const places = Array.from({ length: count }, (_, i) => this.#placeOf(i + 1));
    this.#write(`xref\n0 ${count + 1}\n0000000000 65535 f \n${places.join('')}`);
    const entries = `/Size ${count + 1} /Root ${root} /Info ${info} /ID ${id}`;
    this.#write(`trailer\n<< ${entries} >>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#chunks);
  }

  /** Twenty bytes. An object that was never written is free. */
  #placeOf(id: number): string {
    const offset = this.#offsets.get(id);
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }

  #write(data: string | Uint8Array): void {
    const chunk = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }
}
