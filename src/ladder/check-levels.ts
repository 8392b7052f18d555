/** Levels that were left out, and competencies that some level says nothing of. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Competency, Level, Track } from './model.ts';
import { lettersOf } from './words.ts';

/** A warning where the numbers of levels leave one out: "L3" after "L1". */
export const skippedLevels = ({ title: track, levels }: Track): readonly Diagnostic[] =>
  levels.slice(1).flatMap((level, index) => {
    const before = levels[index];
    const [from, to] = [before && numberOf(before), numberOf(level)];
    if (!from || !to || from.of !== to.of || to.number <= from.number + 1) return [];
    const values = { track, title: level.title, before: before?.title ?? '' };
    return [report('level-skipped', level.place, values)];
  });

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** "L3 – Senior" is the third of "l"; "Engineer II" the second of "engineer". */
function numberOf({ title }: Level): { readonly of: string; readonly number: number } | undefined {
  const code = /^(\p{L}+)[\s-]?(\d{1,2})(?![\p{L}\d])/u.exec(title);
  const end = /^(.+?)[\s-](\d{1,2}|[ivx]{1,4})$/iu.exec(title);
  const [, name = '', figure = ''] = code ?? end ?? [];
  const number = /\d/.test(figure) ? Number(figure) : roman.indexOf(figure.toLowerCase()) + 1;
  return number > 0 || figure.startsWith('0') ? { of: lettersOf(name), number } : undefined;
}

/**
 * What some level says of a competency, and another does not, as information: where most are
 * named at one level only, the levels have no common competencies, and that is said once. Of a
 * cumulative ladder's levels, what is not said again still holds.
 */
export function partialCompetencies(track: Track): readonly Diagnostic[] {
  if (track.source.cumulative || track.levels.length < 2) return [];
  const all = track.areas.flatMap(({ competencies }) => competencies);
  const single = all.filter((competency) => saidAt(competency).length === 1);
  if (single.length > 2 && 2 * single.length > all.length) {
    const values = { track: track.title, count: single.length, total: all.length };
    return [report('competencies-unaligned', track.place, values)];
  }
  return all.flatMap((competency) => partial(track, competency));
}

/** Indices of the levels that say something. */
const saidAt = ({ expectations }: Competency): readonly number[] =>
  expectations.flatMap(({ kind }, index) => (kind === 'blank' ? [] : [index]));

/** A gap between two levels that say something is likelier a mistake than a late beginning. */
function partial({ levels }: Track, competency: Competency): readonly Diagnostic[] {
  const { title, place, expectations } = competency;
  const said = saidAt(competency);
  const silent = expectations.flatMap(({ kind }, index) => (kind === 'blank' ? [index] : []));
  if (said.length === 0 || silent.length === 0) return [];
  const [first = 0, last = 0] = [said[0], said.at(-1)];
  const names = silent.map((index) => `"${levels[index]?.title ?? ''}"`).join(', ');
  const isGap = silent.some((index) => index > first && index < last);
  return [report(isGap ? 'competency-gap' : 'competency-partial', place, { title, names })];
}
