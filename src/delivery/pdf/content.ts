/** The content of a page as operators with what stands before them (ISO 32000-1, 7.8.2 and 7.2). */

/** A name, such as `/F1`. */
export interface Name {
  readonly name: string;
}

/** A string: a character a byte. */
export interface Bytes {
  readonly bytes: string;
}

export interface Dict {
  readonly entries: ReadonlyMap<string, Operand>;
}

export type Operand = number | Name | Bytes | Dict | readonly Operand[];

type Visit = (operator: string, operands: readonly Operand[]) => void;

/** Calls `visit` for each operator, in order. `content`: a character a byte. */
export function readContent(content: string, visit: Visit): void {
  const scanner = new Scanner(content);
  let operands: Operand[] = [];
  for (;;) {
    const token = scanner.next();
    if (token === undefined) return;
    if (typeof token === 'string') {
      visit(token, operands);
      operands = [];
      if (token === 'ID') scanner.skipPicture();
    } else operands.push(token);
  }
}

const [FEED, RETURN, SPACE, PERCENT] = [0x0a, 0x0d, 0x20, 0x25];
const [OPEN, CLOSE, BACKSLASH, SLASH] = [0x28, 0x29, 0x5c, 0x2f];
const [LESS, MORE, BRACKET, UNBRACKET] = [0x3c, 0x3e, 0x5b, 0x5d];

const STRAY: ReadonlySet<string> = new Set([')', '>', ']', '{', '}']);
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?=[\s()<>[\]{}/%]|$)/y;
const WORD = /[^\s\0()<>[\]{}/%]+/y;
const NAME = /\/([^\s\0()<>[\]{}/%]*)/y;
const HEX = /<([\s\da-fA-F]*)>/y;
const OCTAL = /[0-7]{1,3}/y;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** An operand, an operator as a string, or nothing at the end. */
  next(): Operand | string | undefined {
    this.#skipStray();
    switch (this.#text.charCodeAt(this.#at)) {
      case OPEN:
        return { bytes: this.#string() };
      case SLASH:
        return { name: this.#match(NAME)?.[1] ?? '' };
      case BRACKET:
        return this.#list(UNBRACKET);
      case LESS:
        return this.#text.charCodeAt(this.#at + 1) === LESS ? this.#dict() : this.#hex();
      default:
        return this.#plain();
    }
  }

  /** The bytes of a picture that stands in the content (8.9.7). */
  skipPicture(): void {
    const end = this.#text.slice(this.#at).search(/\sEI(?=\s|$)/);
    this.#at = end < 0 ? this.#text.length : this.#at + end;
  }

  #plain(): Operand | string | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const number = this.#match(NUMBER);
    if (number) return Number(number[0]);
    const word = this.#match(WORD);
    return word?.[0];
  }

  /** Blanks, comments, and brackets that close nothing. */
  #skipStray(): void {
    this.#skipBlanks();
    while (STRAY.has(this.#text.charAt(this.#at))) {
      this.#at += 1;
      this.#skipBlanks();
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === PERCENT) this.#skipLine();
      else if (code <= SPACE) this.#at += 1;
      else return;
    }
  }

  #skipLine(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === FEED || code === RETURN || Number.isNaN(code)) return;
      this.#at += 1;
    }
  }

  #list(end: number): readonly Operand[] {
    const all: Operand[] = [];
    this.#at += 1;
    for (;;) {
      this.#skipBlanks();
      const code = this.#text.charCodeAt(this.#at);
      if (code === end) this.#at += 1;
      if (code === end || Number.isNaN(code)) return all;
      const token = this.next();
      if (typeof token === 'object' || typeof token === 'number') all.push(token);
    }
  }

  #dict(): Dict {
    this.#at += 1;
    const all = this.#list(MORE);
    this.#at += 1;
    const entries = new Map<string, Operand>();
    for (let i = 0; i + 1 < all.length; i += 2) {
      const [key, value] = [all[i], all[i + 1]];
      if (isName(key) && value !== undefined) entries.set(key.name, value);
    }
    return { entries };
  }

  #hex(): Bytes {
    const digits = this.#match(HEX)?.[1]?.replace(/\s/g, '');
    if (digits === undefined) this.#at += 1;
    return { bytes: Buffer.from(even(digits ?? ''), 'hex').toString('latin1') };
  }

  /** Brackets in it come in pairs (7.3.4.2). */
  #string(): string {
    const text = this.#text;
    let bytes = '';
    let depth = 1;
    let from = (this.#at += 1);
    for (; this.#at < text.length; this.#at += 1) {
      const code = text.charCodeAt(this.#at);
      if (code === OPEN) depth += 1;
      else if (code === CLOSE) depth -= 1;
      else if (code === BACKSLASH) {
        bytes += text.slice(from, this.#at) + this.#escaped();
        from = this.#at + 1;
      }
      if (depth === 0) break;
    }
    bytes += text.slice(from, this.#at);
    this.#at += 1;
    return bytes;
  }

  /** What stands after a backslash; ends on its last character. */
  #escaped(): string {
    this.#at += 1;
    const octal = this.#match(OCTAL);
    if (octal) {
      this.#at -= 1;
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
    }
    const sign = this.#text.charAt(this.#at);
    return escapes[sign] ?? sign;
  }
}

/** A last digit that is left out is a zero (7.3.4.3). */
const even = (digits: string): string => (digits.length % 2 === 0 ? digits : `${digits}0`);

export const isName = (operand: Operand | undefined): operand is Name =>
  typeof operand === 'object' && 'name' in operand;

export const isBytes = (operand: Operand | undefined): operand is Bytes =>
  typeof operand === 'object' && 'bytes' in operand;

export const isDict = (operand: Operand | undefined): operand is Dict =>
  typeof operand === 'object' && 'entries' in operand && !Array.isArray(operand);

export const isNumber = (operand: Operand | undefined): operand is number =>
  typeof operand === 'number';
