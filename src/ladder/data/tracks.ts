/** Statements → tracks with rows of competencies. */
import { type Datum, type DatumText, type Label } from './datum.ts';
import type { DeclaredLevel } from './declared-levels.ts';
import { groupedBy } from './grouped.ts';
import { levelsOf, type TrackLevels } from './level-names.ts';
import type { Statement } from './statements.ts';
import { lettersOf } from '../words.ts';

export interface DataRow {
  readonly area?: Label;
  readonly group?: Label;
  readonly competency?: Label;
  readonly about: readonly Datum[];
  /** For each level, what is said there. */
  readonly levels: readonly (readonly Datum[])[];
}

export interface DataTrack {
  readonly title?: Label;
  readonly levels: readonly Label[];
  readonly rows: readonly DataRow[];
}

export function tracksOf(
  statements: readonly Statement[],
  declared: readonly DeclaredLevel[],
): readonly DataTrack[] {
  const tracks = groupedBy(statements, ({ track }) => lettersOf(track?.text ?? ''));
  return [...tracks.values()].map((own) => trackOf(own, declared));
}

function trackOf(statements: readonly Statement[], declared: readonly DeclaredLevel[]): DataTrack {
  const levels = levelsOf(statements, declared);
  const rows = groupedBy(statements, ({ area, group, competency }) =>
    [area, group, competency].map((label) => lettersOf(label?.text ?? '')).join('\n'),
  );
  const title = statements[0]?.track;
  return {
    ...(title && { title }),
    levels: levels.titles,
    rows: [...rows.values()].map((own) => rowOf(own, levels)),
  };
}

function rowOf(statements: readonly Statement[], levels: TrackLevels): DataRow {
  const [first] = statements;
  const byLevel = groupedBy(statements, levels.indexOf);
  return {
    ...(first?.area && { area: first.area }),
    ...(first?.group && { group: first.group }),
    ...(first?.competency && { competency: first.competency }),
    about: [...new Set(statements.flatMap(({ about }) => about))],
    levels: levels.titles.map((_, index) =>
      (byLevel.get(index) ?? []).flatMap((statement) => saidIn(statement, levels)),
    ),
  };
}

const saidIn = (statement: Statement, levels: TrackLevels): readonly Datum[] => {
  const { name } = statement.member;
  return name && levels.isNameSaid(statement) ? [textOf(name), statement.data] : [statement.data];
};

const textOf = ({ text, at }: Label): DatumText => ({
  kind: 'text',
  value: text,
  isEscaped: false,
  at,
  end: at + text.length,
});
