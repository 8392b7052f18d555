import type { ContainerDirective } from 'mdast-util-directive';
import { buildBlocks } from './block.ts';
import { checkClosed } from './container-directive.ts';
import { checked } from './checked.ts';
import { type Building, complain } from './context.ts';
import { buildInlines } from './inline.ts';
import { partsOf } from './label.ts';
import type { Block } from './model.ts';

/** `:::cover[label]`: one heading and facts; anything else is reported, and follows the cover. */
export function buildCover(node: ContainerDirective, building: Building): readonly Block[] {
  checked(node, 'container', building);
  checkClosed(node, building);
  const { label, content } = partsOf(node);
  const blocks = buildBlocks(content, building);
  const titles = blocks.flatMap((block) => (block.kind === 'heading' ? [block.children] : []));
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const others = blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'facts');
  if (titles.length !== 1 || others.length > 0) {
    complain(building, node, 'directive-cover', {});
  }
  const [title = []] = titles;
  return [{ kind: 'cover', label: buildInlines(label, building), title, facts }, ...others];
}
