/** The View: all that a layout is given. Built by projection, so it holds nothing else. */
import type { Rung } from '../ladder/compare-rungs.ts';
import type { Level, RichText, Track } from '../ladder/model.ts';
import type { Person, Team } from '../roster/model.ts';

export type Subject = 'person' | 'level' | 'track' | 'team' | 'step';

/** What a layout prints late bound: words, or rich text of a ladder. */
export type SlotValue = string | RichText;

export type Value = string | number | boolean | undefined | RichText | View | readonly View[];

export interface View {
  readonly [field: string]: Value;
}

/** What a field of the View holds: the shape that layouts are checked against. */
export type Field =
  | { readonly kind: 'text' | 'number' | 'flag' | 'rich' }
  | RecordField
  | { readonly kind: 'list'; readonly of: RecordField };

export interface RecordField {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Field>>;
}

/** What a document is about. `person` may be absent from a level: lines are filled in by hand. */
export type About =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'level'; readonly track: Track; readonly level: Level }
  | { readonly kind: 'track'; readonly track: Track }
  | { readonly kind: 'team'; readonly team: Team }
  | StepAbout;

/** From one level to another, of the same track or of two. */
export interface StepAbout {
  readonly kind: 'step';
  readonly from: Rung;
  readonly to: Rung;
}
