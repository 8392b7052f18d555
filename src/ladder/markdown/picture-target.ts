/** What the target of a picture means, before anything is looked for. */
import { posix } from 'node:path';

export type Target =
  /** From the folder of the ladder's file: `img/chart.png`; it may begin with `..`. */
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'remote' }
  /** A path from the top of a disk or a site. */
  | { readonly kind: 'absolute' };

/** `url` as Markdown or HTML has it. */
export function targetOf(url: string): Target {
  const data = /^data:[^,]*;base64,(.*)$/is.exec(url);
  if (data) return { kind: 'data', bytes: bytesOf(data[1] ?? '') };
  const path = decoded(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  if (/^(?:file:|[a-z]:|\/(?!\/))/i.test(path)) return { kind: 'absolute' };
  if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return { kind: 'remote' };
  return { kind: 'path', path: posix.normalize(path) };
}

/** A view without Buffer's own ways, so that it stays plain data. */
function bytesOf(base64: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(decoded(base64), 'base64');
  return new Uint8Array(buffer, byteOffset, length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A target as messages show it. */
export function shown(url: string): string {
  const text = decoded(url);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
