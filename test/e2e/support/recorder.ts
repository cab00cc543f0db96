import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A server that writes down whatever reaches it, for tests of what must not. */
export interface Recorder {
  /** For TCP and UDP alike, on 127.0.0.1. */
  readonly port: number;
  /** First line of each connection, or "udp". */
  readonly seen: readonly string[];
  /** Makes one connection of the test's own: proof that the recorder hears. */
  knock(): Promise<void>;
  close(): Promise<void>;
}

export async function startRecorder(): Promise<Recorder> {
  const seen: string[] = [];
  const server = createServer((socket) => {
    const place = seen.push('(connection without a word)') - 1;
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      seen[place] = bytes.toString('latin1').split('\r\n')[0] ?? '';
      socket.end(
        'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok',
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => void seen.push('udp'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    seen,
    async knock() {
      const socket = connect(port, '127.0.0.1');
      socket.write('KNOCK\r\n');
      socket.resume();
      await once(socket, 'close');
    },
    async close() {
      datagrams.close();
      server.close();
      await once(server, 'close');
    },
  };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
  }[];
}

/** Events by which something leaves, or begins to. A socket that is only bound (UDP_LOCAL_ADDRESS) says nothing to anybody. */
const LEAVING =
  /^(URL_REQUEST_START_JOB|HTTP_STREAM_JOB_CONTROLLER|HOST_RESOLVER_.*|DNS_TRANSACTION.*|TCP_CONNECT.*|UDP_CONNECT|UDP_BYTES_SENT|QUIC_SESSION)$/;

/** What Chromium's network stack was asked for, from the file of `--log-net-log`; the app must have ended. */
export function networkRequests(logFile: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(logFile, 'utf8')) as NetLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  return events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? '';
    const target = params?.url ?? params?.host ?? params?.address;
    return LEAVING.test(name) && target !== undefined ? [`${name} ${target}`] : [];
  });
}
