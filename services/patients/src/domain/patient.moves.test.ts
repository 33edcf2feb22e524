import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { patientDecider } from './patient.decide.js';
import { correct, recordVisit, register, registered } from './patient.fixture.js';
import { patientLifecycle } from './patient.moves.js';

describeMoves(
  { describe, it, expect },
  patientLifecycle,
  patientDecider,
  { NEW: [], REGISTERED: [registered] },
  {
    register: { given: [], command: register(), facts: ['Registered'], status: 'REGISTERED', twice: 'WRONG_STATE' },
    correct: {
      given: [registered],
      command: correct({ changes: { tier: 'SILVER' } }),
      facts: ['Corrected'],
      status: 'REGISTERED',
      twice: 'NOTHING_CHANGED',
    },
    recordVisit: {
      given: [registered],
      command: recordVisit(),
      facts: ['VisitRecorded'],
      status: 'REGISTERED',
      twice: 'VISIT_KNOWN',
    },
  },
);
