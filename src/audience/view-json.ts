/**
 * Views as JSON within a JSON string, for checksums: `{\"title\":\"…\"}`. Pieces of it stand for
 * themselves, so that what is the same in many Views is written once.
 */

/** Takes a piece of the text, as letters or in UTF-8. */
type Take = (piece: string | Uint8Array) => void;

/**
 * Writes plain data as `JSON.stringify` would, without places and bytes, and then as a string
 * again, without its quotation marks. What is frozen is written once.
 */
export function writeView(value: unknown, take: Take): void {
  if (typeof value === 'object' && value !== null && Object.isFrozen(value)) {
    const known = written.get(value) ?? Buffer.from(text(value));
    written.set(value, known);
    take(known);
  } else if (typeof value !== 'object' || value === null) take(plain(value));
  else if (Array.isArray(value)) writeList(value, take);
  else writeRecord(value, take);
}

const written = new WeakMap<object, Uint8Array>();

function writeList(list: readonly unknown[], take: Take): void {
  for (const [i, item] of list.entries()) {
    take(i === 0 ? '[' : ',');
    writeView(item, take);
  }
  take(list.length === 0 ? '[]' : ']');
}

function writeRecord(record: object, take: Take): void {
  let before = '{';
  for (const [name, value] of Object.entries(record)) {
    if (!isWritten(name, value)) continue;
    take(`${before}${plain(name)}:`);
    writeView(value, take);
    before = ',';
  }
  take(before === '{' ? '{}' : '}');
}

/** What is frozen holds nothing else. */
function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return plain(value);
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  const parts = Object.entries(value).filter(([name, part]) => isWritten(name, part));
  return `{${parts.map(([name, part]) => `${plain(name)}:${text(part)}`).join()}}`;
}

/** Places change no document; the bytes of a picture have their hash beside them. */
const isWritten = (name: string, value: unknown): boolean =>
  value !== undefined && name !== 'position' && name !== 'bytes';

const plain = (value: unknown): string =>
  JSON.stringify(JSON.stringify(value) ?? 'null').slice(1, -1);
