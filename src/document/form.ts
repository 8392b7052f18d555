/** Directives of what people fill in → the nodes of a form. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { type Building, complain } from './context.ts';
import type { Answer, Blank, Choice, OneOf } from './model.ts';

export const choice = (node: TextDirective): Choice => ({
  kind: 'choice',
  id: attribute(node, 'id'),
  label: toString(node),
});

export const blank = (node: TextDirective): Blank => ({
  kind: 'blank',
  id: attribute(node, 'id'),
  label: toString(node),
  holds: attribute(node, 'holds') === 'date' ? 'date' : 'text',
});

/** `:one-of[:choice[Meeting]{value=meeting} …]`: nothing but choices stands inside. */
export function oneOf(node: TextDirective, building: Building): OneOf {
  const answers = node.children.flatMap((child) => answerOf(child, building));
  const shown = node.attributes?.['list'] === undefined ? 'boxes' : 'list';
  const id = attribute(node, 'id');
  return { kind: 'one-of', id, label: attribute(node, 'label'), shown, answers };
}

function answerOf(child: PhrasingContent, building: Building): readonly Answer[] {
  if (child.type === 'textDirective' && child.name === 'choice') {
    const label = toString(child);
    return [{ value: attribute(child, 'value') || label, label }];
  }
  if (toString(child).trim() !== '') complain(building, child, 'directive-one-of', {});
  return [];
}

const attribute = ({ attributes }: TextDirective, key: string): string => attributes?.[key] ?? '';
