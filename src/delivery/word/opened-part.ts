/** A part of a Word file, read for all that is asked of it: one that was read before is known. */
import { memory } from '../../memory.ts';
import type { Found } from '../absence/found.ts';
import { otherTexts } from '../absence/word.ts';
import { readStretches, type Stretch } from './stretches.ts';
import { type Packed, unpacked } from './zip.ts';

export interface OpenedPart {
  readonly name: string;
  /** What it says; empty where it is no XML, or holds no words. */
  readonly stretches: readonly Stretch[];
  /** What an adversary finds in it. */
  readonly found: readonly (readonly Found[])[];
}

export const BODY = 'word/document.xml';

/** Every part that could hold words; how they look and are counted has none. */
const WORDS =
  /^word\/(?!(?:styles|settings|webSettings|fontTable|numbering|theme\/.*|_rels\/.*)\.xml)[^/]+\.xml$/;

/** Throws where it is damaged. */
export function openPart(packed: Packed): OpenedPart {
  const { name, bytes, isDeflated, size, crc } = packed;
  if (name === BODY) return read(packed); // each is another one, of stretches that are the same
  const key = `${name}\0${isDeflated}\0${bytes.toString('latin1')}`;
  const known = parts(key, () => ({ ...read(packed), size, crc }));
  if (known.size !== size || known.crc !== crc) throw new Error(`${name} is damaged`);
  return known;
}

interface Known extends OpenedPart {
  readonly size: number;
  readonly crc: number;
}

/** In letters. */
const MOST = 30_000_000;
/** So many times the letters of a part are what is told of it. */
const TOLD = 6;

const parts = memory<Known>({ most: MOST, sizeOf: ({ size }, key) => key.length + TOLD * size });

function read(packed: Packed): OpenedPart {
  const { name } = packed;
  const part = unpacked(packed);
  const named: Found = { kind: 'technical', where: 'the name of a part', text: name };
  const others = otherTexts(name, part);
  const stretches = !others || WORDS.test(name) ? readStretches(name, part) : [];
  return {
    name,
    stretches: WORDS.test(name) ? stretches : [],
    found: [[named], ...(others ? [others] : stretches.map((one) => one.found))],
  };
}
