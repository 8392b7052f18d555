/** Sections → what they hold, by the first shape that fits. */
import { report } from '../diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import { withIds } from './given-ids.ts';
import { lostWords } from './lost.ts';
import type { Read } from './markdown/manuscript.ts';
import type { Source } from './model.ts';
import type { Opened } from './opened.ts';
import type { Section } from './markdown/outline.ts';
import { readProse } from './markdown/prose.ts';
import type { Body } from './shape.ts';
import { shapes } from './shapes.ts';
import { unmatched } from './unmatched.ts';

export type Shaped = Body & Pick<Source, 'shape'>;

/** Where sections come from, and what is said of them. */
export type Given = Pick<Opened, 'sections' | 'outline' | 'front' | 'placeOf'>;

/** What the file holds, with an error for each of its words that is not in there. */
export const readBody = (given: Given): Read<Shaped> =>
  completed(readSections(given.sections, given.front), given);

/** With the ids that the front matter gives, and all that is to be said of the whole. */
export function completed(
  { value, messages }: Read<Shaped>,
  { sections, outline, front, placeOf }: Given,
): Read<Shaped> {
  const tracks = value.tracks.map((track) => withIds(track, front));
  const found = [
    ...messages,
    ...tracks.flatMap((track) => track.messages),
    ...unmatched(front, placeOf, outline, value),
  ];
  return {
    value: { ...value, tracks: tracks.map((track) => track.value) },
    messages: [...found, ...lostWords(sections, value, found, front)],
  };
}

/** By the first shape that fits; as an introduction alone where none does. */
function readSections(sections: readonly Section[], front: FrontMatter): Read<Shaped> {
  for (const { name, read } of shapes) {
    const body = front.shape && front.shape !== name ? undefined : read(sections, front);
    if (body) return { ...body, value: { ...body.value, shape: name } };
  }
  const { value: introduction, messages } = readProse(sections);
  const place = sections[0]?.place ?? { file: '' };
  return {
    value: { introduction, tracks: [] },
    messages: [...messages, report('ladder-unrecognised', place, {})],
  };
}
