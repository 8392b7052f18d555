import { type Diagnostic, report } from '../diagnostics.ts';
import type { Press } from '../press.ts';
import { answers, type Named, namedLevel } from './names.ts';
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
    ['person', request.person, roster.people],
    ['team', request.team, roster.teams],
  ];
  return known.flatMap(([what, wanted, things]) =>
    wanted
      .filter((name) => !things.some((thing) => answers(thing, name)))
      .map((name) => unknown(what, name, things)),
  );
}

function unknown(what: string, name: string, things: readonly Named[]): Diagnostic {
  const file = what === 'document' ? 'ladderpress build' : `--${what}`;
  const known = [...new Set(things.map(({ id }) => id))].join(', ') || 'none';
  return report('nothing-named', { file }, { what, name, known });
}
