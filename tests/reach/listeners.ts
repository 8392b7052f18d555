/** Listeners on this machine that must not be called, and count who calls. */
import { createServer as httpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';

export interface Listeners {
  /** Of the one that speaks HTTP, and of the one that answers nothing. */
  readonly ports: readonly [number, number];
  /** What was asked of them so far. */
  readonly hits: readonly string[];
  readonly close: () => Promise<void>;
}

export async function listen(): Promise<Listeners> {
  const hits: string[] = [];
  const http = httpServer((request, response) => {
    hits.push(`http ${request.url ?? ''}`);
    response.end('x');
  });
  const raw = createServer((socket) => {
    hits.push('tcp');
    socket.on('error', () => undefined);
    socket.end();
  });
  const ports = [await port(http), await port(raw)] as const;
  return { ports, hits, close: async () => void (await Promise.all([closed(http), closed(raw)])) };
}

const port = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, () => resolve(portOf(server.address())));
  });

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
