import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { patientDecider } from './patient.decide.js';
import { correct, erase, erased, held, hold, recordVisit, register, registered, release } from './patient.fixture.js';
import { patientLifecycle } from './patient.moves.js';

describeMoves(
  { describe, it, expect },
  patientLifecycle,
  patientDecider,
  { NEW: [], REGISTERED: [registered], ERASED: [registered, erased] },
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
    hold: { given: [registered], command: hold, facts: ['Held'], status: 'REGISTERED', twice: 'HELD_ALREADY' },
    release: {
      ...{ given: [registered, held], command: release },
      ...{ facts: ['Released'], status: 'REGISTERED', twice: 'NOT_HELD' },
    },
    erase: { given: [registered], command: erase, facts: ['Erased'], status: 'ERASED', twice: 'WRONG_STATE' },
  },
);
