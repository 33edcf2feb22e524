import './metadata.js';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { Cursor } from './scalars.js';
import { PageInfoType } from './types/page-info.type.js';

/** An item of a list and its place in it. */
export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page of a list. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfoType;
}

/**
 * The base of an edge type.
 *
 * @example `@ObjectType() class ComplaintEdge extends edgeOf(() => ComplaintType) {}`
 */
export function edgeOf<Node extends object>(node: () => ClassType<Node>): abstract new () => Edge<Node> {
  @ObjectType()
  abstract class EdgeBase implements Edge<Node> {
    @Field(() => Cursor)
    cursor!: string;

    @Field(() => node())
    node!: Node;
  }
  return EdgeBase;
}

/**
 * The base of a connection type; the class that extends it adds `totalCount` and `asOf` where the list has them.
 *
 * @example `@ObjectType() class ComplaintConnection extends connectionOf(() => ComplaintEdge) {}`
 */
export function connectionOf<Node>(edge: () => ClassType<Edge<Node>>): abstract new () => Connection<Node> {
  @ObjectType()
  abstract class ConnectionBase implements Connection<Node> {
    @Field(() => [edge()])
    edges!: Edge<Node>[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;
  }
  return ConnectionBase;
}

/**
 * Cuts a page out of `first + 1` rows: the one too many only says that there is more.
 *
 * @param cursorOf the place of a row, by `keysetCursor`
 */
export function pageOf<Row>(rows: readonly Row[], first: number, cursorOf: (row: Row) => string): Connection<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  const last = edges.at(-1);
  return { edges, pageInfo: { ...(last && { endCursor: last.cursor }), hasNextPage: rows.length > first } };
}
