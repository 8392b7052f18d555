/** Filled Markdown → the skeleton: sections of blocks whose texts still hold tokens. */
import type { Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Diagnostic } from '../diagnostics.ts';
import { buildBlocks } from './block.ts';
import { checked } from './checked.ts';
import { checkClosed } from './container-directive.ts';
import type { Building, PlaceOf } from './context.ts';
import { buildCover } from './cover.ts';
import { partsOf } from './label.ts';
import { refused } from './limits.ts';
import type { Band, Block, Group, Keep, Orientation, Running, Table } from './model.ts';
import { parseMarkdown } from './parse.ts';
import { runnings } from './running.ts';

export interface SkeletonSection {
  /** The layout's own where absent. */
  readonly orientation?: Orientation;
  /** Overrides the left half of the running head. */
  readonly head?: string;
  /** Overrides the left half of the running foot. */
  readonly foot?: string;
  readonly running?: Running;
  readonly leaf?: boolean;
  /** A cover has neither head nor foot. */
  readonly bare: boolean;
  readonly blocks: readonly Block[];
  /** Of what it says of itself, where its slots are counted from 0: the document's. */
  readonly slots?: readonly number[];
  /** Instead of blocks, where it was put together. */
  readonly parts?: readonly SkeletonPart[];
}

/** Blocks that were built by themselves: their slots are counted from 0; `slots` are the document's. */
export type SkeletonPart =
  | {
      readonly kind: 'blocks';
      readonly slots: readonly number[];
      readonly blocks: readonly Block[];
    }
  | {
      readonly kind: 'container';
      readonly slots: readonly number[];
      /** With nothing in it but its title. */
      readonly block: Band | Keep;
      readonly parts: readonly SkeletonPart[];
    }
  | TablePart;

export interface TablePart {
  readonly kind: 'table';
  readonly slots: readonly number[];
  /** Without rows. */
  readonly table: Table;
  /** A row, or a band that begins a group. */
  readonly rows: readonly { readonly slots: readonly number[]; readonly group: Group }[];
}

export interface Skeleton {
  readonly sections: readonly SkeletonSection[];
  readonly messages: readonly Diagnostic[];
}

/** Text to build from, and how its places are found again in the layout. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly placeOf: PlaceOf;
}

/** Builds without looking at any value: the same text gives the same skeleton. */
export function build({ file, text, placeOf }: Source): Skeleton {
  const lines = text.split('\n');
  const fault = refused(file, lines);
  if (fault) return { sections: [], messages: [placed(fault, placeOf)] };
  const building: Building = { file, lines, placeOf, messages: [] };
  const sections = sectionsOf(parseMarkdown(text), building);
  return { sections, messages: building.messages };
}

/** The place in the layout; in a filled one it is not known, and what is wrong is told of the file. */
function placed(fault: Diagnostic, placeOf: PlaceOf): Diagnostic {
  const { line = 1, column = 1, ...rest } = fault;
  return { ...rest, ...placeOf({ line, column }) };
}

/** `:::section` and `:::cover` begin pages; what stands between them forms sections of its own. */
function sectionsOf(root: Root, building: Building): readonly SkeletonSection[] {
  const sections: SkeletonSection[] = [];
  let between: RootContent[] = [];
  const flush = (): void => {
    const blocks = buildBlocks(between, building);
    if (blocks.length > 0) sections.push({ bare: false, blocks });
    between = [];
  };
  for (const node of root.children) {
    if (node.type === 'containerDirective' && (node.name === 'section' || node.name === 'cover')) {
      flush();
      sections.push(node.name === 'cover' ? coverSection(node, building) : section(node, building));
    } else between.push(node);
  }
  flush();
  return sections;
}

const coverSection = (node: ContainerDirective, building: Building): SkeletonSection => ({
  bare: true,
  blocks: buildCover(node, building),
});

function section(node: ContainerDirective, building: Building): SkeletonSection {
  checked(node, 'container', building);
  checkClosed(node, building);
  const { landscape, head, foot, leaf, running } = node.attributes ?? {};
  const titles = runnings.find((one) => one === running);
  return {
    ...(landscape !== undefined && { orientation: 'landscape' as const }),
    ...(head && { head }),
    ...(foot && { foot }),
    ...(titles && { running: titles }),
    ...(leaf !== undefined && { leaf: true }),
    bare: false,
    blocks: besideContents(buildBlocks(partsOf(node).content, building)),
  };
}

/** What stands on the page of the contents is seen there, and not listed again. */
const besideContents = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(({ kind }) => kind === 'toc')
    ? blocks.map((block) => (block.kind === 'heading' ? { ...block, listed: false } : block))
    : blocks;
