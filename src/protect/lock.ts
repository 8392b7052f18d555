import type { About } from '../audience/model.ts';
import { report } from '../diagnostics.ts';
import type { Protection, Secret } from './model.ts';

/**
 * What a document is locked with, or why it cannot be; nothing where it need not be: it is about no
 * person, or nothing is protected.
 */
export function lockOf(about: About, protection: Protection | undefined): Secret | undefined {
  if (!protection || about.kind !== 'person') return undefined;
  if (protection.by === 'ask') return { password: protection.password };
  const { id, place } = about.person;
  return protection.secrets.get(id) ?? { message: report('password-missing', place, { id }) };
}
