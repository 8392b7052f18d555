import type { Directives } from 'mdast-util-directive';
import { type Building, complain } from './context.ts';
import { attributeFault, type DirectiveKind, isDirective, type NameOf } from './directives.ts';

/** The name of a directive that exists, its attributes checked; otherwise a message. */
export function checked<Kind extends DirectiveKind>(
  node: Directives,
  kind: Kind,
  building: Building,
): NameOf<Kind> | undefined {
  const { name } = node;
  if (!isDirective(name, kind)) {
    complain(building, node, 'directive-unknown', { name, kind });
    return undefined;
  }
  for (const [attribute, value] of Object.entries(node.attributes ?? {})) {
    const reason = attributeFault(name, attribute, value ?? '');
    if (reason) complainOf(node, attribute, reason, building);
  }
  return name;
}

/** Reports an attribute of a directive, and why it cannot be as it is. */
export function complainOf(
  node: Directives,
  attribute: string,
  reason: string,
  building: Building,
): void {
  complain(building, node, 'directive-attribute', { name: node.name, attribute, reason });
}
