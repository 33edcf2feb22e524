import { WebSocket } from 'ws';

const TAIL = Buffer.from('}');

/**
 * Sends answers of one subscription that are written down already, as the protocol's `next`: what is the same for many
 * sockets is not written down for each. `left` is called when the frame has left this process; never, when the client is
 * gone.
 *
 * @param id of the subscription, as its client named it
 */
export function createSender(socket: WebSocket, id: string): (payload: Buffer, left: () => void) => void {
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return (payload, left) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send(Buffer.concat([head, payload, TAIL]), { binary: false }, () => left());
  };
}
