import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** One service's part of the graph. */
export interface Part {
  /** The service's name, by which the gateway knows its connection. */
  readonly name: string;
  readonly sdl: string;
}

/** Several parts that do not make one graph: every reason at once. */
export class CompositionFailed extends Error {
  override readonly name = 'CompositionFailed';
  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n  ${reasons.join('\n  ')}`);
  }
}

/**
 * The supergraph of all parts, the same text for the same parts in any order.
 *
 * @throws CompositionFailed
 */
export function compose(parts: readonly Part[]): string {
  const services = parts
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    // Nobody dials this address: the gateway has a connection for each name.
    .map(({ name, sdl }) => ({ name, url: `service://${name}`, typeDefs: parse(sdl) }));
  const { errors, supergraphSdl } = composeServices(services);
  if (!supergraphSdl) throw new CompositionFailed((errors ?? []).map(({ message }) => message));
  return `${supergraphSdl.trim()}\n`;
}
