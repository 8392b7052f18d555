/** Values into slots. A value becomes text or ready-made blocks; it is never parsed. */
import GithubSlugger from 'github-slugger';
import type { SlotValue } from '../audience/model.ts';
import { bindBlocks, bindParts } from './bind-block.ts';
import { type Binding, plain, withLocal } from './binding.ts';
import type { SkeletonSection } from './build.ts';
import type { Section } from './model.ts';
import { valueKey } from './remembered.ts';

/** `margins` are for pages held as `orientation` says. */
type Defaults = Pick<Section, 'paper' | 'orientation' | 'margins'> & {
  /** The document's own: BCP 47. */
  readonly language: string;
  readonly furniture: NonNullable<Section['furniture']>;
};

/** The skeleton's sections with every token replaced by its value; empty ones are left out. */
export function bind(
  sections: readonly SkeletonSection[],
  slots: readonly SlotValue[],
  defaults: Defaults,
): readonly Section[] {
  const binding: Binding = {
    slots,
    keys: slots.map(valueKey),
    language: defaults.language,
    slugger: new GithubSlugger(),
    stood: new Map(),
  };
  return sections
    .map((section) => bindSection(section, binding, defaults))
    .filter(({ blocks }) => blocks.length > 0);
}

function bindSection(
  { bare, head = '', foot = '', running, leaf, orientation, blocks, slots, parts }: SkeletonSection,
  binding: Binding,
  { paper, margins, furniture, ...defaults }: Defaults,
): Section {
  const local = slots ? withLocal(binding, slots) : binding;
  const headLeft = plain(head, local) || furniture.headLeft;
  const says = {
    ...furniture,
    headLeft,
    foot: plain(foot, local) || furniture.foot,
    ...(running && { running }),
  };
  const held = orientation ?? defaults.orientation;
  return {
    paper,
    orientation: held,
    ...(margins && held === defaults.orientation && { margins }),
    ...(leaf && { leaf }),
    ...(!bare && { furniture: says }),
    blocks: parts ? bindParts(parts, binding) : bindBlocks(blocks, binding),
  };
}
