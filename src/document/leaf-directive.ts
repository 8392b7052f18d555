import type { LeafDirective } from 'mdast-util-directive';
import { checked } from './checked.ts';
import type { Building } from './context.ts';
import { buildInlines } from './inline.ts';
import { depthOf, numberOf } from './number.ts';
import type { Block, Inline, Paragraph, ParagraphStyle, Signature } from './model.ts';

/** `::name[label]{attributes}` on a line of its own. */
export function buildLeaf(node: LeafDirective, building: Building): readonly Block[] {
  const name = checked(node, 'leaf', building);
  const label = buildInlines(node.children, building);
  const attribute = (key: string): string | undefined => node.attributes?.[key] ?? undefined;
  switch (name) {
    case 'toc':
      return contents(label, numberOf(attribute('depth'), 2));
    case 'page-break':
      return [{ kind: 'page-break' }];
    case 'lines':
      return [
        {
          kind: 'lines',
          id: attribute('id') ?? '',
          label: attribute('label') ?? '',
          count: numberOf(attribute('count'), 1),
        },
      ];
    case 'signature':
      return [signature(label, attribute)];
    case 'kicker':
    case 'lead':
    case 'label':
    case 'small':
      return [paragraph(name, label)];
    case undefined:
      return [paragraph('body', label)];
  }
}

const paragraph = (style: ParagraphStyle, children: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  style,
  children,
});

/** The heading over the contents is not itself among them. */
function contents(title: readonly Inline[], depth: number): readonly Block[] {
  const toc: Block = { kind: 'toc', depth: depthOf(depth) };
  if (title.length === 0) return [toc];
  return [{ kind: 'heading', depth: 1, children: title, id: '', listed: false }, toc];
}

/** Three parts: to sign, the name again in capitals, the date. */
function signature(
  label: readonly Inline[],
  attribute: (key: string) => string | undefined,
): Signature {
  const id = attribute('id');
  const part = (name: string): string => (id ? `${id}.${name}` : '');
  const words = (key: string): readonly Inline[] => [{ kind: 'text', value: attribute(key) ?? '' }];
  const text = { holds: 'text', width: { share: 7 } } as const;
  return {
    kind: 'signature',
    parts: [
      { ...text, id: part('signature'), label },
      { ...text, id: part('name'), label: words('name') },
      { id: part('date'), holds: 'date', label: words('date'), width: { share: 4 } },
    ],
  };
}
