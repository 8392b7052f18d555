/** What people were marked, as layouts see it: beside each competency, and by area. */
import { oncePer } from '../memory.ts';
import type { Assessment, Mark } from '../roster/model.ts';
import { frozen } from './frozen.ts';
import type { Labels } from './labels.ts';
import type { View } from './model.ts';
import type { LevelArea } from './track-view.ts';

/** A person's assessments by the id of the competency. */
export type ByCompetency = ReadonlyMap<string, Assessment>;

export const byCompetency = (assessments: readonly Assessment[]): ByCompetency =>
  new Map(assessments.map((one) => [one.competency, one]));

/** The areas of a level with a person's marks: beside each competency, and counted by area. */
export const assessedAreas = (
  areas: readonly LevelArea[],
  given: ByCompetency,
  labels: Labels,
): readonly View[] =>
  given.size === 0
    ? unmarkedAreas(areas, labels)
    : areas.map((area) =>
        area.competencies.some(({ id }) => given.has(id))
          ? assessedArea(area, given, labels)
          : unmarkedArea(area, labels),
      );

function assessedArea(area: LevelArea, given: ByCompetency, labels: Labels): View {
  const found = area.competencies.flatMap(({ id }) => given.get(id) ?? []);
  return {
    ...area,
    marks: {
      self: summary(
        found.flatMap(({ self }) => self ?? []),
        area,
        labels,
      ),
      manager: summary(
        found.flatMap(({ manager }) => manager ?? []),
        area,
        labels,
      ),
    },
    competencies: area.competencies.map((competency) => {
      const assessment = given.get(competency.id);
      return { ...competency, assessment: assessment && assessmentView(assessment, labels) };
    }),
  };
}

/** What nobody has marked is the same for everyone at a level. */
const unmarkedAreas = oncePer((areas: readonly LevelArea[], labels: Labels): readonly View[] =>
  frozen(areas.map((area) => unmarkedArea(area, labels))),
);

const unmarkedArea = oncePer((area: LevelArea, labels: Labels): View =>
  frozen(assessedArea(area, new Map(), labels)),
);

const assessmentView = ({ self, manager, evidence }: Assessment, labels: Labels): View => ({
  self: self && markView(self, labels),
  manager: manager && markView(manager, labels),
  evidence,
});

/** A mark's word and its number. */
export function markView(mark: Mark, labels: Labels): View {
  return { word: wordOf(mark, labels), number: mark };
}

function wordOf(mark: Mark, labels: Labels): string {
  switch (mark) {
    case 1:
      return labels.workingTowards;
    case 2:
      return labels.meeting;
    case 3:
      return labels.exceeding;
  }
}

/**
 * The marks of an area: how many were given and are still to give, how many of each, and the middle one when they stand
 * in order, the lower of two. An average would say more than three words can mean.
 */
function summary(
  marks: readonly Mark[],
  { competencies }: LevelArea,
  labels: Labels,
): View | undefined {
  const inOrder = marks.toSorted((a, b) => a - b);
  const middle = inOrder[Math.ceil(inOrder.length / 2) - 1];
  if (!middle) return undefined;
  const count = (mark: Mark): number => marks.filter((one) => one === mark).length;
  return {
    given: marks.length,
    unmarked: competencies.length - marks.length,
    middle: markView(middle, labels),
    workingTowards: count(1),
    meeting: count(2),
    exceeding: count(3),
  };
}

/** Which of the three things were given at all: a packet without them has room to write instead. */
export const givenView = (assessments: readonly Assessment[]): View => ({
  self: assessments.some(({ self }) => self !== undefined),
  manager: assessments.some(({ manager }) => manager !== undefined),
  evidence: assessments.some(({ evidence }) => evidence !== undefined),
});
