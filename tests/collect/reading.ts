/** Shorthand for tests of what is read of a file. */
import type { Returned } from '../../src/collect/model.ts';
import { readReturned } from '../../src/collect/read.ts';

/** A file that can be read. */
export async function readable(bytes: Uint8Array): Promise<Returned> {
  const reading = await readReturned('file', bytes);
  if ('message' in reading) throw new Error(JSON.stringify(reading.message));
  return reading.returned;
}

/** The code that is said of one that cannot. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  const reading = await readReturned('file', bytes);
  if (!('message' in reading)) throw new Error('it was read');
  return reading.message.code;
}

/** The value of each field, by its id. */
export const valuesOf = ({ fields }: Returned): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ id, value }) => [id, value]));

export const wordsOf = async ({ outside }: Returned): Promise<string> =>
  (await outside.words()).join(' ');
