/** Views as JSON, for checksums. */

/** Places change no document; the bytes of a picture have their hash beside them. */
const unneeded: ReadonlySet<string> = new Set(['position', 'bytes']);

const known = new WeakMap<object, string>();

/**
 * Plain data as `JSON.stringify` writes it, without places and bytes; what cannot be written gives
 * nothing. What is frozen is written once.
 */
export function viewJson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const before = known.get(value);
  if (before !== undefined) return before;
  const json = Array.isArray(value) ? listJson(value) : recordJson(value);
  if (Object.isFrozen(value)) known.set(value, json);
  return json;
}

const listJson = (list: readonly unknown[]): string =>
  `[${list.map((item) => viewJson(item) ?? 'null').join()}]`;

function recordJson(record: object): string {
  let json = '';
  for (const [name, value] of Object.entries(record)) {
    if (unneeded.has(name)) continue;
    const own = viewJson(value);
    if (own !== undefined) json += `${json && ','}${JSON.stringify(name)}:${own}`;
  }
  return `{${json}}`;
}
