import { parse, type ObjectTypeDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { caucusTable } from '../domain/caucus.moves.js';
import { disclosureTable } from '../domain/disclosure.moves.js';
import { disputeTable } from '../domain/dispute.moves.js';
import { mediationTable } from '../domain/mediation.moves.js';
import { buildMediationSdl } from './schema.js';

/** Moves that a person makes, as the mutations they should have. */
const mutationsOf = ({ noun, moves }: { noun: string; moves: Readonly<Record<string, { who: readonly string[] }>> }) =>
  Object.entries(moves)
    .filter(([, { who }]) => who.some((role) => role !== 'SYS'))
    .map(([move]) => `${noun}${move[0]?.toUpperCase()}${move.slice(1)}`);

it('there is one mutation for each move that a person makes, and none for those of the service', async () => {
  const { definitions } = parse(await buildMediationSdl());
  const mutation = definitions.find(
    (node): node is ObjectTypeDefinitionNode => node.kind === 'ObjectTypeDefinition' && node.name.value === 'Mutation',
  );
  // An export of the journal is no move of a case.
  const named = mutation?.fields?.map(({ name }) => name.value).filter((name) => name !== 'mediationAuditExport');
  expect(named?.toSorted()).toEqual(
    [disputeTable, disclosureTable, mediationTable, caucusTable].flatMap(mutationsOf).toSorted(),
  );
});
