import { createHash } from 'node:crypto';
import filenamify from 'filenamify';

/** Bytes of a name in UTF-8. Systems take 255; a hash and two endings must fit beside it. */
const LONGEST = 100;

/**
 * Subjects' ids as file names on any system, no two the same, even where a disk does not tell
 * cases apart. A name that another id would have too, or that was cut, gets a hash of its own id.
 * Names depend on all ids and not on their order: give the same ones whether all are printed or a
 * few.
 */
export const fileNames = (ids: Iterable<string>): ReadonlyMap<string, string> =>
  namesFor(new Map([...ids].map((id) => [id, id])));

/** The same where ids are to be called something else: what each is to be called, by id. */
export function namesFor(wishes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const plain = new Map([...wishes].map(([id, wish]) => [id, plainName(wish)]));
  const uses = new Map<string, number>();
  for (const name of [...plain.values()].map(cut)) {
    uses.set(folded(name), (uses.get(folded(name)) ?? 0) + 1);
  }
  return new Map(
    [...plain].map(([id, name]) => {
      const kept = cut(name);
      const alone = uses.get(folded(kept)) === 1 && kept === name && !endsHashed.test(name);
      return [id, alone ? name : `${kept}~${hashOf(id)}`];
    }),
  );
}

/** Equal for two names that some disk takes for the same one. */
export const foldedName = (wish: string): string => folded(cut(plainName(wish)));

const folded = (name: string): string => name.toUpperCase().toLowerCase();

const endsHashed = /~[0-9a-f]{8}$/i;

/** Of the id as JSON, which also tells halves of surrogate pairs apart. */
const hashOf = (id: string): string =>
  createHash('sha256').update(JSON.stringify(id)).digest('hex').slice(0, 8);

/** No hidden file, and none that a command would take for an option. */
function plainName(id: string): string {
  const safe = filenamify(id.toWellFormed().normalize('NFC'), {
    replacement: '_',
    maxLength: Infinity, // `cut` counts bytes
  });
  return safe.replace(/^[-.]+/, '_').replace(/(?<![. ])[. ]+$/, '_');
}

/** Whole characters up to the longest name, which ends in no dot or space. */
function cut(name: string): string {
  let bytes = 0;
  const kept = Array.from(name).filter((character) => {
    bytes += Buffer.byteLength(character);
    return bytes <= LONGEST;
  });
  return kept.join('').replace(/(?<![. ])[. ]+$/, '_');
}
