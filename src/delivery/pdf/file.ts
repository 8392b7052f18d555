/**
 * A PDF as the objects it is made of, each byte accounted for: a file that we just made begins with
 * its head, holds one object after the other, each once, and ends once (ISO 32000-1, 7.5).
 */
import { type Packed, unpacked } from './packed.ts';
import { Parser } from './parser.ts';
import { packedAt, type Places, placesInTable } from './places.ts';
import { Dict, isList, PdfString, Ref, Stream, type Value } from './values.ts';

/** What stands in a file where nothing should. */
export interface Stray {
  readonly where: string;
  readonly text: string;
}

export class PdfFile {
  /** All objects by their numbers, also those that stand in streams of objects. */
  readonly objects = new Map<number, Value>();
  readonly places = new Map<number, number>();
  /** What objects are packed in; those that stand by themselves; what holds or lists others. */
  readonly packed: Packed[] = [];
  readonly alone: number[] = [];
  readonly packing: Dict[] = [];
  readonly strays: Stray[] = [];
  /** What the end says of the file. */
  trailer = new Dict(new Map());
  /** The list of where its objects are: a table that has been read, or a stream. */
  listed: Places | Stream = new Map();

  /** What a value is, or what it refers to. */
  at(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.objects.get(value.number) : value;
  }

  /** A dictionary, or that of a stream. */
  dictAt(value: Value | undefined): Dict | undefined {
    const found = this.at(value);
    if (found instanceof Dict) return found;
    return found instanceof Stream ? found.dict : undefined;
  }

  /** The members of a list; what is no list is one. */
  listAt(value: Value | undefined): readonly Value[] {
    const found = this.at(value) ?? undefined;
    if (found === undefined) return [];
    if (!isList(found)) return [found];
    const all: Value[] = [];
    for (const one of found) {
      const member = this.at(one) ?? null;
      if (member !== null) all.push(member);
    }
    return all;
  }

  textAt(value: Value | undefined): string | undefined {
    const found = this.at(value);
    return found instanceof PdfString ? found.text : undefined;
  }

  numberAt(value: Value | undefined): number | undefined {
    const found = this.at(value);
    return typeof found === 'number' ? found : undefined;
  }
}

const HEAD = /^%PDF-\d\.\d\r?\n(%[\x80-\xff]{4}\r?\n)?/;
const OBJECT = /(\d+) 0 obj\b/y;
const END = /startxref\s+(\d+)\s+%%EOF\s*$/y;
const TABLE = /xref\r?\n/y;
const NEXT = /\d+ 0 obj\b|\bxref\b|\bstartxref\b/g;

/** Letters that are looked through, of what stands between objects. */
const MOST = 20_000;

/** Throws where it is no file such as ours; what stands between its objects is kept in `strays`. */
export function readFile(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Reader(buffer).read();
}

class Reader {
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #parser: Parser;
  readonly #file = new PdfFile();
  #listedAt: number | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1');
    this.#parser = new Parser(this.#text);
  }

  read(): PdfFile {
    const parser = this.#parser;
    parser.at = HEAD.exec(this.#text)?.[0].length ?? 0;
    for (;;) {
      parser.skipSpace();
      const object = this.#match(OBJECT);
      if (object) this.#object(Number(object[1]), object.index);
      else if (this.#isEnd()) break;
      else if (!this.#skipStray()) break;
    }
    if (!this.#file.trailer.entries.has('Root')) throw new Error('it does not say where it begins');
    if (this.#file.trailer.entries.has('Encrypt')) throw new Error('it is encrypted');
    return this.#file;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    const parser = this.#parser;
    pattern.lastIndex = parser.at;
    const found = pattern.exec(this.#text);
    if (found) parser.at = pattern.lastIndex;
    return found;
  }

  #object(number: number, start: number): void {
    const parser = this.#parser;
    const value = parser.value();
    parser.skipSpace();
    const object = parser.takes('stream') ? this.#stream(value) : value;
    parser.skipSpace();
    if (!parser.takes('endobj')) throw parser.fault();
    this.#add(number, object, start);
    const type = object instanceof Stream ? object.dict.nameAt('Type') : '';
    if (object instanceof Stream && type === 'ObjStm') this.#unpack(number, object);
    else if (object instanceof Stream && type === 'XRef') this.#list(object, object.dict, start);
    else this.#file.alone.push(number);
  }

  #unpack(number: number, stream: Stream): void {
    const packed = unpacked(stream);
    const { numbers, values } = packed;
    this.#file.packed.push(packed);
    this.#file.packing.push(stream.dict);
    for (const [i, one] of numbers.entries()) {
      this.#add(one, values[i] ?? null, packedAt(number, i));
    }
  }

  /** Another list would say otherwise to some readers. */
  #list(list: Stream | Places, trailer: Dict, start: number): void {
    const file = this.#file;
    const isSecond =
      this.#listedAt !== undefined || ['Prev', 'XRefStm'].some((key) => trailer.entries.has(key));
    if (isSecond) file.strays.push({ where: 'the list of objects', text: 'a second one' });
    file.packing.push(trailer);
    [file.trailer, file.listed, this.#listedAt] = [trailer, list, start];
  }

  #add(number: number, object: Value, place: number): void {
    const { objects, places, strays } = this.#file;
    if (object instanceof Ref) throw new Error(`its object ${number} is but a reference`);
    if (objects.has(number)) {
      const before = places.get(number) ?? 0;
      const text = before > 0 ? this.#text.slice(before, before + MOST) : '';
      strays.push({ where: 'an earlier form of an object', text: `${number} 0 obj ${text}` });
    }
    objects.set(number, object);
    places.set(number, place);
  }

  #stream(dict: Value): Stream {
    const parser = this.#parser;
    const length = dict instanceof Dict ? dict.get('Length') : undefined;
    if (!(dict instanceof Dict) || typeof length !== 'number' || !(length >= 0))
      throw parser.fault();
    if (!parser.takes('\r\n') && !parser.takes('\n')) throw parser.fault();
    const raw = this.#bytes.toString('latin1', parser.at, parser.at + length);
    parser.at += length;
    if (!parser.takes('\r\n') && !parser.takes('\n')) parser.takes('\r');
    if (!parser.takes('endstream')) throw parser.fault();
    return new Stream(dict, raw);
  }

  /** The end of the file, and nothing after it. */
  #isEnd(): boolean {
    const parser = this.#parser;
    const begun = parser.at;
    if (this.#match(TABLE)) {
      const { places, end } = placesInTable(this.#text, parser.at);
      parser.at = end;
      const trailer = parser.takes('trailer') ? parser.value() : undefined;
      if (!(trailer instanceof Dict)) throw parser.fault();
      this.#list(places, trailer, begun);
      parser.skipSpace();
    }
    const start = this.#match(END)?.[1];
    if (start === undefined) parser.at = begun;
    else if (Number(start) !== this.#listedAt)
      this.#file.strays.push({ where: 'the list of objects', text: `startxref ${start}` });
    return start !== undefined;
  }

  /** What is neither an object nor the end; false where nothing of the kind follows. */
  #skipStray(): boolean {
    const parser = this.#parser;
    NEXT.lastIndex = parser.at + 1;
    const next = NEXT.exec(this.#text)?.index;
    const text = this.#text.slice(parser.at, Math.min(next ?? Infinity, parser.at + MOST));
    this.#file.strays.push({
      where: 'the bytes outside of objects',
      text: text.replaceAll('\0', ''),
    });
    parser.at = next ?? this.#text.length;
    return next !== undefined;
  }
}
