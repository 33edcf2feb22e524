import { takeCensus } from './census.mjs';
import { generateComplaints } from './generated-complaints.mjs';
import { generatePatients } from './generated-patients.mjs';

/** @typedef {import('@concord/kit/store/database').DatabaseSettings} DatabaseSettings */

/**
 * Fills two empty databases with `size` complaints and a tenth as many patients, the same in every run but for keys.
 *
 * @param {{ size: number, complaints: DatabaseSettings, patients: DatabaseSettings, keys: import('@concord/kit/policy/keys').Keys }} order
 * @returns what is there to be asked for
 */
export async function generate({ size, complaints, patients, keys }) {
  const census = takeCensus();
  await generatePatients({ size, settings: patients, keys, census });
  await generateComplaints({ size, settings: complaints, keys, census });
  return census;
}
