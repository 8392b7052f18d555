import { type Diagnostic, report } from '../diagnostics.ts';
import { peopleAnywhere } from '../pinned.ts';
import type { Press } from '../press.ts';
import type { Rung } from '../ladder/compare-rungs.ts';
import type { Track } from '../ladder/model.ts';
import { answers, levelsNamed, type Named, namedLevel } from './names.ts';
import type { Request } from './request.ts';

/** A message for each name in the request that nothing answers to, with the names there are. */
export function unknownNames(request: Request, { company, layouts }: Press): readonly Diagnostic[] {
  const { roster, tracks } = company;
  const levels = tracks.flatMap((track) => track.levels.map((level) => namedLevel(track, level)));
  const documents = layouts.flatMap(({ document, audience }) => [
    { id: document },
    { id: `${document}/${audience}` },
  ]);
  const known: readonly (readonly [string, readonly string[], readonly Named[]])[] = [
    ['document', request.documents, documents],
    ['audience', request.audience, layouts.map(({ audience }) => ({ id: audience }))],
    ['track', request.track, tracks],
    ['level', request.level, levels],
    ['person', request.person, peopleAnywhere(company)],
    ['team', request.team, roster.teams],
  ];
  const ends = [endNamed('from', request.from, tracks), endNamed('to', request.to, tracks)];
  return [
    ...known.flatMap(([what, wanted, things]) =>
      wanted
        .filter((name) => !things.some((thing) => answers(thing, name)))
        .map((name) => unknown(what, name, things)),
    ),
    ...ends.flatMap(({ messages }) => messages),
    ...nowhere(ends),
    ...(company.changes ? [] : withoutEarlier(request, layouts)),
  ];
}

/** Documents about changes are made beside all others only where there are any; named, they must be. */
const withoutEarlier = ({ documents }: Request, layouts: Press['layouts']): readonly Diagnostic[] =>
  documents
    .filter((name) => {
      const named = layouts.filter(({ document, audience }) =>
        answers({ id: document, name: `${document}/${audience}` }, name),
      );
      return named.length > 0 && named.every(({ needs }) => needs === 'changes');
    })
    .map((name) => report('changes-since', { file: 'ladderpress build' }, { document: name }));

interface End {
  readonly rung?: Rung;
  readonly messages: readonly Diagnostic[];
}

/** The one level that `--from` or `--to` names; nothing where the option is not given. */
function endNamed(option: 'from' | 'to', name: string, tracks: readonly Track[]): End {
  if (name === '') return { messages: [] };
  const [rung, ...others] = levelsNamed(name, tracks);
  if (rung && others.length === 0) return { rung, messages: [] };
  const file = `--${option}`;
  if (rung) {
    const candidates = idsOf([rung, ...others]);
    return { messages: [report('level-ambiguous', { file }, { name, candidates })] };
  }
  const all = tracks.flatMap((track) => track.levels.map((level) => ({ track, level })));
  const values = { what: 'level', name, known: idsOf(all) };
  return { messages: [report('nothing-named', { file }, values)] };
}

const idsOf = (rungs: readonly Rung[]): string =>
  rungs.map(({ track, level }) => `${track.id}--${level.id}`).join(', ') || 'none';

function nowhere([from, to]: readonly End[]): readonly Diagnostic[] {
  if (!from?.rung || from.rung.level !== to?.rung?.level) return [];
  return [report('step-nowhere', { file: '--to' }, { level: from.rung.level.title })];
}

function unknown(what: string, name: string, things: readonly Named[]): Diagnostic {
  const file = what === 'document' ? 'ladderpress build' : `--${what}`;
  const known = [...new Set(things.map(({ id }) => id))].join(', ') || 'none';
  return report('nothing-named', { file }, { what, name, known });
}
