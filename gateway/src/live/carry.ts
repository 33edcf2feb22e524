import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a protocol handler knows of its socket. */
export interface Carried {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/**
 * Lets the protocol speak over a socket. The library's own adapter does the same but writes to the console whatever a
 * client does wrong.
 *
 * @param keepAlive milliseconds between pings; a socket that has not answered the last one is cut
 */
export function carry<Extra extends Carried>(
  server: Server<Extra>,
  extra: Extra,
  options: { keepAlive: number; onFault(error: unknown): void },
): void {
  const { socket } = extra;
  let answered = true;
  socket.on('pong', () => void (answered = true));
  const pinging = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    return socket.ping();
  }, options.keepAlive);
  pinging.unref();

  // A frame too large or garbled: `ws` closes the socket with the right code by itself.
  socket.on('error', () => undefined);

  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Settles when the frame has left this process: that is what holds a stream back for a slow client.
      send: (text) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== WebSocket.OPEN) return resolve();
          return socket.send(text, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage(handle) {
        socket.on('message', async (text: Buffer) => {
          try {
            await handle(text.toString());
          } catch (error) {
            // A frame that could not leave because the client is gone is nobody's fault.
            if (socket.readyState !== WebSocket.OPEN) return;
            options.onFault(error);
            socket.close(1011, 'Internal error');
          }
        });
      },
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    clearInterval(pinging);
    void closed(code, reason.toString());
  });
}
