/** Cutting a fragment that is too tall for its page. */
import { type Atom, type Fragment, at, atoms, reach } from './fragment.ts';

export interface Division {
  readonly first: Fragment;
  /** Absent where cutting off blank space was enough. */
  readonly rest?: Fragment;
}

/** Blank space above and below is kept in both parts, but no more than this share of the height. */
const BLANK = 1 / 8;

/** An atom, and from where to where it reaches down the fragment. */
interface Reached {
  readonly atom: Atom;
  readonly top: number;
  readonly bottom: number;
}

const topOf = (all: readonly Reached[]): number =>
  all.reduce((least, { top }) => Math.min(least, top), Infinity);
const bottomOf = (all: readonly Reached[]): number =>
  all.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity);

/** Grounds and bars stand behind other things, and can be cut anywhere. */
const isGround = ({ atom }: Reached): boolean =>
  atom.kind === 'vector' && atom.vector.type === 'rect' && atom.vector.color !== undefined;

/**
 * A fragment in two: what fits in `height`, and the rest. No line is cut; grounds are. Nothing
 * where not even one line fits.
 */
export function divide(fragment: Fragment, height: number): Division | undefined {
  const all = atoms(fragment).map((atom) => ({ atom, ...reach(atom) }));
  const grounds = all.filter(isGround);
  const solid = all.filter((each) => !isGround(each));
  const top = topOf(solid);
  const above = Math.min(top, height * BLANK);
  const below = Math.min(fragment.height - bottomOf(solid), height * BLANK);
  const limit = top - above + height - below;
  const end = isClosing(
    solid.filter(({ bottom }) => bottom > limit),
    limit,
    height,
  )
    ? bottomOf(solid)
    : limit;
  const first = solid.filter(({ bottom }) => bottom <= end);
  const rest = solid.filter(({ bottom }) => bottom > end);
  if (first.length === 0) return undefined;
  const part = (some: readonly Reached[]): Fragment => {
    const from = topOf(some) - above;
    const to = bottomOf(some) + below;
    const items = [...cut(grounds, from, to), ...some.map(({ atom }) => atom)];
    return { height: to - from, items: [at(0, -from, { height: to, items })] };
  };
  return rest.length === 0 ? { first: part(first) } : { first: part(first), rest: part(rest) };
}

/** A rule that ends a row may reach below the page's text by this share of its height. */
const OVERHANG = 1 / 50;

/** Only the rule at the foot is left: a page that began with it would hold nothing else. */
const isClosing = (rest: readonly Reached[], limit: number, height: number): boolean =>
  rest.length > 0 &&
  rest.every(({ atom, bottom }) => atom.kind === 'vector' && bottom - limit <= height * OVERHANG);

/** The parts of grounds between two heights. */
const cut = (grounds: readonly Reached[], from: number, to: number): readonly Atom[] =>
  grounds.map((ground) => between(ground, from, to)).filter((atom) => atom !== undefined);

function between({ atom, top, bottom }: Reached, from: number, to: number): Atom | undefined {
  if (atom.kind !== 'vector' || atom.vector.type !== 'rect') return undefined;
  const y = Math.max(top, from);
  const h = Math.min(bottom, to) - y;
  return h > 0 ? { ...atom, y, vector: { ...atom.vector, y: 0, h } } : undefined;
}
