import * as v from 'valibot';
import type { Diagnostic, Place } from '../diagnostics.ts';
import { readYaml } from '../yaml.ts';
import { fold } from './fold.ts';
import type { NamedPosition, Titles } from './model.ts';

const text = v.pipe(v.string(), v.minLength(1));
const positions = v.optional(v.record(text, v.strictObject({ track: text, level: text })), {});
const titlesSchema = v.strictObject({ aliases: positions, job_codes: positions });

export const noTitles: Titles = { aliases: new Map(), jobCodes: new Map() };

/** `titles.yaml` → what job titles and job codes mean. */
export function readTitles(
  file: string,
  yaml: string,
): { readonly titles: Titles; readonly messages: readonly Diagnostic[] } {
  const { value, messages, placeOf } = readYaml(titlesSchema, { file, text: yaml });
  if (!value) return { titles: noTitles, messages };
  const located = (key: 'aliases' | 'job_codes') =>
    folded(value[key], (name) => placeOf([key, name]));
  return { titles: { aliases: located('aliases'), jobCodes: located('job_codes') }, messages };
}

const folded = (
  entries: Readonly<Record<string, { readonly track: string; readonly level: string }>>,
  placeOf: (name: string) => Place,
): ReadonlyMap<string, NamedPosition> =>
  new Map(
    Object.entries(entries).map(([name, entry]) => [fold(name), { ...entry, place: placeOf(name) }]),
  );
