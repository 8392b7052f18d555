/** Markdown's inline nodes → the document's: one function a node. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { type Building, complain } from './context.ts';
import { attributeFault, directiveNamed } from './directives.ts';
import type { Inline, SpanStyle } from './model.ts';

export const buildInlines = (
  nodes: readonly PhrasingContent[],
  building: Building,
): readonly Inline[] => nodes.flatMap((node) => buildInline(node, building));

const span = (
  style: SpanStyle,
  { children }: { readonly children: readonly PhrasingContent[] },
  building: Building,
): readonly Inline[] => [{ kind: 'span', style, children: buildInlines(children, building) }];

function buildInline(node: PhrasingContent, building: Building): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return span(node.type, node, building);
    case 'inlineCode':
      return [{ kind: 'code', value: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return [{ kind: 'link', url: node.url, children: buildInlines(node.children, building) }];
    case 'html':
      return html(node, building);
    case 'image':
    case 'imageReference':
      return node.alt ? [{ kind: 'text', value: node.alt }] : [];
    case 'linkReference':
      return buildInlines(node.children, building);
    case 'footnoteReference':
      return unsupported(node, building);
    case 'textDirective':
      return textDirective(node, building);
  }
}

function html(
  node: Extract<PhrasingContent, { type: 'html' }>,
  building: Building,
): readonly Inline[] {
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
  if (node.value.startsWith('<!--')) return [];
  complain(building, node, 'layout-html', { html: node.value });
  return [{ kind: 'text', value: node.value }];
}

function unsupported(node: PhrasingContent, building: Building): readonly Inline[] {
  complain(building, node, 'layout-markdown', { what: node.type });
  return [{ kind: 'text', value: toString(node) }];
}

function textDirective(node: TextDirective, building: Building): readonly Inline[] {
  const name = checked(node, 'text', building);
  switch (name) {
    case 'choice':
      return [{ kind: 'choice', label: toString(node) }];
    case 'field':
      return [{ kind: 'blank', name: toString(node) }];
    case 'soft':
    case 'tag':
    case 'mark':
      return span(name, node, building);
    default:
      // `band`, `tint`, `now` and `next` are taken by the table or thermometer they stand in
      if (name) complain(building, node, 'directive-misplaced', { name });
      return buildInlines(node.children, building);
  }
}

type DirectiveNode = TextDirective | import('mdast-util-directive').Directives;

/** The name of a directive that exists, its attributes checked; otherwise a message. */
export function checked(
  node: DirectiveNode,
  kind: 'text' | 'leaf' | 'container',
  building: Building,
): ReturnType<typeof directiveNamed> {
  const name = directiveNamed(node.name, kind);
  if (!name) {
    complain(building, node, 'directive-unknown', { name: node.name, kind });
    return undefined;
  }
  for (const [attribute, value] of Object.entries(node.attributes ?? {})) {
    const reason = attributeFault(name, attribute, value ?? '');
    if (reason) complain(building, node, 'directive-attribute', { name, attribute, reason });
  }
  return name;
}
