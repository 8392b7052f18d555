/**
 * Blocks that stand in many documents are set once. What is set of one is a fragment, and the
 * elements of the structure that its lines belong to: both are the same objects in every document,
 * which holds for itself what it draws of them (see `Held`).
 */
import type { BandTitle, Block, Inline, Row } from '../../document/model.ts';
import { blocksIn, inlinesOf } from '../../document/walk.ts';
import { type Memory, memory } from '../../memory.ts';
import { type Edition, numberOf } from './engine/edition.ts';
import type { Report } from './engine/report.ts';
import { Element } from './engine/structure.ts';
import { asCommon, atoms, type Fragment } from './flow/fragment.ts';
import { type Flow, isPiece } from './flow/piece.ts';
import type { Setting, Shared } from './setting.ts';

/** What was set, and the elements that take their place where it stands. */
interface Unit<Made> {
  readonly made: Made;
  readonly elements: readonly Element[];
  /** What was reported of its letters. */
  readonly reports: readonly Report[];
}

/** Lines and shapes that are kept. */
const MOST = 30_000;

interface Units<Made> {
  readonly memory: Memory<Unit<Made>>;
  readonly fragments: (made: Made) => readonly Fragment[];
}

const units = <Made>(fragments: (made: Made) => readonly Fragment[]): Units<Made> => ({
  memory: memory({
    most: MOST,
    sizeOf: ({ made }) => fragments(made).reduce((sum, one) => sum + atoms(one).length, 1),
  }),
  fragments,
});

const newUnits = () => ({
  flows: units<readonly Flow[]>((flow) => flow.filter(isPiece).map(({ fragment }) => fragment)),
  fragments: units<Fragment>((fragment) => [fragment]),
});

const kept = new WeakMap<Edition, ReturnType<typeof newUnits>>();

/** What a document takes from those before it, and leaves to those after it. */
export class SharedBlocks implements Shared {
  readonly #edition: Edition;
  readonly #units: ReturnType<typeof newUnits>;
  /** How often the document has each: no element stands in it twice. */
  readonly #used = new Map<string, number>();

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#units = kept.get(edition) ?? newUnits();
    kept.set(edition, this.#units);
  }

  /** All that the setting says of how blocks are set, as a short name for it. */
  how(setting: Setting, more = ''): string {
    return this.#edition.shortened(`${howSet(setting)} ${more}`);
  }

  /** A block; `how` says how blocks of the setting are set. */
  flow(
    block: Block,
    how: string,
    setting: Setting,
    set: (setting: Setting) => readonly Flow[],
  ): readonly Flow[] {
    if (!isAlone(block)) return set(setting);
    const key = `${numberOf(block)} ${setting.outline.get(block) ?? 0} ${how}`;
    return this.#unit(key, this.#units.flows, setting, set);
  }

  /** A row of a table; `how` says also where its columns are. */
  row(row: Row, how: string, setting: Setting, set: (setting: Setting) => Fragment): Fragment {
    if (!row.cells.every(({ blocks }) => blocks.every(isAlone))) return set(setting);
    return this.#unit(`${numberOf(row)} ${how}`, this.#units.fragments, setting, set);
  }

  /** The title of a band in a table. */
  title(
    { title, aside }: BandTitle,
    how: string,
    setting: Setting,
    set: (setting: Setting) => Fragment,
  ): Fragment {
    if (![...title, ...aside].every(isAnywhere)) return set(setting);
    const key = `${numberOf(title)} ${numberOf(aside)} ${how}`;
    return this.#unit(key, this.#units.fragments, setting, set);
  }

  /** Set for this document where it is the first to have it. */
  #unit<Made>(
    key: string,
    known: Units<Made>,
    setting: Setting,
    set: (setting: Setting) => Made,
  ): Made {
    if (!this.#edition.isKnown(key)) return set(setting);
    const use = this.#used.get(key) ?? 0;
    this.#used.set(key, use + 1);
    const { owner, press } = setting;
    const unit = known.memory(`${key} ${use}`, () => {
      const root = new Element('Div');
      const inside = { ...setting, owner: owner === 'artifact' ? owner : root, shared: undefined };
      const { made, reports } = press.reporting(() => set(inside));
      for (const fragment of known.fragments(made)) asCommon(fragment);
      return { made, elements: root.kids, reports };
    });
    if (owner !== 'artifact') owner.adopt(unit.elements);
    for (const each of unit.reports) press.report(each);
    return unit.made;
  }
}

function howSet(setting: Setting): string {
  const { inks, body, frame, width, align, measured, owner, running } = setting;
  const { size, left, leftOnEven, top, width: wide, height } = frame;
  const place = [size.width, size.height, left, leftOnEven, top, wide, height, width, align];
  const how = [measured, owner === 'artifact', running];
  return [Object.values(inks), Object.values(body), place, how].join();
}

const alone = new WeakMap<Block, boolean>();

/** How it is set depends on nothing but itself and the setting. */
function isAlone(block: Block): boolean {
  const known = alone.get(block);
  if (known !== undefined) return known;
  const is = isAloneItself(block) && blocksIn(block).every(isInside);
  alone.set(block, is);
  return is;
}

/** The levels of headings depend on those around them. */
const isInside = (block: Block): boolean =>
  block.kind !== 'heading' && block.kind !== 'band' && isAlone(block);

function isAloneItself(block: Block): boolean {
  switch (block.kind) {
    case 'toc':
    case 'cover':
    case 'page-break':
      return false;
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'code':
    case 'rule':
    case 'callout':
    case 'table':
    case 'band':
    case 'columns':
    case 'keep':
    case 'facts':
    case 'thermometer':
    case 'signature':
    case 'lines':
      return inlinesOf(block).every(isAnywhere);
  }
}

/** Links within a document lead somewhere in some, and nowhere in others. */
const isAnywhere = (inline: Inline): boolean =>
  !(inline.kind === 'link' && inline.url.startsWith('#')) &&
  (!('children' in inline) || inline.children.every(isAnywhere));
