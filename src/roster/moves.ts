import * as v from 'valibot';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { Track } from '../ladder/model.ts';
import { readYaml } from '../yaml.ts';
import { listed, namedStep, type Step } from './match.ts';
import type { Move, Position } from './model.ts';
import { uniqueIds } from './unique-ids.ts';

const text = v.pipe(v.string(), v.minLength(1, 'Expected a text'));
const end = v.strictObject({ track: text, level: text });
const movesSchema = v.array(v.strictObject({ from: end, to: end }));

type End = v.InferOutput<typeof end>;

/**
 * `moves.yaml` → the steps that people take beside those up each track, such as to another one. A
 * move that names what no ladder has is reported with the candidates, and left out.
 */
export function readMoves(
  file: string,
  yaml: string,
  tracks: readonly Track[],
): { readonly moves: readonly Move[]; readonly messages: readonly Diagnostic[] } {
  const source = { file, text: yaml, whenEmpty: [] };
  const { value = [], messages, placeOf } = readYaml(movesSchema, source);
  const read = value.map(({ from, to }, index) => {
    const place = placeOf([index]);
    const start = endNamed(from, placeOf([index, 'from', 'level']), tracks);
    const goal = endNamed(to, placeOf([index, 'to', 'level']), tracks);
    const { move, messages: own } = moveBetween(start.step, goal.step, place);
    return { move, messages: [...start.messages, ...goal.messages, ...own] };
  });
  const unique = uniqueIds(read.flatMap(({ move }) => move ?? []));
  const faults = read.flatMap((one) => one.messages);
  return { moves: unique.items, messages: [...messages, ...faults, ...unique.messages] };
}

function endNamed(
  { track, level }: End,
  place: Place,
  tracks: readonly Track[],
): { readonly step?: Step; readonly messages: readonly Diagnostic[] } {
  const { step, candidates } = namedStep(track, level, tracks);
  if (step) return { step, messages: [] };
  const values = { track, level, candidates: listed(candidates) };
  return { messages: [report('move-level', place, values)] };
}

function moveBetween(
  from: Step | undefined,
  to: Step | undefined,
  place: Place,
): { readonly move?: Move; readonly messages: readonly Diagnostic[] } {
  if (!from || !to) return { messages: [] };
  if (from.level === to.level) {
    return { messages: [report('move-nowhere', place, { level: from.level.title })] };
  }
  const id = `${listed([from])} to ${listed([to])}`;
  return { move: { id, from: positionOf(from), to: positionOf(to), place }, messages: [] };
}

const positionOf = ({ track, level }: Step): Position => ({ track: track.id, level: level.id });
