import type { Text } from '@concord/kit/domain/text';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** What the insurer promised its hospitals. */
export const contract: Text = { zh: '保险服务合同', en: "The insurer's service contract" };

/** A settlement the insurer did not accept can be reckoned anew by it: hence its consent before the seal. */
export const settlementConsent: Text = cite(LAWS.INSURANCE_INTERPRETATION_4, 19);
