import type { View } from './audience/model.ts';
import { viewOf } from './audience/view.ts';
import { checksumOf, particularsOf, printed } from './imprint.ts';
import type { Task } from './job.ts';
import { withDocument } from './layout/fill.ts';
import type { Press } from './press.ts';

interface Gathered {
  readonly view: View;
  readonly checksum: string;
}

/** What a task's layout is given, and the checksum of all that the document is made from. */
export function gather(task: Task, press: Press): Gathered {
  const { about, company, policy, wording } = task;
  const particulars = particularsOf(task, press);
  const given = viewOf(about, policy, company, wording, particulars);
  const checksum = checksumOf(given, task, press);
  return { checksum, view: withDocument(given, { checksum: printed(checksum) }) };
}
