import { testInstallation } from '@concord/kit/test/installation';
import { createComplaints } from '@concord/complaints/service';
import { createPatients } from '@concord/patients/service';
import { rm } from 'node:fs/promises';
import { NOW } from './calendar.mjs';
import { generate } from './generate.mjs';
import { staffOf, housesOf } from './houses.mjs';

/** @typedef {import('@concord/kit/store/database').DatabaseSettings} DatabaseSettings */
/** @typedef {Awaited<ReturnType<typeof openGenerated>>} Generated */

/**
 * Generates an installation and opens its two services as one process would: the graph of each is asked by `ask`, the
 * complaints service finds patients through the other's door. Nothing runs by itself: no reaction, no timer.
 *
 * @param {number} size complaints
 * @param {() => Promise<DatabaseSettings>} freshPlace where an empty database may lie
 */
export async function openGenerated(size, freshPlace) {
  const places = { complaints: await freshPlace(), patients: await freshPlace() };
  /** @type {Record<string, import('@concord/kit/graphql/service').ServiceConnection>} */
  const peers = {};
  const { installation, person } = testInstallation(places.complaints, NOW, peers);
  const begun = performance.now();
  const census = await generate({ size, ...places, keys: installation.keys });
  const seconds = (performance.now() - begun) / 1_000;

  /** @type {import('@concord/kit/store/database').StatementObserver | undefined} */
  let observer;
  const onStatement = (/** @type {string} */ sql, /** @type {readonly unknown[]} */ parameters) =>
    observer?.(sql, parameters);
  const patients = await createPatients({ ...installation, database: places.patients, onStatement });
  peers['patients'] = patients;
  const complaints = await createComplaints({ ...installation, onStatement });
  const services = { complaints, patients };
  const [house] = housesOf(size);
  if (!house) throw new Error('An installation has a house');

  return {
    size,
    census,
    /** How long the generation took. */
    seconds,
    /** Somebody of the first house. */
    as: (/** @type {string} */ role, id = staffOf(house, role.toLowerCase())) =>
      person([role], { id, organization: house.id }),
    /** A handler of the first house, by number. */
    handler: (/** @type {number} */ at) =>
      person(['CM'], { id: String(house.handlers[at % house.handlers.length]), organization: house.id }),
    /**
     * Asks the graph of a service as a client would.
     * @throws Error when anything of the answer is missing
     */
    async ask(
      /** @type {'complaints' | 'patients'} */ service,
      /** @type {import('@concord/kit/identity/identity').Identity} */ identity,
      /** @type {string} */ query,
      /** @type {Record<string, unknown>} */ variables = {},
    ) {
      const { data, errors } = await services[service].execute(
        { query, variables },
        { identity, requestId: 'req_bench' },
      );
      if (errors?.length || !data) throw new Error(`${String(errors?.[0]?.message)}: ${query}`);
      return /** @type {Record<string, any>} */ (data);
    },
    /** Calls `told` for every statement from now on; nobody when left out. */
    observe: (/** @type {typeof observer} */ told) => void (observer = told),
    async close() {
      await complaints.stop();
      await patients.stop();
      for (const place of Object.values(places))
        if (place.kind === 'sqlite')
          for (const part of ['', '-wal', '-shm']) await rm(`${place.file}${part}`, { force: true });
    },
  };
}
