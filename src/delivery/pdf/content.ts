/** The content of a page as operators with what stands before them (ISO 32000-1, 7.8.2 and 7.2). */

import { type Bytes, type Dict, isBytes, isName, type Name, type Operand } from './operand.ts';
import {
  BACKSLASH,
  BRACKET,
  bytesOfHex,
  CLOSE,
  endOfNumeral,
  escapes,
  FEED,
  kinds,
  LESS,
  MORE,
  OPEN,
  PERCENT,
  RETURN,
  SLASH,
  SPACE,
  unescapedName,
  UNBRACKET,
} from './syntax.ts';

type Visit = (operator: string, operands: readonly Operand[]) => void;

/** What a content holds beside what it draws: for programs alone, or for nobody. */
export interface Asides {
  readonly comments: readonly string[];
  /** Strings that nothing shows, words that are no operators, and pictures without a name. */
  readonly unshown: readonly string[];
  readonly names: ReadonlySet<string>;
  /** Whether nothing of it goes on behind its end. */
  readonly isWhole: boolean;
}

/** Calls `visit` for each operator, in order. `content`: a character a byte. */
export function readContent(content: string, visit: Visit): Asides {
  const scanner = new Scanner(content);
  let operands: Operand[] = [];
  for (;;) {
    const token = scanner.next();
    if (token === undefined) break;
    if (typeof token === 'string') {
      visit(token, operands);
      scanner.setAside(token, operands);
      if (operands.length > 0) operands = [];
      if (token === 'ID') scanner.skipPicture();
    } else operands.push(token);
  }
  if (operands.length > 0) scanner.setAside('', operands);
  const { comments, unshown, names, isCut } = scanner;
  return { comments, unshown, names, isWhole: operands.length === 0 && !isCut };
}

/** All there are (annex A). */
const OPERATORS: ReadonlySet<string> = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M ' +
    'MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);
const LISTED = 'TJ';
const SHOWING: ReadonlySet<string> = new Set(['Tj', "'", '"']);
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const [CURLY, UNCURLY] = [0x7b, 0x7d];
const HEX = /<([\s\da-fA-F]*)>/y;
const OCTAL = /[0-7]{1,3}/y;

class Scanner {
  readonly comments: string[] = [];
  readonly unshown: string[] = [];
  readonly names = new Set<string>();
  /** Whether something went on behind the end. */
  isCut = false;
  readonly #text: string;
  #at = 0;
  /** How many dictionaries it is in. */
  #dicts = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** An operand, an operator as a string, or nothing at the end. */
  next(): Operand | string | undefined {
    const text = this.#text;
    for (;;) {
      this.#skipBlanks();
      const code = text.charCodeAt(this.#at);
      switch (code) {
        case OPEN:
          return this.#kept({ bytes: this.#string() });
        case SLASH:
          return this.#name();
        case BRACKET:
          return this.#list(UNBRACKET);
        case LESS:
          return text.charCodeAt(this.#at + 1) === LESS ? this.#dict() : this.#kept(this.#hex());
        case CLOSE:
        case MORE:
        case UNBRACKET:
        case CURLY:
        case UNCURLY:
          this.#at += 1; // it closes nothing
          break;
        default:
          return this.#plain();
      }
    }
  }

  /** What an operator has before it and does not show. */
  setAside(operator: string, operands: readonly Operand[]): void {
    if (!OPERATORS.has(operator) && operator !== '') this.unshown.push(operator);
    for (let i = 0; i < operands.length; i += 1) {
      const operand = operands[i];
      if (typeof operand === 'number') continue;
      if (isBytes(operand)) {
        if (!SHOWING.has(operator)) this.unshown.push(operand.bytes);
      } else if (Array.isArray(operand))
        this.#setListAside(operand, operator === LISTED && i === 0);
    }
  }

  #setListAside(list: readonly Operand[], isShown: boolean): void {
    for (const one of list) {
      if (isBytes(one) && !isShown) this.unshown.push(one.bytes);
      else if (Array.isArray(one)) this.#setListAside(one, false);
    }
  }

  /** Nothing that stands in a dictionary is shown. */
  #kept(string: Bytes): Bytes {
    if (this.#dicts > 0) this.unshown.push(string.bytes);
    return string;
  }

  /** The bytes of a picture that stands in the content (8.9.7). */
  skipPicture(): void {
    const end = this.#text.slice(this.#at).search(/\sEI(?=\s|$)/);
    const from = this.#at;
    if (end < 0) this.isCut = true;
    this.#at = end < 0 ? this.#text.length : from + end;
    this.unshown.push(this.#text.slice(from, this.#at));
  }

  #plain(): Operand | string | undefined {
    const text = this.#text;
    const from = this.#at;
    if (from >= text.length) return undefined;
    const end = endOfNumeral(text, from);
    if (end > 0) {
      this.#at = end;
      return Number(text.slice(from, end));
    }
    let at = from;
    while (kinds[text.charCodeAt(at)] === 0) at += 1;
    this.#at = at;
    return text.slice(from, at);
  }

  #name(): Name {
    const text = this.#text;
    const from = this.#at + 1;
    let at = from;
    while (kinds[text.charCodeAt(at)] === 0) at += 1;
    this.#at = at;
    const name = unescapedName(text.slice(from, at));
    this.names.add(name);
    return { name };
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  /** And comments. */
  #skipBlanks(): void {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code <= SPACE) at += 1;
      else if (code === PERCENT) {
        this.#at = at;
        this.#skipLine();
        at = this.#at;
      } else break;
    }
    this.#at = at;
  }

  #skipLine(): void {
    const from = this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === FEED || code === RETURN || Number.isNaN(code)) break;
      this.#at += 1;
    }
    this.comments.push(this.#text.slice(from, this.#at));
  }

  #list(end: number): readonly Operand[] {
    const all: Operand[] = [];
    this.#at += 1;
    for (;;) {
      this.#skipBlanks();
      const code = this.#text.charCodeAt(this.#at);
      if (code === end) this.#at += 1;
      if (Number.isNaN(code)) this.isCut = true;
      if (code === end || Number.isNaN(code)) return all;
      const token = this.next();
      if (typeof token === 'object' || typeof token === 'number') all.push(token);
      else if (token !== undefined && !WORDS.has(token)) this.unshown.push(token);
    }
  }

  #dict(): Dict {
    this.#dicts += 1;
    this.#at += 1;
    const all = this.#list(MORE);
    this.#at += 1;
    this.#dicts -= 1;
    const entries = new Map<string, Operand>();
    for (let i = 0; i + 1 < all.length; i += 2) {
      const [key, value] = [all[i], all[i + 1]];
      if (isName(key) && value !== undefined) entries.set(key.name, value);
    }
    return { entries };
  }

  #hex(): Bytes {
    const digits = this.#match(HEX)?.[1];
    if (digits === undefined) {
      this.#at += 1;
      this.isCut = true;
    }
    return { bytes: bytesOfHex(digits ?? '') };
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
    if (depth > 0) this.isCut = true;
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
