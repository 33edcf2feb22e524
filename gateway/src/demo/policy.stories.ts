import type { DemoStory } from './story.js';

/** What insures the two hospitals, each in the convention of its insurer. */
export const policyStories: readonly DemoStory[] = [
  {
    hospital: 'yongjiang',
    acts: [
      {
        ...{ noun: 'policy', act: 'issue', by: 'ilead', daysAgo: 118, time: '10:00', as: 'policy-yongjiang' },
        input: {
          ...{ policyNo: 'AX-YLZR-00117', hospitalId: '@yongjiang', line: 'MEDICAL_LIABILITY' },
          ...{ periodFrom: '@day-118', periodTo: '@day+246', basis: 'CLAIMS_MADE', retroDate: '@day-848' },
          ...{ exclusions: ['NOT_FOR_TREATMENT', 'UNQUALIFIED_STAFF'], reviewerAuthority: '50000.00' },
          terms: {
            ...{ perPerson: '400000.00', aggregate: '3000000.00', mentalPercent: 30 },
            ...{ legalPerClaim: '20000.00', legalAggregate: '100000.00' },
            deductible: { kind: 'AFTER_CAP', percent: 5, fixed: '1000.00', whichever: 'HIGHER' },
          },
        },
      },
    ],
  },
  {
    hospital: 'donghu',
    acts: [
      {
        ...{ noun: 'policy', act: 'issue', by: 'ilead.haicheng', daysAgo: 112, time: '14:30', as: 'policy-donghu' },
        input: {
          ...{ policyNo: 'HC-YZ-20933', hospitalId: '@donghu', line: 'MEDICAL_LIABILITY' },
          ...{ periodFrom: '@day-112', periodTo: '@day+252', basis: 'CLAIMS_MADE', retroDate: '@day-477' },
          ...{ exclusions: ['NOT_FOR_TREATMENT', 'UNQUALIFIED_STAFF'], reviewerAuthority: '20000.00' },
          terms: {
            ...{ perPerson: '150000.00', aggregate: '600000.00', mentalAmount: '20000.00' },
            deductible: { kind: 'ON_PAYMENT', percent: 10 },
          },
        },
      },
    ],
  },
];
