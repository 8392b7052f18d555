/** What a page is filled with, in order: pieces, and places where a new page must begin. */
import { type Fragment, stack } from './fragment.ts';

export interface Piece {
  readonly kind: 'piece';
  readonly fragment: Fragment;
  /** Blank space above and below, in points; between two pieces the larger one counts. */
  readonly before: number;
  readonly after: number;
  /** Stands on the same page as the beginning of what follows. */
  readonly keepWithNext: boolean;
  /** `lines`: goes on over the page's end; `whole`: only where no page can hold it. */
  readonly divisible: 'lines' | 'whole';
  /** Repeated above it where it begins a page, from the outermost in. */
  readonly heads: readonly Head[];
  /** A part of a table. */
  readonly tabular: boolean;
  /** What it is made of, for when no page can hold it. */
  readonly inner?: readonly Flow[];
}

interface PageEnd {
  readonly kind: 'page-end';
}

export type Flow = Piece | PageEnd;

/** Stands over what goes on, on each further page. */
export interface Head {
  readonly fragment: Fragment;
  readonly after: number;
}

type Details = Partial<Omit<Piece, 'kind' | 'fragment'>>;

/** A piece; whole, alone and without space unless told otherwise. */
export const piece = (fragment: Fragment, details: Details = {}): Piece => ({
  kind: 'piece',
  fragment,
  before: 0,
  after: 0,
  keepWithNext: false,
  divisible: 'whole',
  heads: [],
  tabular: false,
  ...details,
});

export const isPiece = (flow: Flow): flow is Piece => flow.kind === 'piece';

/** The space between two neighbours; what announces something says itself how near it stands. */
export const between = (above: Piece, below: Piece): number =>
  above.keepWithNext ? above.after : Math.max(above.after, below.before);

/** All pieces one below the other, in one fragment: no page ends inside it. */
export function settle(flow: readonly Flow[]): Fragment {
  const pieces = flow.filter(isPiece);
  return stack(
    pieces.map((each, i) => {
      const above = pieces[i - 1];
      return { fragment: each.fragment, space: above ? between(above, each) : 0 };
    }),
  );
}

/** The same flow under more heads, outside those it has. */
export const under = (heads: readonly Head[], flow: readonly Flow[]): Flow[] =>
  flow.map((each) => (isPiece(each) ? { ...each, heads: [...heads, ...each.heads] } : each));

/** One piece out of many, for where they may not be parted. */
export function whole(flow: readonly Flow[], details: Details = {}): Piece {
  const pieces = flow.filter(isPiece);
  return piece(settle(flow), {
    before: pieces[0]?.before ?? 0,
    after: pieces.at(-1)?.after ?? 0,
    keepWithNext: pieces.at(-1)?.keepWithNext ?? false,
    inner: flow,
    ...details,
  });
}
