/** The text that a string of a PDF stands for (ISO 32000-1, 7.9.2, and annex D). */

/** Where PDFDocEncoding differs from Latin 1. */
const FROM_BREVE = '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc';
const FROM_BULLET =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018' +
  '\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac';
const [BREVE, BULLET] = [0x18, 0x80];

// oxlint-disable-next-line no-control-regex -- those are signs of their own in this encoding
const DIFFERENT = /[\x18-\x1f\x7f-\xa0\xad]/g;

/** `bytes`: a character a byte. */
export function textOfBytes(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2));
  if (bytes.startsWith('\xff\xfe'))
    return Buffer.from(bytes.slice(2), 'latin1').toString('utf16le');
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString();
  return bytes.replace(DIFFERENT, (sign) => {
    const code = sign.charCodeAt(0);
    return (code < BULLET ? FROM_BREVE[code - BREVE] : FROM_BULLET[code - BULLET]) ?? '\ufffd';
  });
}

/** Big end first; half a sign at the end is none. */
export const utf16 = (bytes: string): string =>
  Buffer.from(bytes.slice(0, bytes.length & ~1), 'latin1')
    .swap16()
    .toString('utf16le');
