/** Opens what came back with a password. */
import type { Protection } from './model.ts';

export type LockedKind = 'pdf' | 'compound';

/** A file in clear; nothing where none of the passwords opens it. `name`: what it is called. */
export type Unlock = (
  kind: LockedKind,
  bytes: Uint8Array,
  name: string,
) => Promise<Uint8Array | undefined>;

/** Tries one password after the other: first those of people whose id stands in the file's name. */
export function unlockWith(protection: Protection): Unlock {
  return async (kind, bytes, name) => {
    for (const password of passwordsFor(name, protection)) {
      const opened = await openedWith(kind, bytes, password);
      if (opened) return opened;
    }
    return undefined;
  };
}

function passwordsFor(name: string, protection: Protection): readonly string[] {
  if (protection.by === 'ask') return [protection.password];
  const all = [...protection.secrets].flatMap(([id, secret]) =>
    'password' in secret ? [{ isNamed: name.includes(id), password: secret.password }] : [],
  );
  const inOrder = all.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
  return [...new Set(inOrder.map(({ password }) => password))];
}

async function openedWith(
  kind: LockedKind,
  bytes: Uint8Array,
  password: string,
): Promise<Uint8Array | undefined> {
  switch (kind) {
    case 'pdf':
      return (await import('./pdf/seal-pdf.ts')).openPdf(bytes, password);
    case 'compound':
      return (await import('./word/open-word.ts')).openWord(bytes, password);
  }
}
