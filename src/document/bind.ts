/** Values into slots. A value becomes text or ready-made blocks; it is never parsed. */
import GithubSlugger from 'github-slugger';
import type { SlotValue } from '../audience/model.ts';
import { bindBlocks } from './bind-block.ts';
import { type Binding, plain } from './binding.ts';
import type { SkeletonSection } from './build.ts';
import type { Section } from './model.ts';

type Defaults = Pick<Section, 'paper' | 'orientation'> & {
  readonly furniture: NonNullable<Section['furniture']>;
};

/** The skeleton's sections with every token replaced by its value; empty ones are left out. */
export function bind(
  sections: readonly SkeletonSection[],
  slots: readonly SlotValue[],
  defaults: Defaults,
): readonly Section[] {
  const binding: Binding = { slots, slugger: new GithubSlugger() };
  return sections
    .map((section) => bindSection(section, binding, defaults))
    .filter(({ blocks }) => blocks.length > 0);
}

function bindSection(
  { bare, head = '', orientation, blocks }: SkeletonSection,
  binding: Binding,
  defaults: Defaults,
): Section {
  const headLeft = plain(head, binding) || defaults.furniture.headLeft;
  return {
    paper: defaults.paper,
    orientation: orientation ?? defaults.orientation,
    ...(!bare && { furniture: { ...defaults.furniture, headLeft } }),
    blocks: bindBlocks(blocks, binding),
  };
}
