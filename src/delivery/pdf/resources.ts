/** What the words of a content depend on beside its own bytes, as a key for what is remembered of it. */
import { type Source, fontIn } from './drawing.ts';
import type { Font } from './font.ts';
import type { State } from './state.ts';
import { Dict, Ref, Stream, type Value } from './values.ts';

const numbers = new WeakMap<Font, number>();
let count = 0;

/** Fonts that read the same are the same one. */
function numberOf(font: Font): number {
  const known = numbers.get(font) ?? (count += 1);
  numbers.set(font, known);
  return known;
}

/** Nothing where it would take more than a glance to say it. */
export function keyOfResources(resources: Dict | undefined, source: Source): string | undefined {
  const { file } = source;
  const parts: string[] = [];
  for (const [kind, value] of resources?.entries ?? []) {
    for (const [name, member] of file.dictAt(value)?.entries ?? []) {
      const said = saidOf(kind, file.at(member), source);
      if (said === undefined) return undefined;
      if (said !== '') parts.push(JSON.stringify([kind, name, said]));
    }
  }
  return parts.join(' ');
}

function saidOf(kind: string, member: Value | undefined, source: Source): string | undefined {
  if (kind === 'XObject')
    return member instanceof Stream && member.dict.nameAt('Subtype') !== 'Image' ? undefined : '';
  if (!(member instanceof Dict)) return '';
  switch (kind) {
    case 'Font':
      return String(numberOf(fontIn(member, source)));
    case 'ExtGState':
      return plain(member.get('ca'));
    case 'Properties':
      return [member.get('MCID'), member.get('ActualText')].every((one) => one === undefined)
        ? 'none'
        : undefined;
    default:
      return '';
  }
}

const plain = (value: Value | undefined): string | undefined =>
  value instanceof Ref ? undefined : JSON.stringify(value ?? null);

const states = new WeakMap<State, string>();

/** Nothing where a number is beyond all bounds. */
export function keyOfState(state: State): string | undefined {
  const { font, ...others } = state;
  const key = states.get(state) ?? JSON.stringify([font ? numberOf(font) : 0, others]);
  states.set(state, key);
  return key.includes('null') ? undefined : key;
}
