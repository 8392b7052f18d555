/** The documents of a project before they are rendered. */
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed, type Request } from '../../src/batch/request.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Document } from '../../src/document/model.ts';
import { identify } from '../../src/job.ts';
import { compose } from '../../src/pipeline.ts';
import type { Press } from '../../src/press.ts';

export interface ComposedFile {
  /** Without the format's ending: `review-packet/manager/NW-0142`. */
  readonly path: string;
  readonly document: Document;
  readonly messages: readonly Diagnostic[];
}

/** What a request calls for; everything where it names nothing. */
export function composed(press: Press, request: Partial<Request> = {}): readonly ComposedFile[] {
  const whole: Request = {
    ...notNarrowed,
    documents: [],
    formats: ['pdf', 'docx'],
    date: '2026-11-23',
    ...request,
  };
  return plan(whole, press).jobs.map((job) => {
    const { document, messages } = compose(identify(job, press), press);
    return { path: job.path, document, messages };
  });
}
