import type { ToldAtRegistration, ToldVisit } from '../app/patient-files.js';
import { toMemberNo } from '../domain/member-no.js';
import type { Changes } from '../domain/patient.facts.js';
import { toPersonName } from '../domain/person-name.js';
import { toPhone } from '../domain/phone.js';
import type { PatientCorrectInput, PatientRegisterInput, VisitInput } from './patient.input.js';

/** What was told at registration, normalized. @throws BadInput naming the field */
export function toldAtRegistration(input: PatientRegisterInput): ToldAtRegistration {
  const { memberNo, gender, birthYear, tier, vip, vulnerable, visit, anyway } = input;
  return {
    particulars: {
      name: toPersonName(input.name, ['name']),
      phone: toPhone(input.phone, ['phone']),
      ...(memberNo?.trim() && { memberNo: toMemberNo(memberNo, ['memberNo']) }),
      ...(gender && { gender }),
      ...(birthYear && { birthYear }),
      tier: tier ?? 'REGULAR',
      vip: vip ?? false,
      vulnerable: vulnerable ?? false,
    },
    ...(visit && { visit: toldVisit(visit, ['visit']) }),
    anyway: anyway ?? false,
  };
}

/** What a correction changes, normalized; `null` removes. @throws BadInput naming the field */
export function toldChanges(input: PatientCorrectInput): Changes {
  const { name, phone, memberNo, gender, birthYear, tier, vip, vulnerable } = input;
  return {
    ...(name !== undefined && { name: toPersonName(name, ['name']) }),
    ...(phone !== undefined && { phone: toPhone(phone, ['phone']) }),
    ...(memberNo !== undefined && { memberNo: memberNo?.trim() ? toMemberNo(memberNo, ['memberNo']) : null }),
    ...(gender !== undefined && { gender }),
    ...(birthYear !== undefined && { birthYear }),
    ...(tier !== undefined && { tier }),
    ...(vip !== undefined && { vip }),
    ...(vulnerable !== undefined && { vulnerable }),
  };
}

/** A visit as told, normalized. @throws BadInput naming the field */
export function toldVisit(input: VisitInput, path: readonly string[]): ToldVisit {
  const { date, departmentId, kind, doctorName, surgery } = input;
  return {
    date,
    kind,
    surgery: surgery ?? kind === 'SURGERY',
    ...(departmentId && { departmentId }),
    ...(doctorName?.trim() && { doctorName: toPersonName(doctorName, [...path, 'doctorName']) }),
  };
}
