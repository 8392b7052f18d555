import { createHash } from 'node:crypto';
import filenamify from 'filenamify';

const MAX_LENGTH = 100;

/**
 * A subject's id as a file name on any system. Two ids never share a name: one that had to be
 * changed, or that differs from its lower case (some disks do not tell cases apart), gets a hash
 * where `taken` says the name is used.
 */
export function fileName(id: string, taken: (name: string) => boolean): string {
  const name = filenamify(id.normalize('NFC'), { replacement: '-', maxLength: MAX_LENGTH });
  if (!taken(name.toLowerCase())) return name;
  return `${name}~${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}
