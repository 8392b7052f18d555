/** Cutting a fragment that is too tall for its page. */
import { type Atom, type Fragment, atoms, reach } from './fragment.ts';

const lowest = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity);
const highest = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), -Infinity);

/** Grounds and bars stand behind other things, and can be cut anywhere. */
const isGround = (atom: Atom): boolean =>
  atom.kind === 'vector' && atom.vector.type === 'rect' && atom.vector.color !== undefined;

/**
 * A fragment in two: what fits in `height`, and the rest. No line is cut; grounds are. In both
 * parts the space above the first line and below the last is that of the whole. Nothing where not
 * even one line fits, or all of them do.
 */
export function divide(fragment: Fragment, height: number): readonly [Fragment, Fragment] | undefined {
  const all = atoms(fragment);
  const solid = all.filter((atom) => !isGround(atom));
  const grounds = all.filter(isGround);
  const tops = solid.map((atom) => reach(atom).top);
  const bottoms = solid.map((atom) => reach(atom).bottom);
  const above = lowest(tops);
  const below = fragment.height - highest(bottoms);
  const limit = height - below;
  const fits = (atom: Atom): boolean => reach(atom).bottom <= limit;
  const first = solid.filter(fits);
  const rest = solid.filter((atom) => !fits(atom));
  if (first.length === 0 || rest.length === 0) return undefined;
  const end = highest(first.map((atom) => reach(atom).bottom)) + below;
  const start = lowest(rest.map((atom) => reach(atom).top)) - above;
  return [
    { height: end, items: [...cut(grounds, 0, end, 0), ...first] },
    {
      height: fragment.height - start,
      items: [...cut(grounds, start, Infinity, start), ...rest.map((atom) => lifted(atom, start))],
    },
  ];
}

const lifted = (atom: Atom, by: number): Atom => ({ ...atom, y: atom.y - by });

/** The parts of grounds between two heights, lifted. */
function cut(grounds: readonly Atom[], from: number, to: number, lift: number): readonly Atom[] {
  return grounds.flatMap((atom) => {
    if (atom.kind !== 'vector' || atom.vector.type !== 'rect') return [];
    const { top, bottom } = reach(atom);
    const upper = Math.max(top, from);
    const lower = Math.min(bottom, to);
    if (lower <= upper) return [];
    return [{ ...atom, y: upper - lift, vector: { ...atom.vector, y: 0, h: lower - upper } }];
  });
}
