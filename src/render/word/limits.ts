/** What Word cannot set as the document says: found beforehand, so that the rendering stays pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';

export const limits = (_document: Document): readonly Diagnostic[] => [];
