import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

interface Parts {
  readonly label: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
}

/** A container's label arrives as a marked first paragraph. */
export function partsOf({ children }: ContainerDirective): Parts {
  const [first, ...rest] = children;
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return isLabel ? { label: first.children, content: rest } : { label: [], content: children };
}
