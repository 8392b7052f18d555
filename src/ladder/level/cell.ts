/** One cell → one expectation. */
import type { RootContent } from 'mdast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { type Manuscript, placeOf, type Read } from '../markdown/manuscript.ts';
import type { Expectation, Level, RichText } from '../model.ts';
import { notApplicable } from './not-applicable.ts';
import { readRich } from '../markdown/rich.ts';
import { levelReferredTo } from './same-as.ts';
import { wordsOf } from '../words.ts';

/** What stands in a cell, or in a bullet, whatever it is for. */
export interface Cell {
  readonly content: RichText;
  readonly text: string;
  readonly place: Place;
}

/** The content of a table's cell; its place is that of its first word. */
export function readCell(
  node: { readonly children: readonly RootContent[] } & Parameters<typeof placeOf>[1],
  manuscript: Manuscript,
): Read<Cell> {
  const place = placeOf(manuscript.file, node.children[0] ?? node);
  const { value: content, messages } = readRich(node.children, manuscript, place);
  return { value: { content, text: wordsOf(content), place }, messages };
}

/** What a level is asked for, by the cell in its column; `index` counts the track's levels. */
export function expectationOf(
  { content, text, place }: Cell,
  levels: readonly Level[],
  index: number,
  sameAs: readonly string[] = [],
): Read<Expectation> {
  if (text === '') return quiet({ kind: 'blank', place });
  const denial = notApplicable(text);
  if (denial !== undefined) return quiet({ kind: 'not-applicable', text: denial, place });
  const other = levelReferredTo(text, levels, index, sameAs);
  const stated: Expectation = { kind: 'stated', content, text, place };
  if (other === undefined) return quiet(stated);
  if (other === 'unknown') return { value: stated, messages: [unknownLevel(text, place, levels)] };
  return quiet({ kind: 'same-as', level: other.level, text, place });
}

const quiet = (value: Expectation): Read<Expectation> => ({ value, messages: [] });

const unknownLevel = (text: string, place: Place, levels: readonly Level[]): Diagnostic =>
  report('same-as-unknown', place, { text, known: levels.map(({ title }) => title).join(', ') });
