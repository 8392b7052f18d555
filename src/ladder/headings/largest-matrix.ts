/** What is refused because each level of each competency would be a cell, though hardly any is filled. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { competencyKey, type Fact, type LevelHead } from './facts.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { readProse } from '../markdown/prose.ts';
import type { Body } from '../shape.ts';

/** Cells of one track; real ladders have some hundreds. */
const mostCells = 400_000;

/** An error where there would be more cells. */
export function tooLarge(
  heads: readonly LevelHead[],
  facts: readonly Fact[],
): Diagnostic | undefined {
  const competencies = new Set(facts.map(competencyKey)).size;
  const [first] = heads;
  if (!first || heads.length * competencies <= mostCells) return undefined;
  return report('matrix-too-large', first.place, { levels: heads.length, competencies });
}

/** The whole file as an introduction, and why. */
export function keptAsText(sections: readonly Section[], reason: Diagnostic): Read<Body> {
  const { value: introduction, messages } = readProse(sections);
  return { value: { introduction, tracks: [] }, messages: [...messages, reason] };
}
