/** A pile: documents of one kind that are printed together, and whose they are. */
import type { Policy } from '../../audience/policy.ts';
import type { Grouping } from '../../config.ts';
import type { FileMade } from '../../delivery/manifest.ts';
import type { Span } from '../../delivery/merge/model.ts';
import type { Group, Member } from '../merge-groups.ts';

/** A document of a pile. */
export interface Item {
  readonly member: Member;
  readonly entry: FileMade;
}

export interface Pile extends Group {
  readonly by: Grouping;
  readonly items: readonly Item[];
  /** Whose documents could not be made. */
  readonly lacking: readonly Member[];
  /** What the audience may see. */
  readonly policy: Policy | undefined;
  /** ISO date. */
  readonly date: string;
  /** Printed on both sides. */
  readonly duplex: boolean;
}

/** Where the documents of a pile begin, and how many pages it has, blank ones too. */
export interface Places {
  readonly spans: readonly Span[];
  readonly pages: number;
}

/** Whose a document is, as far as the audience may know; nothing where it may not. */
export function nameOf({ person }: Member, policy: Policy | undefined): string | undefined {
  if (policy?.person.includes('name')) return person.name;
  return policy?.person.includes('legalName') ? person.legalName : undefined;
}

/** The team or the manager, likewise; their id is known from the file's own name. */
export function headOf({ id, name, by, policy }: Pile): string {
  const isKnown =
    by === 'team' ? policy?.person.includes('team') : policy?.others.includes('manager');
  return isKnown ? name : id;
}
