import { GraphQLError, type GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/**
 * The errors of a service as errors of the whole answer, each with the service's name, by which it is known for one on
 * its way out (`../errors.ts`).
 *
 * @param pathsOf the places in the whole answer that a place in the service's answer stands for
 */
export function serviceErrors(
  errors: readonly GraphQLFormattedError[],
  service: string,
  pathsOf: (path: Path) => readonly Path[] = (path) => [path],
): readonly GraphQLError[] {
  return errors.flatMap(({ message, path, extensions }) => {
    const told = (at?: Path) =>
      new GraphQLError(message, { ...(at && { path: at }), extensions: { ...extensions, serviceName: service } });
    return path ? pathsOf(path).map(told) : [told()];
  });
}
