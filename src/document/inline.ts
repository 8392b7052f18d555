/** Markdown's inline nodes → the document's: one function a node. */
import type { Html, Image, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { checked, complainOf } from './checked.ts';
import { type Building, complain } from './context.ts';
import { blank, choice, oneOf } from './form.ts';
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
      return [{ kind: 'text', value: node.value.replace(/(?<!\s)\s*\n\s*/g, ' ') }];
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
      return picture(node, building);
    case 'imageReference':
    case 'linkReference':
    case 'footnoteReference':
      return unsupported(node, building);
    case 'textDirective':
      return textDirective(node, building);
  }
}

function html(node: Html, building: Building): readonly Inline[] {
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
  if (node.value.startsWith('<!--')) return [];
  return refused(node, building);
}

/** HTML is reported and stands as it is written. */
export function refused(node: Html, building: Building): readonly Inline[] {
  complain(building, node, 'layout-html', { html: node.value.replace(/\uE001+/g, '…') });
  return [{ kind: 'text', value: node.value }];
}

/** Only a ladder's pictures have their files; in a layout a picture is reported. */
function picture(node: Image, building: Building): readonly Inline[] {
  const file = node.data?.picture;
  return file ? [{ kind: 'picture', file, alt: node.alt ?? '' }] : unsupported(node, building);
}

type Unsupported = Extract<
  PhrasingContent,
  { type: 'image' | 'imageReference' | 'linkReference' | 'footnoteReference' }
>;

const namesOf: Readonly<Record<Unsupported['type'], string>> = {
  image: 'pictures',
  imageReference: 'pictures',
  linkReference: 'links by reference',
  footnoteReference: 'footnotes',
};

function unsupported(node: Unsupported, building: Building): readonly Inline[] {
  complain(building, node, 'layout-markdown', { what: namesOf[node.type] });
  return [{ kind: 'text', value: toString(node) }];
}

function textDirective(node: TextDirective, building: Building): readonly Inline[] {
  if (isNumber(node)) return [{ kind: 'text', value: `:${node.name}` }];
  const name = checked(node, 'text', building);
  switch (name) {
    case 'choice':
      return [choice(node, building)];
    case 'one-of':
      return [oneOf(node, building)];
    case 'field':
      return [blank(node)];
    case 'lang':
      return [language(node, building)];
    case 'dots':
      return [dots(node)];
    case 'units':
      return [units(node)];
    case 'soft':
    case 'tag':
    case 'mark':
      return span(name, node, building);
    case 'band':
    case 'tint':
    case 'now':
    case 'next':
      // taken by the table or thermometer they stand in
      complain(building, node, 'directive-misplaced', { name });
      return buildInlines(node.children, building);
    case undefined:
      return buildInlines(node.children, building);
  }
}

/** Whether the tag is one is seen again when its value is known. */
function language(node: TextDirective, building: Building): Inline {
  const of = node.attributes?.['of'];
  if (of === undefined) complainOf(node, 'of', 'it names the language, such as fr', building);
  return { kind: 'language', language: of ?? '', children: buildInlines(node.children, building) };
}

/** As many dots as there are marks in most reviews. */
const DOTS = '3';

function dots(node: TextDirective): Inline {
  const { mark, expected, of } = node.attributes ?? {};
  const counts = { mark: mark ?? '', expected: expected ?? '', of: of ?? DOTS };
  return { kind: 'dots', alt: toString(node), ...counts };
}

function units(node: TextDirective): Inline {
  const { full, half, of } = node.attributes ?? {};
  const counts = { full: full ?? '', half: half ?? '', of: of ?? '' };
  return { kind: 'units', alt: toString(node), ...counts };
}

/** The end of a time of day, or of a ratio: `9:30`. */
const isNumber = ({ name, children, attributes }: TextDirective): boolean =>
  /^\d+$/.test(name) && children.length === 0 && Object.keys(attributes ?? {}).length === 0;
