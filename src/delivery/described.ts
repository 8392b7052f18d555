/** What the pictures and charts of a document show, in words, for those who cannot see them. */
import type { Document, Inline, Toc } from '../document/model.ts';
import { inlinesOf, listedIn } from '../document/walk.ts';
import { gathering } from './gathered.ts';

interface Described {
  /** Leaves out what a file has not. */
  readonly isShown?: (inline: Inline) => boolean;
  /** The contents repeat what stands in headings. */
  readonly inContents?: boolean;
}

/** Of a document's logo, and of all in it. */
export function descriptionsIn(
  document: Document,
  { isShown = () => true, inContents = false }: Described = {},
): readonly string[] {
  const all = described(document).flatMap((one): readonly (string | Pictured)[] => {
    if (typeof one === 'string' || 'alt' in one) return [one];
    return inContents ? inToc(one, document) : [];
  });
  return [
    ...(document.meta.logo ? [document.meta.logo] : []),
    ...all.flatMap((one) => {
      if (typeof one === 'string') return [one];
      return isShown(one) ? [one.alt] : [];
    }),
  ];
}

/** An inline that shows something. */
type Pictured = Extract<Inline, { readonly alt: string }>;

const described = gathering<string | Pictured | Toc>((block) => [
  ...(block.kind === 'thermometer' ? [block.description] : []),
  ...inlinesOf(block).flatMap(picturedIn),
  ...(block.kind === 'toc' ? [block] : []),
]);

const inToc = (toc: Toc, document: Document): readonly Pictured[] =>
  listedIn(toc, document).flatMap(({ children }) => children.flatMap(picturedIn));

function picturedIn(inline: Inline): readonly Pictured[] {
  if ('alt' in inline) return [inline];
  return 'children' in inline ? inline.children.flatMap(picturedIn) : [];
}
