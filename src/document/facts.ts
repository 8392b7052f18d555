import type { ListItem, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type Building, complain } from './context.ts';
import { buildInlines } from './inline.ts';
import type { Block, Fact } from './model.ts';
import { trimmed } from './trimmed.ts';

/** A list whose items are `**label** value`. */
export function buildFacts(
  node: ContainerDirective,
  content: readonly RootContent[],
  building: Building,
): readonly Block[] {
  const items = content.flatMap((child) => (child.type === 'list' ? child.children : []));
  if (content.some(({ type }) => type !== 'list')) complain(building, node, 'directive-facts', {});
  const facts = items.flatMap((item) => fact(item, building));
  const columns = node.attributes?.['columns'] === '1' ? 1 : 2;
  if (facts.length === 0) return [];
  const isSmall = node.attributes?.['small'] !== undefined;
  return [{ kind: 'facts', columns, ...(isSmall && { small: true as const }), facts }];
}

function fact(item: ListItem, building: Building): readonly Fact[] {
  const [first, ...others] = item.children;
  const [label, ...value] = first?.type === 'paragraph' ? first.children : [];
  if (label?.type !== 'strong' || others.length > 0) {
    complain(building, item, 'directive-facts', {});
  }
  if (!label) return [];
  const words = label.type === 'strong' ? label.children : [label];
  return [{ label: buildInlines(words, building), value: trimmed(buildInlines(value, building)) }];
}
