/** `changes.yaml`: why something changed, and how large its change is where words do not tell. */
import * as v from 'valibot';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { readYaml } from '../../yaml.ts';
import { sizes } from './model.ts';

const text = v.pipe(v.string('Expected text'), v.trim(), v.nonEmpty('Expected text'));
const reasonSchema = v.pipe(
  v.strictObject({
    track: v.optional(text),
    level: v.optional(text),
    competency: v.optional(text),
    reason: text,
    size: v.optional(v.picklist(sizes, `Expected ${sizes.join(', ')}`)),
  }),
  v.check(
    ({ track, level, competency }) => (track ?? level ?? competency) !== undefined,
    'Expected a competency, a level or a track',
  ),
);

/** What it names must all be so of a change that it is the reason of. */
export interface Reason extends v.InferOutput<typeof reasonSchema> {
  readonly place: Place;
  /** Where each name stands. */
  readonly placeOf: (key: 'track' | 'level' | 'competency') => Place;
}

export function readReasons(
  file: string,
  yaml: string,
): { readonly reasons: readonly Reason[]; readonly messages: readonly Diagnostic[] } {
  const source = { file, text: yaml, whenEmpty: [] };
  const { value = [], messages, placeOf } = readYaml(v.array(reasonSchema), source);
  const reasons = value.map((one, index): Reason => ({
    ...one,
    place: placeOf([index]),
    placeOf: (key) => placeOf([index, key]),
  }));
  return { reasons, messages };
}

export const unknownName = (
  reason: Reason,
  what: 'track' | 'level' | 'competency',
  known: readonly string[],
): Diagnostic =>
  report('changes-unknown', reason.placeOf(what), {
    what,
    name: reason[what] ?? '',
    known: [...new Set(known)].join(', ') || 'none',
  });
