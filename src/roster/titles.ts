import * as v from 'valibot';
import type { Diagnostic, Place } from '../diagnostics.ts';
import { readYaml } from '../yaml.ts';
import { fold } from './fold.ts';
import type { NamedPosition, Titles } from './model.ts';
import { uniqueIds } from './unique-ids.ts';

const text = v.pipe(v.string(), v.minLength(1, 'Expected a text'));
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
  const aliases = located(value.aliases, (name) => placeOf(['aliases', name]));
  const jobCodes = located(value.job_codes, (name) => placeOf(['job_codes', name]));
  return {
    titles: { aliases: aliases.positions, jobCodes: jobCodes.positions },
    messages: [...messages, ...aliases.messages, ...jobCodes.messages],
  };
}

/** By folded title or code; two that fold to the same are one, and the first counts. */
function located(
  entries: Readonly<Record<string, { readonly track: string; readonly level: string }>>,
  placeOf: (name: string) => Place,
): {
  readonly positions: ReadonlyMap<string, NamedPosition>;
  readonly messages: readonly Diagnostic[];
} {
  const named = Object.entries(entries).map(([name, { track, level }]) => {
    const position: NamedPosition = { track, level, place: placeOf(name) };
    return { id: fold(name), place: position.place, position };
  });
  const { items, messages } = uniqueIds(named);
  return { positions: new Map(items.map(({ id, position }) => [id, position])), messages };
}
