/** The document's part in stretches, divided by what it says and nothing else. */
import { memory } from '../../memory.ts';
import type { Filling } from './body.ts';
import type { Chunk } from './chunk.ts';
import { type Stretch, stretch } from './file/stretch.ts';

/** Letters in a stretch at least, but for the last before a long table. */
const LEAST = 8000;

/** Chunks that become one stretch. */
export interface Group {
  readonly chunks: readonly Chunk[];
  /**
   * Whether it may take words from the stretch before: not from odds and ends, which differ from
   * person to person, before a long table, which seldom does.
   */
  readonly isLinked: boolean;
}

/**
 * The chunks of paragraphs and tables in groups: a long table with the paragraph before it begins
 * one, and ends one.
 */
export function grouped(pieces: readonly (readonly Chunk[])[]): readonly Group[] {
  const areLong = pieces.map((chunks) => lengthOf(chunks) >= LEAST);
  const groups: { chunks: Chunk[]; isLinked: boolean }[] = [{ chunks: [], isLinked: true }];
  let letters = 0;
  const divide = (isLinked: boolean): void => {
    if (letters > 0) groups.push({ chunks: [], isLinked });
    letters = 0;
  };
  for (const [i, chunks] of pieces.entries()) {
    const leads = !areLong[i] && areLong[i + 1] === true;
    if (leads || (areLong[i] && (i === 0 || areLong[i - 1]))) divide(false);
    for (const chunk of chunks) {
      groups.at(-1)?.chunks.push(chunk);
      letters += chunk.length;
      if (letters >= LEAST) divide(true);
    }
    if (areLong[i]) divide(true);
  }
  return groups.filter((group) => group.chunks.length > 0);
}

const lengthOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { length }) => sum + length, 0);

/** Stretches in bytes. */
const MOST_BYTES = 24_000_000;

const stretches = memory<Stretch>({
  most: MOST_BYTES,
  sizeOf: ({ bytes }, key) => bytes.length + key.length,
});

/** A group of chunks with its holes filled, the very same for the same chunks. */
export function filled(group: readonly Chunk[], filling: Filling): Stretch {
  const fills = group.map(({ holes }) => holes.map(filling));
  const key = group.map(({ serial }, i) => `${serial}:${fills[i]?.join()}`).join();
  return stretches(key, () =>
    stretch(
      group
        .map(({ texts }, i) => texts.map((text, at) => text + (fills[i]?.[at] ?? '')).join(''))
        .join(''),
    ),
  );
}
