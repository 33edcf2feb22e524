import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { GraphQLError, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import type { ContractName } from '@concord/schema/contract-names';
import type { LeavingError } from '../errors.js';
import type { Caller } from '../forward.js';
import type { ClientPace } from '../limits/client-pace.js';
import type { Limits } from '../limits/settings.js';
import type { Origins } from '../origin.js';
import { worded, wordless, type Registered } from '../registered.js';
import type { Sessions } from '../sessions.js';
import { bearerOf, tokenOf } from '../token.js';
import { carry, type Carried } from './carry.js';
import { createSender } from './frame.js';
import { CloseCodes } from './close-codes.js';
import { createPersonCount } from './person-count.js';
import { createJudge, type SubscribePayload } from './request.js';
import { watchSession, type SessionWatch } from './session-watch.js';
import type { Subscribed, Subscribing } from './subscribe.js';
import { throttle } from './throttle.js';

/** Everything that is open between clients and this process. */
export interface Live {
  /** Serves upgrades on `path` of a server; every other upgrade is refused. */
  attach(server: Server, path: string): void;
  /** Looks at every socket's session now. */
  check(): Promise<void>;
  /** Closes every socket in a way that clients come back from, somewhere else. */
  stop(): Promise<void>;
}

/** What sockets are served with. */
export interface LiveOptions {
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly leaving: LeavingError;
  readonly pace: ClientPace;
  readonly registered: Registered;
  /** In production browsers listen to nothing but what their portal was built with. */
  readonly production: boolean;
  /** What this identity may subscribe to; `undefined` when nothing. */
  servedTo(identity: Identity): { readonly contract: ContractName; readonly schema: GraphQLSchema } | undefined;
  subscribe(subscribing: Subscribing): Promise<Subscribed>;
}

/** What is kept of a socket. */
interface Connected {
  readonly identity: Identity;
  /** Whether it came in by the cookie of a browser. */
  readonly byCookie: boolean;
  readonly watch: SessionWatch;
  leave(): void;
}

interface Opened extends Carried {
  connected?: Connected;
}

/** The context of a subscription on its way through the protocol. */
type Listener = Pick<Subscribing, 'caller' | 'unsent' | 'send'>;

/** `graphql-transport-ws`, for subscriptions only. */
export function createLive(options: LiveOptions): Live {
  const { sessions, origins, limits, clock, leaving } = options;
  const judge = createJudge(limits);
  const people = createPersonCount(limits.socketsPerPerson);
  const open = new Set<Connected>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, handleProtocols });

  const protocol = makeServer<Record<string, unknown>, Opened>({
    connectionInitWaitTimeout: limits.initTime,

    async onConnect({ extra, connectionParams }) {
      const { socket, request } = extra;
      const bearer = bearerOf(connectionParams?.['authorization']) ?? bearerOf(request.headers.authorization);
      const token = bearer ?? tokenOf(request);
      const identity = token && (await sessions.identityOf(token).catch(() => 'NOT_NOW' as const));
      if (identity === 'NOT_NOW') return close(socket, CloseCodes.tryLater, 'Try again later');
      if (!token || !identity) return close(socket, CloseCodes.notSignedIn, 'Not signed in');
      const leave = people.enter(identity.id);
      if (!leave) return close(socket, CloseCodes.tooMuch, 'Too many sockets');
      const watch = watchSession({
        token,
        identity,
        sessions,
        life: identity.expiresAt - clock.now().getTime(),
        every: limits.sessionCheck,
        onEnded: () => void close(socket, CloseCodes.sessionEnded, 'The session has ended'),
      });
      const connected: Connected = { identity, byCookie: bearer === undefined, watch, leave };
      extra.connected = connected;
      open.add(connected);
      // Closed while the session was being looked up: nobody will tell us again.
      if (socket.readyState !== socket.OPEN) disconnect(extra);
      return true;
    },

    onClose: ({ extra }) => disconnect(extra),

    async onSubscribe({ extra, subscriptions }, id, payload) {
      const { connected } = extra;
      const served = connected && options.servedTo(connected.identity);
      if (!connected || !served) return [denied('FORBIDDEN', 'There is nothing to subscribe to')];
      const { identity, byCookie } = connected;
      const { schema, contract } = served;
      if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket)
        return [denied('TOO_MUCH', `At most ${limits.subscriptionsPerSocket} subscriptions on a socket`)];
      const perMinute = sessions.requestsPerMinute(identity);
      if (perMinute && (await options.pace(identity.id, perMinute))) return [denied('TOO_MUCH', 'Too many requests')];
      const mustName = options.production && identity.kind !== 'CLIENT' && byCookie;
      const asked = worded(payload, options.registered.get(contract), mustName);
      if (typeof asked !== 'object') return [denied('BAD_USER_INPUT', wordless[asked], asked)];
      const judged = judge(schema, asked as SubscribePayload);
      if ('errors' in judged) return judged.errors.map(leaving);
      const { operationName, variables } = payload;
      const caller: Caller = { identity, requestId: randomUUID() };
      const contextValue: Listener = {
        caller,
        unsent: () => extra.socket.bufferedAmount,
        send: createSender(extra.socket, id),
      };
      return { schema, document: judged.document, operationName, variableValues: variables ?? {}, contextValue };
    },

    async subscribe({ document, operationName, variableValues, contextValue }: ExecutionArgs) {
      const { caller, unsent, send } = contextValue as Listener;
      const name = operationName ?? undefined;
      // graphql-ws iterates what has `Symbol.asyncIterator` and sends everything else as the one answer.
      return (await options.subscribe({
        document,
        ...(name && { operationName: name }),
        variables: variableValues ?? {},
        ...{ caller, unsent, send },
      })) as AsyncIterable<ExecutionResult>;
    },
  });

  function disconnect(extra: Opened): void {
    const { connected } = extra;
    if (!connected) return;
    open.delete(connected);
    connected.watch.stop();
    connected.leave();
  }

  return {
    attach(http, path) {
      http.on('upgrade', (request, socket, head) => {
        if (request.url?.split('?')[0] !== path) return refuseUpgrade(socket, '404 Not Found');
        if (!origins.allowsUpgrade(request)) return refuseUpgrade(socket, '403 Forbidden');
        return upgrade(request, socket, head);
      });
    },
    check: async () => void (await Promise.all([...open].map(({ watch }) => watch.check()))),
    async stop() {
      for (const socket of sockets.clients) socket.close(CloseCodes.restarting, 'Restarting');
      const cut = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 1_000);
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(cut);
    },
  };

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    sockets.handleUpgrade(request, socket, head, (opened) => {
      throttle(opened, limits.framesPerSecond);
      carry(protocol, { socket: opened, request }, { keepAlive: limits.keepAlive, onFault: leaving });
    });
  }
}

function close(socket: WebSocket, code: number, reason: string): false {
  socket.close(code, reason);
  return false;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function denied(code: 'FORBIDDEN' | 'TOO_MUCH' | 'BAD_USER_INPUT', message: string, reason?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(reason && { reason }) } });
}
