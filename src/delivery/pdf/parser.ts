/**
 * Reads objects of a PDF (ISO 32000-1, 7.3), and takes nothing that our files have no business to
 * hold: comments, keys that stand twice, numbers and references in odd shapes.
 */
import {
  BACKSLASH,
  BRACKET,
  bytesOfHex,
  CLOSE,
  endOfNumeral,
  DOT,
  escapes,
  FEED,
  kinds,
  LESS,
  MINUS,
  NINE,
  OPEN,
  PLUS,
  RETURN,
  SLASH,
  SPACE,
  unescapedName,
  UNBRACKET,
  ZERO,
} from './syntax.ts';
import { Dict, PdfString, Ref, type Value } from './values.ts';

const R = 0x52;

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Objects stand in one another no deeper than this in any file that is not made to do harm. */
const DEEPEST = 200;

const HEX = /[\s\da-fA-F]*>/y;
const OCTAL = /[0-7]{1,3}/y;

export class Parser {
  readonly #text: string;
  #depth = 0;
  /** Where it goes on. */
  at: number;

  /** `text`: a character a byte. */
  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next object. Throws where none stands there. */
  value(): Value {
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if ((code >= ZERO && code <= NINE) || code === MINUS || code === DOT || code === PLUS)
      return this.#number();
    switch (code) {
      case SLASH:
        return this.#name();
      case LESS:
        return this.#text.charCodeAt(this.at + 1) === LESS ? this.#nested() : this.#hex();
      case BRACKET:
        return this.#nested();
      case OPEN:
        return this.#string();
      default:
        return this.#word();
    }
  }

  skipSpace(): void {
    while (kinds[this.#text.charCodeAt(this.at)] === 1) this.at += 1;
  }

  /** Whether these letters come next; then it goes on behind them. */
  takes(letters: string): boolean {
    const isThere = this.#text.startsWith(letters, this.at);
    if (isThere) this.at += letters.length;
    return isThere;
  }

  fault(): Error {
    const found = this.#text.slice(this.at, this.at + 20);
    return new Error(
      `at byte ${this.at} stands what does not belong there: ${JSON.stringify(found)}`,
    );
  }

  #nested(): Dict | readonly Value[] {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Error('its objects are too deep');
    const value = this.#text.charCodeAt(this.at) === BRACKET ? this.#list() : this.#dict();
    this.#depth -= 1;
    return value;
  }

  #list(): readonly Value[] {
    const all: Value[] = [];
    this.at += 1;
    for (;;) {
      this.skipSpace();
      if (this.#text.charCodeAt(this.at) === UNBRACKET) break;
      all.push(this.value());
    }
    this.at += 1;
    return all;
  }

  #dict(): Dict {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      this.skipSpace();
      if (this.#text.charCodeAt(this.at) !== SLASH) break;
      const key = this.#name();
      if (entries.has(key)) throw new Error(`its key ${key} stands twice in one object`);
      entries.set(key, this.value());
    }
    if (!this.takes('>>')) throw this.fault();
    return new Dict(entries);
  }

  #name(): string {
    const text = this.#text;
    const from = this.at + 1;
    let at = from;
    while (kinds[text.charCodeAt(at)] === 0) at += 1;
    this.at = at;
    return unescapedName(text.slice(from, at));
  }

  /** A number, or a reference: `12 0 R`. */
  #number(): number | Ref {
    const text = this.#text;
    const [from, end] = [this.at, endOfNumeral(text, this.at)];
    if (end < 0) throw this.fault();
    this.at = end;
    const digits = text.slice(from, end);
    if (text.charCodeAt(end) !== SPACE || !this.#isReference(end)) return Number(digits);
    if (!/^\d+$/.test(digits)) throw this.fault();
    this.at = end + 4;
    return new Ref(Number(digits));
  }

  #isReference(at: number): boolean {
    const text = this.#text;
    return (
      text.charCodeAt(at + 3) === R &&
      text.charCodeAt(at + 2) === SPACE &&
      text.charCodeAt(at + 1) === ZERO &&
      kinds[text.charCodeAt(at + 4)] !== 0
    );
  }

  #word(): boolean | null {
    const text = this.#text;
    let at = this.at;
    while (kinds[text.charCodeAt(at)] === 0) at += 1;
    const word = words.get(text.slice(this.at, at));
    if (word === undefined) throw this.fault();
    this.at = at;
    return word;
  }

  #hex(): PdfString {
    HEX.lastIndex = this.at + 1;
    const digits = HEX.exec(this.#text)?.[0];
    if (digits === undefined) throw this.fault();
    this.at += digits.length + 1;
    return new PdfString(bytesOfHex(digits.slice(0, -1)));
  }

  /** Brackets in it come in pairs (7.3.4.2). */
  #string(): PdfString {
    const text = this.#text;
    let bytes = '';
    let depth = 1;
    let from = (this.at += 1);
    for (; ; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (code === CLOSE) depth -= 1;
      else if (code === OPEN) depth += 1;
      else if (code === BACKSLASH || code === RETURN) {
        bytes += text.slice(from, this.at) + (code === RETURN ? this.#line() : this.#escaped());
        from = this.at + 1;
      } else if (Number.isNaN(code)) throw this.fault();
      if (depth === 0) break;
    }
    bytes += text.slice(from, this.at);
    this.at += 1;
    return new PdfString(bytes);
  }

  /** However a line ends, it is one sign. */
  #line(): string {
    if (this.#text.charCodeAt(this.at + 1) === FEED) this.at += 1;
    return '\n';
  }

  /** What stands after a backslash; ends on its last character. */
  #escaped(): string {
    const text = this.#text;
    this.at += 1;
    OCTAL.lastIndex = this.at;
    const octal = OCTAL.exec(text)?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const sign = text.charAt(this.at);
    if (sign === '\r') this.#line();
    return escapes[sign] ?? sign;
  }
}
