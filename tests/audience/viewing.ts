/** Shorthand for tests of the audience stage. */
import type { About, StepAbout, View } from '../../src/audience/model.ts';
import { viewOf } from '../../src/audience/view.ts';
import type { Rung } from '../../src/ladder/compare-rungs.ts';
import type { Track } from '../../src/ladder/model.ts';
import {
  company,
  craft,
  documentView,
  personCalled,
  policyOf,
  trade,
  wording,
} from '../support/company.ts';

export const view = (about: About, audience: string): View =>
  viewOf(about, policyOf(audience), company, wording, documentView);

export const person = (id: string): About => ({ kind: 'person', person: personCalled(id) });

/** A level of the track Craft, counted from 0. */
export function level(index: number): About {
  const found = craft.levels[index];
  if (!found) throw new Error(`no level ${index}`);
  return { kind: 'level', track: craft, level: found };
}

const rung = (of: Track, index: number): Rung => {
  const found = of.levels[index];
  if (!found) throw new Error(`no level ${index}`);
  return { track: of, level: found };
};

/** From Journeyman to Master. */
export const step: StepAbout = { kind: 'step', from: rung(craft, 1), to: rung(craft, 2) };

/** From Master to Clerk, of another track. */
export const move: StepAbout = { kind: 'step', from: rung(craft, 2), to: rung(trade, 0) };

export const track: About = { kind: 'track', track: craft };

export function team(): About {
  const [found] = company.roster.teams;
  if (!found) throw new Error('no team');
  return { kind: 'team', team: found };
}

/** The record of a View at a path: keys, and numbers for places in lists. */
export function at(root: View, ...path: readonly (string | number)[]): View {
  let value: unknown = root;
  for (const key of path) value = Reflect.get(Object(value), key);
  if (!isView(value)) throw new Error(`nothing at ${path.join('.')}`);
  return value;
}

const isView = (value: unknown): value is View => typeof value === 'object' && value !== null;
