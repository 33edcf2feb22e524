import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@concord/kit/domain/clock';
import type { Fault } from '@concord/kit/graphql/errors';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { createSubgraph, type Subgraph } from '@concord/kit/graphql/subgraph';
import { Unavailable } from '@concord/kit/http/unavailable';
import type { Call } from '@concord/kit/identity/identity';
import { createMint } from '@concord/kit/identity/mint';
import { createGateway, type GatewayOptions } from '../gateway.js';
import { createSessions } from '../sessions.js';
import {
  complaintOf,
  complaintPolicies,
  ComplaintResolver,
  FeedItemResolver,
  PatientStub,
} from './complaints.fixture.js';
import { createBreakable } from './breakable.js';
import { graphOf, type Contracts } from './graph.js';
import { createIdentityFixture } from './identity.fixture.js';
import { ComplaintStub, patientOf, patientPolicies, PatientResolver } from './patients.fixture.js';
import { createSource, type Source } from './source.js';

/** A page that may talk to the gateway of the tests. */
export const ORIGIN = 'https://concord.example';

/** How a service behaves just now. */
export interface Mood {
  state: 'well' | 'down' | 'hanging';
}

/** What a world of a test is to be like. */
export interface WorldOptions extends Partial<GatewayOptions> {
  readonly feed?: Pick<Source, 'open'>;
  /** What contracts leave out; nothing otherwise. */
  readonly contracts?: Contracts;
}

/** A gateway with two services on a port of its own; everything it was asked and said is kept. */
export async function createWorld({ feed, contracts, ...options }: WorldOptions = {}) {
  const { mint, accept } = createMint();
  const clock = systemClock;
  const faults: Fault[] = [];
  const calls: { service: string; query: string; by: string }[] = [];
  const subscribed: string[] = [];
  const touched: string[] = [];
  const source = createSource();
  const streams = createBreakable('complaints');
  const moods: Record<string, Mood> = { complaints: { state: 'well' }, patients: { state: 'well' } };
  const onFault = (fault: Fault) => void faults.push(fault);

  const complaints = await createSubgraph({
    name: 'complaints',
    resolvers: [new ComplaintResolver(source, touched), new FeedItemResolver()],
    orphanedTypes: [PatientStub],
    references: { Complaint: ({ id }) => complaintOf(id ?? '') },
    policies: complaintPolicies,
    accept,
    clock,
    onFault,
  });
  const patients = await createSubgraph({
    name: 'patients',
    resolvers: [new PatientResolver()],
    orphanedTypes: [ComplaintStub],
    references: { Patient: ({ id }) => patientOf(id ?? '') },
    policies: patientPolicies,
    accept,
    clock,
    onFault,
  });

  const connect = (subgraph: Subgraph): ServiceConnection => ({
    name: subgraph.name,
    async execute(request, call) {
      calls.push({ service: subgraph.name, query: request.query, by: call.identity.id });
      const mood = moods[subgraph.name]?.state;
      if (mood === 'down') throw new Error('connect ECONNREFUSED 10.0.0.7:4001');
      if (mood === 'hanging') return new Promise(() => undefined);
      return subgraph.execute(request, call);
    },
    async subscribe(request, call) {
      if (moods[subgraph.name]?.state === 'down') throw new Unavailable(subgraph.name, 'UNREACHABLE');
      subscribed.push(call.identity.id);
      return streams.over(await subgraph.subscribe(request, { ...call, source: feed ?? source } as Call));
    },
    internal: () => Promise.reject(new Error('nothing inside')),
    readiness: async () => {
      if (moods[subgraph.name]?.state === 'down') throw new Error('down');
      return { ready: true, checks: {} };
    },
  });

  const identity = createIdentityFixture(() => clock.now().getTime(), accept);
  const parts = [complaints, patients];
  const gateway = await createGateway({
    connections: { complaints: connect(complaints), patients: connect(patients) },
    graph: graphOf(parts, contracts),
    sessions: createSessions({ connection: identity, mint, clock, keep: 0 }),
    clock,
    onFault,
    origins: [ORIGIN],
    production: true,
    https: false,
    ...options,
    limits: { sessionCheck: 50, ...options.limits },
  });
  const server: Server = createServer(gateway.app);
  gateway.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    gateway,
    identity,
    source,
    moods,
    faults,
    calls,
    /** Who opened a stream, in the order they did. */
    subscribed,
    touched,
    mint,
    /** Breaks every open stream off, as a process does that goes down. */
    loseStreams: streams.lose,
    port,
    url: `http://127.0.0.1:${port}`,
    wsUrl: `ws://127.0.0.1:${port}/graphql`,
    /** The graph after patients lost a field. */
    graphWithoutNames: () =>
      graphOf([complaints, { ...patients, sdl: patients.sdl.replace(/ {2}name: String\n/, '') }]),
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** See `createWorld`. */
export type World = Awaited<ReturnType<typeof createWorld>>;
