/** A text as pdfkit writes one: to it, plain strings are names. */
export const textString = (text: string): object => Object(text);

// oxlint-disable-next-line no-control-regex -- what ASCII has of them
const ASCII = /^[\0-\x7f]*$/;
// oxlint-disable-next-line no-control-regex -- a backspace is one
const SPECIAL = /[\n\r\t\x08\f()\\]/g;

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** A text string as it stands in a file (ISO 32000-1, 7.9.2.2): a character for each byte. */
export function written(text: string): string {
  const bytes = ASCII.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(SPECIAL, (sign) => escapes[sign] ?? sign)})`;
}

/** What pdfkit writes as it is, where it would take an object apart. */
export class Verbatim {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Verbatim';
  }

  toString(): string {
    return this.#text;
  }
}
