import { faultIn } from './check.ts';
import { fileOf } from './file.ts';
import type { Collection, Merged } from './model.ts';

/**
 * Finished PDFs → one PDF, with the bookmarks, links and page numbers of each. The same parts in
 * the same order give the same bytes. Throws where the result, read back, is not what they are.
 */
export async function merge(collection: Collection): Promise<Merged> {
  const merged = await fileOf(collection);
  const fault = await faultIn(merged, collection.parts);
  if (fault) throw new Error(`read back, ${fault}`);
  return merged;
}
