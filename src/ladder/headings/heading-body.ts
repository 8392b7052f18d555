/** A ladder's body: its tracks, and what stands around them. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { speaksOfLevels } from '../level/level-words.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { readProse, untitled } from '../markdown/prose.ts';
import type { Body } from '../shape.ts';

/** What one part of the file holds. */
export interface Part extends Read<Pick<Body, 'introduction' | 'tracks'>> {
  /** Why it cannot be read at all. */
  readonly refused?: Diagnostic;
}

/** A track, and the section that names it. */
export interface PlacedTrack {
  readonly head: Section;
  readonly part: Part;
}

/**
 * Tracks in the order of the file, and the sections that are not `inside` any: the first heading
 * above them is the ladder's title, an empty one as deep as theirs a track not yet written, and all
 * else the introduction.
 */
export function bodyAround(
  sections: readonly Section[],
  inside: ReadonlySet<Section>,
  tracks: readonly PlacedTrack[],
): Read<Body> {
  const depth = Math.min(...tracks.map(({ head }) => head.depth));
  const titling = titleAmong(sections, inside, depth);
  const byHead = new Map(tracks.map(({ head, part }) => [head, [part]]));
  const parts = sections.flatMap((section, index) => [
    ...(inside.has(section) ? [] : [readAround(section, sections[index + 1], depth, titling)]),
    ...(byHead.get(section) ?? []),
  ]);
  return {
    value: {
      ...(titling ? { title: titling.title } : {}),
      introduction: parts.flatMap(({ value }) => value.introduction),
      tracks: parts.flatMap(({ value }) => value.tracks),
    },
    messages: parts.flatMap(({ messages }) => messages),
  };
}

/** The first heading, if it stands above the tracks; above levels without a track's heading, too. */
function titleAmong(
  sections: readonly Section[],
  inside: ReadonlySet<Section>,
  depth: number,
): Section | undefined {
  const first = sections.find(({ title }) => title !== '');
  if (!first || inside.has(first)) return undefined;
  return first.depth < depth ? first : undefined;
}

/** A section outside of tracks: words for the introduction, or a track that is not yet written. */
function readAround(
  section: Section,
  next: Section | undefined,
  depth: number,
  titling: Section | undefined,
): Part {
  const { title, place, nodes, isContents } = section;
  const isEmpty = nodes.length === 0 && !isContents && (next?.depth ?? 0) <= section.depth;
  if (isEmpty && section.depth === depth && title !== '' && !speaksOfLevels(title)) {
    const track = { id: '', title, introduction: [], levels: [], areas: [], place };
    const messages = [report('track-empty', place, { title })];
    return { value: { introduction: [], tracks: [track] }, messages };
  }
  const printed = section === titling ? untitled(section) : section;
  const { value: introduction, messages } = readProse([printed]);
  const notes = section === titling ? [] : keptAsProse(section);
  return { value: { introduction, tracks: [] }, messages: [...messages, ...notes] };
}

/** Says that a section among levels is not one of them. */
export const keptAsProse = ({ title, place, nodes }: Section): readonly Diagnostic[] =>
  nodes.length > 0 && title !== '' ? [report('section-no-level', place, { title })] : [];
