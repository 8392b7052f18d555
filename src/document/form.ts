/** Directives of what people fill in → the nodes of a form. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { checked, complainOf } from './checked.ts';
import { type Building, complain } from './context.ts';
import type { Answer, Blank, Choice, OneOf } from './model.ts';

export function choice(node: TextDirective, building: Building): Choice {
  if (attribute(node, 'value'))
    complainOf(node, 'value', 'only choices of a one-of have it', building);
  return { kind: 'choice', id: attribute(node, 'id'), label: toString(node) };
}

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
  if (child.type === 'textDirective' && child.name === 'choice') return [answer(child, building)];
  if (toString(child).trim() !== '') complain(building, child, 'directive-one-of', {});
  return [];
}

function answer(node: TextDirective, building: Building): Answer {
  checked(node, 'text', building);
  if (attribute(node, 'id')) complainOf(node, 'id', 'the one-of has it', building);
  const label = toString(node);
  return { value: attribute(node, 'value') || label, label };
}

const attribute = ({ attributes }: TextDirective, key: string): string => attributes?.[key] ?? '';
