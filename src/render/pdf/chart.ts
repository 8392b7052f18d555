import type { Drawing } from '../chart/shape.ts';
import type { Fragment } from './flow/fragment.ts';
import { moved } from './engine/vector.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, typeOf, within } from './setting.ts';
import { vectorsOf } from './shapes.ts';

/** A chart that stands by itself; what it shows is said in words that are not printed. */
export function chart({ alt, ...drawing }: Drawing & { alt: string }, around: Setting): Fragment {
  const setting = within(around, 'Figure', { alt });
  const { width, height } = drawing;
  const vectors = vectorsOf(drawing).map((vector) => moved(vector, 0, -height));
  const run = {
    ...typeOf('body', setting),
    text: '',
    owner: setting.owner,
    drawing: { width, height, vectors },
  };
  return paragraph([run], { ...setting, width, measured: false, align: 'left' });
}
