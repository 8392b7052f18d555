/** Names of what people fill in, as files carry them: the same when a file comes back. */
import { createHash } from 'node:crypto';

/** Letters, figures, hyphens and underscores, in parts with dots between: what both formats take. */
export const isFieldId = (id: string): boolean =>
  /^[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)*$/u.test(id);

const DIGITS = 16;

/** A short name for a field, where a format takes no more than 40 plain letters (bookmarks in Word). */
export const fieldKey = (id: string): string =>
  `F_${createHash('sha256').update(id).digest('hex').slice(0, DIGITS)}`;

/** The XML namespace of the part of a Word file that lists its fields. */
export const FORM_NAMESPACE = 'urn:ladderpress:form';
