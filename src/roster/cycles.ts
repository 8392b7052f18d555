import * as v from 'valibot';
import type { Diagnostic } from '../diagnostics.ts';
import { isoDate, readYaml } from '../yaml.ts';
import type { Cycle } from './model.ts';
import { uniqueIds } from './unique-ids.ts';

const text = v.pipe(v.string(), v.minLength(1, 'Expected a text'));
const cycleSchema = v.strictObject({
  id: text,
  name: text,
  self_review_due: v.optional(isoDate),
  manager_review_due: v.optional(isoDate),
  calibration: v.optional(isoDate),
});

/** `cycles.yaml` → review cycles; the first is the one people without a cycle are in. */
export function readCycles(
  file: string,
  yaml: string,
): { readonly cycles: readonly Cycle[]; readonly messages: readonly Diagnostic[] } {
  const source = { file, text: yaml, whenEmpty: [] };
  const { value = [], messages, placeOf } = readYaml(v.array(cycleSchema), source);
  const cycles = value.map((entry, index) => cycleFrom(entry, placeOf([index])));
  const unique = uniqueIds(cycles);
  return { cycles: unique.items, messages: [...messages, ...unique.messages] };
}

const cycleFrom = (entry: v.InferOutput<typeof cycleSchema>, place: Cycle['place']): Cycle => ({
  id: entry.id,
  name: entry.name,
  place,
  ...(entry.self_review_due && { selfReviewDue: entry.self_review_due }),
  ...(entry.manager_review_due && { managerReviewDue: entry.manager_review_due }),
  ...(entry.calibration && { calibration: entry.calibration }),
});
