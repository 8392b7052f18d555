/** Chunks as one document: what is counted over the whole of it is filled in. */
import { Media, type Numbering, type NumberingDefinition } from 'docx';
import type { Chunk, Hole, Need } from './chunk.ts';

/** What the chunks of a document need of the package, in the order in which they need it. */
export interface Needs {
  readonly pictures: Media;
  /** Relationship id → address. */
  readonly links: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, NumberingDefinition>;
}

/** What all chunks need, each thing once. */
export function needsOf(chunks: readonly Chunk[]): Needs {
  const pictures = new Media();
  const links = new Map<string, string>();
  const lists = new Map<string, NumberingDefinition>();
  const add = (need: Need): void => {
    switch (need.kind) {
      case 'picture':
        return pictures.addImage(need.key, need.data);
      case 'link':
        links.set(need.id, need.url);
        return;
      case 'list':
        lists.set(need.definition.reference, need.definition);
    }
  };
  for (const { needs } of chunks) for (const need of needs) add(need);
  return { pictures, links, lists };
}

/** Gives the text of each hole of a document, which must be asked for in reading order. */
export type Filling = (hole: Hole) => string;

/**
 * Fills holes from the start of a document on: drawings are counted, pictures go by relationships
 * that begin at a number, and each list that begins anew is one of its own in `numbering`.
 */
export function fillingOf(
  { pictures, lists }: Needs,
  firstPicture: number,
  numbering: Pick<Numbering, 'createConcreteNumberingInstance'>,
): Filling {
  const relationships = new Map(pictures.Entries.map(([key], i) => [key, `${firstPicture + i}`]));
  const current = new Map<string, string>();
  let drawings = 0;
  let begun = FIRST_LIST;
  return (hole) => {
    switch (hole.kind) {
      case 'drawing':
        return `${++drawings}`;
      case 'picture':
        return relationships.get(hole.key) ?? '';
      case 'list': {
        const { reference, restarts } = hole;
        const going = restarts ? undefined : current.get(reference);
        if (going !== undefined) return going;
        const number = `${begun++}`;
        const restart = restarts ? begun : undefined;
        numbering.createConcreteNumberingInstance(reference, 0, lists.get(reference), restart);
        current.set(reference, number);
        return number;
      }
    }
  };
}

/** The number of the first list: docx has one of its own before it. */
const FIRST_LIST = 2;
