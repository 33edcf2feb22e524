import type { NewId } from '@concord/kit/domain/ids';
import type { Sealer } from '@concord/kit/policy/contract';
import type { UnitOfWork } from '@concord/kit/store/contract';
import type { AccessBook } from './ports.js';

export interface AccessBookParts {
  readonly unitOfWork: UnitOfWork;
  readonly sealer: Sealer;
  readonly ids: NewId;
}

/**
 * Keeps who looked at what as entries of the access stream, each in a transaction of its own that has ended when the
 * promise resolves. They are sealed with a key of the hospital, not of the patient: who looked outlives an erasure.
 */
export function createAccessBook({ unitOfWork, sealer, ids }: AccessBookParts): AccessBook {
  return {
    async write({ identity, at, patientId, field, purpose, key, allowed }) {
      const keyScope = `access:${identity.organization}`;
      await sealer.prepare([keyScope], identity.organization);
      await unitOfWork.apply((work) => {
        work.append({
          stream: 'access',
          aggregate: { type: 'access', id: ids('acc') },
          version: 1,
          kind: allowed ? 'patientReveal' : 'patientRevealRefused',
          actor: identity,
          at,
          facts: [{ patientId, field, purpose, key }],
          seats: [],
          keyScope,
        });
        return Promise.resolve();
      });
    },
  };
}
