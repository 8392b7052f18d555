import type { FileMade } from '../../delivery/manifest.ts';
import type { Press } from '../../press.ts';
import type { Group, Member } from '../merge-groups.ts';
import type { Pile } from './model.ts';

interface Setting extends Pick<Pile, 'by' | 'date'> {
  readonly press: Press;
}

/** What was delivered of a group, and what is lacking. */
export function pileOf(group: Group, { by, press, date }: Setting): Pile {
  const policy = press.policies.get(group.audience);
  const items = group.members.flatMap((member) => {
    const entry = pdfOf(member);
    return entry ? [{ member, entry }] : [];
  });
  const lacking = group.members.filter((member) => !pdfOf(member));
  const duplex = press.look.theme.sides === 'double';
  return { ...group, by, items, lacking, policy, date, duplex };
}

const pdfOf = ({ outcome }: Member): FileMade | undefined =>
  outcome.entries.find(({ format }) => format === 'pdf');
