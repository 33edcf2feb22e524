import type { Text } from '@concord/kit/domain/text';

/** An article of the Regulations on the Prevention and Handling of Medical Disputes: `decree701('31')`. */
export const decree701 = (number: number): Text => ({
  zh: `医疗纠纷预防和处理条例 第${number}条`,
  en: `Regulations on Medical Disputes (Decree 701), art. ${number}`,
});

/** 保险法. */
export const insuranceLaw = (number: number): Text => ({
  zh: `保险法 第${number}条`,
  en: `Insurance Law, art. ${number}`,
});

/** 个人信息保护法; `numbers` as they are cited: `23、29`. */
export const personalInformationLaw = (...numbers: readonly number[]): Text => ({
  zh: `个人信息保护法 第${numbers.join('、')}条`,
  en: `Personal Information Protection Law, art. ${numbers.join(', ')}`,
});

/** 最高人民法院关于适用《保险法》若干问题的解释(四). */
export const insuranceInterpretation4 = (number: number): Text => ({
  zh: `保险法司法解释（四） 第${number}条`,
  en: `Interpretation IV on the Insurance Law, art. ${number}`,
});
