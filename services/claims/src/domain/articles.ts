import type { Text } from '@concord/kit/domain/text';

/** An article of the Insurance Law: `article('二十三', '23')`. */
export const article = (zh: string, en: string): Text => ({
  zh: `《保险法》第${zh}条`,
  en: `Insurance Law, art. ${en}`,
});

/** What the insurer promised its hospitals. */
export const contract: Text = { zh: '保险服务合同', en: "The insurer's service contract" };

/** A settlement the insurer did not accept can be reckoned anew by it: hence its consent before the seal. */
export const settlementConsent: Text = {
  zh: '最高人民法院关于适用《中华人民共和国保险法》若干问题的解释（四）第十九条',
  en: "Interpretation (IV) of the Supreme People's Court on the Insurance Law, art. 19",
};
