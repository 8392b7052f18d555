import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { checked } from './checked.ts';
import { type Building, complain } from './context.ts';
import { buildInlines } from './inline.ts';
import type { Block, Step } from './model.ts';
import { trimmed } from './trimmed.ts';

/** A list of steps: `- :now[title] note`, `- :next[title] note`, or `- title`. */
export function buildThermometer(
  node: ContainerDirective,
  label: readonly PhrasingContent[],
  content: readonly RootContent[],
  building: Building,
): readonly Block[] {
  const items = content.flatMap((child) => (child.type === 'list' ? child.children : []));
  if (content.some(({ type }) => type !== 'list')) {
    complain(building, node, 'directive-thermometer', {});
  }
  const steps = items.map((item) => step(item, building));
  const description = label.map((part) => toString(part)).join('');
  return steps.length > 0 ? [{ kind: 'thermometer', description, steps }] : [];
}

function step(item: ListItem, building: Building): Step {
  const [only, ...others] = item.children;
  const inlines = only?.type === 'paragraph' ? only.children : [];
  if (others.length > 0) complain(building, item, 'directive-thermometer', {});
  const [first, ...rest] = inlines;
  if (first?.type === 'textDirective' && isState(first)) {
    checked(first, 'text', building);
    const title = buildInlines(first.children, building);
    const note = trimmed(buildInlines(rest, building));
    return { title, note, state: first.name === 'now' ? 'now' : 'next' };
  }
  return { title: buildInlines(inlines, building), note: [], state: 'other' };
}

const isState = ({ name }: TextDirective): boolean => name === 'now' || name === 'next';
