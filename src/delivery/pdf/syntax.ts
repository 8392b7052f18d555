/** The signs that PDF is written in (ISO 32000-1, 7.2.2 and 7.3.4). */

export const [FEED, RETURN, SPACE, PERCENT] = [0x0a, 0x0d, 0x20, 0x25];
export const [OPEN, CLOSE, BACKSLASH, SLASH] = [0x28, 0x29, 0x5c, 0x2f];
export const [LESS, MORE, BRACKET, UNBRACKET] = [0x3c, 0x3e, 0x5b, 0x5d];
export const [PLUS, MINUS, DOT, ZERO, NINE] = [0x2b, 0x2d, 0x2e, 0x30, 0x39];

/** Of each byte: 1 is white space, 2 ends what stands before it, 0 goes on with it. */
export const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = 1;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = 2;

/** What stands for other signs behind a backslash; what is not among them stands for itself. */
export const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

/** A name as it is meant: `A#42` is AB. */
export const unescapedName = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([\da-fA-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : name;

/** Bytes from their digits, a character a byte. A last digit that is left out is a zero. */
export function bytesOfHex(digits: string): string {
  const plain = digits.replace(/\s/g, '');
  const even = plain.length % 2 === 0 ? plain : `${plain}0`;
  return Buffer.from(even, 'hex').toString('latin1');
}

/** Where a numeral ends that begins at a byte of a text; -1 where none does. */
export function endOfNumeral(text: string, from: number): number {
  let [at, digits, dots] = [from, 0, 0];
  let code = text.charCodeAt(at);
  if (code === PLUS || code === MINUS) code = text.charCodeAt((at += 1));
  for (; ; code = text.charCodeAt((at += 1))) {
    if (code >= ZERO && code <= NINE) digits += 1;
    else if (code === DOT) dots += 1;
    else break;
  }
  return digits > 0 && dots <= 1 && kinds[code] !== 0 ? at : -1;
}
