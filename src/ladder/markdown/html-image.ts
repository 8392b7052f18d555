/** An `img` element as Markdown's picture, with the size that it asks for. */
import type { Element } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { Image } from 'mdast';

export function img(state: State, node: Element): Image {
  const [width, height] = [pixelsOf(node, 'width'), pixelsOf(node, 'height')];
  return {
    ...defaultHandlers.img(state, node),
    data: { asked: { ...(width && { width }), ...(height && { height }) } },
  };
}

/** In CSS pixels; percentages and words are no sizes of the picture itself. */
function pixelsOf({ properties }: Element, side: 'width' | 'height'): number | undefined {
  const size = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(String(properties[side] ?? '').trim());
  return size ? Number(size[1]) : undefined;
}
