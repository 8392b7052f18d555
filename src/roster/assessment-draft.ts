/** What the rows of `assessments.csv` say of one competency of one person, put together. */
import { type Assessment, type Mark, type Who, whos } from './model.ts';

/** What one person said of it, and the line on which it stands. */
export interface Said {
  readonly line: number;
  readonly mark?: Mark;
  readonly evidence?: string;
}

export type Draft = ReadonlyMap<Who, Said>;

/** The assessment of a competency. Evidence that two gave alike is taken once. */
export function assessmentOf(competency: string, draft: Draft): Assessment {
  const [self, manager, committee] = whos.map((who) => draft.get(who)?.mark);
  const given = whos.flatMap((who) => draft.get(who)?.evidence ?? []);
  const evidence = [...new Set(given)].join('\n');
  return {
    competency,
    ...(self && { self }),
    ...(manager && { manager }),
    ...(committee && { committee }),
    ...(evidence && { evidence }),
  };
}
