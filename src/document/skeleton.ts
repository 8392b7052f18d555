/** The skeleton of a filled layout: what was parsed before is not parsed again. */
import { memory } from '../memory.ts';
import {
  build,
  type Skeleton,
  type SkeletonPart,
  type SkeletonSection,
  type TablePart,
} from './build.ts';
import { refused } from './limits.ts';
import { type Cut, cutsOf, localOf } from './pieces.ts';

/** Letters of texts; what they are parsed to takes some thirty bytes for each. */
const MOST_LETTERS = 2_000_000;
const skeletons = memory<Skeleton>({ most: MOST_LETTERS, sizeOf: (_, key) => key.length });
const pieces = memory<Skeleton>({ most: MOST_LETTERS, sizeOf: (_, key) => key.length });

/**
 * The skeleton of a filled layout, parsed once for each text: a thousand people at one level print
 * the same skeleton, and parsing Markdown is the slow part. Where texts differ in places, those
 * alone are parsed.
 */
export const skeletonOf = (file: string, text: string): Skeleton =>
  skeletons(
    `${file}\0${text}`,
    () => inPieces(file, text) ?? build({ file, text, placeOf: () => undefined }),
  );

/**
 * The same skeleton, put together; nothing where the text is not to be cut, or where something is
 * to be told of it: messages quote the text as it is.
 */
export function inPieces(file: string, text: string): Skeleton | undefined {
  const cuts = cutsOf(text);
  if (!cuts || refused(file, text.split('\n'))) return undefined;
  const sections = sectionsFrom(cuts, (part) => piece(file, part));
  return sections && { sections, messages: [] };
}

/** Builds a text by itself, with its own slots; nothing where there are messages. */
type Piece = (text: string) => Built | undefined;

interface Built {
  readonly sections: readonly SkeletonSection[];
  readonly slots: readonly number[];
}

function piece(file: string, text: string): Built | undefined {
  const { text: local, slots } = localOf(text);
  const { sections, messages } = pieces(`${file}\0${local}`, () =>
    build({ file, text: local, placeOf: () => undefined }),
  );
  return messages.length === 0 ? { sections, slots } : undefined;
}

function sectionsFrom(cuts: readonly Cut[], built: Piece): readonly SkeletonSection[] | undefined {
  const sections: SkeletonSection[] = [];
  let between: SkeletonPart[] = [];
  const flush = (): void => {
    if (between.length > 0) sections.push({ bare: false, blocks: [], parts: between });
    between = [];
  };
  for (const cut of cuts) {
    if (cut.kind === 'section') {
      flush();
      const section = sectionFrom(cut, built);
      if (!section) return undefined;
      sections.push(section);
    } else {
      const parts = partsFrom([cut], built);
      if (!parts) return undefined;
      between.push(...parts);
    }
  }
  flush();
  return sections;
}

type Container = Extract<Cut, { readonly kind: 'section' | 'band' | 'keep' }>;

function sectionFrom({ fences, inside }: Container, built: Piece): SkeletonSection | undefined {
  const parts = partsFrom(inside, built);
  const { sections: [section, ...others] = [], slots = [] } = built(fences) ?? {};
  if (!parts || !section || section.blocks.length > 0 || others.length > 0) return undefined;
  return { ...section, slots, parts };
}

/** Without those that turn out to hold nothing. */
function partsFrom(cuts: readonly Cut[], built: Piece): readonly SkeletonPart[] | undefined {
  const parts: SkeletonPart[] = [];
  for (const cut of cuts) {
    const some = partFrom(cut, built);
    if (!some) return undefined;
    parts.push(...some);
  }
  return parts;
}

function partFrom(cut: Cut, built: Piece): readonly SkeletonPart[] | undefined {
  switch (cut.kind) {
    case 'plain':
      return plainFrom(cut.text, built);
    case 'table':
      return tableFrom(cut, built);
    case 'section':
    case 'band':
    case 'keep':
      return containerFrom(cut, built);
  }
}

function plainFrom(text: string, built: Piece): readonly SkeletonPart[] | undefined {
  const { sections, slots } = built(text) ?? {};
  if (!sections || !slots || sections.length > 1) return undefined;
  return sections.map(({ blocks }) => ({ kind: 'blocks', slots, blocks }));
}

function containerFrom(
  { fences, inside }: Container,
  built: Piece,
): readonly SkeletonPart[] | undefined {
  const parts = partsFrom(inside, built);
  const { block, slots = [] } = onlyBlock(fences, built) ?? {};
  const isContainer = block?.kind === 'band' || block?.kind === 'keep';
  if (!parts || !isContainer || block.blocks.length > 0) return undefined;
  return [{ kind: 'container', slots, block, parts }];
}

function tableFrom(
  { head, rows: texts }: Extract<Cut, { readonly kind: 'table' }>,
  built: Piece,
): readonly SkeletonPart[] | undefined {
  const { block: table, slots = [] } = onlyBlock(head, built) ?? {};
  const rows = texts.flatMap((text) => rowFrom(text, built) ?? []);
  if (table?.kind !== 'table' || table.groups.length > 0 || rows.length < texts.length) {
    return undefined;
  }
  return [{ kind: 'table', slots, table, rows }];
}

function rowFrom(text: string, built: Piece): TablePart['rows'][number] | undefined {
  const { block, slots = [] } = onlyBlock(text, built) ?? {};
  const [group, ...others] = block?.kind === 'table' ? block.groups : [];
  if (!group || others.length > 0 || group.rows.length !== (group.band ? 0 : 1)) return undefined;
  return { slots, group };
}

function onlyBlock(text: string, built: Piece) {
  const { sections = [], slots } = built(text) ?? {};
  const [block, ...others] = sections.flatMap(({ blocks }) => blocks);
  return block && slots && others.length === 0 ? { block, slots } : undefined;
}
