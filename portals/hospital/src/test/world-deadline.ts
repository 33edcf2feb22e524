import type { World, WorldComplaint } from './world.js';

const oneDay = 86_400_000;
const shanghai = 8 * 3_600_000;
const dayOf = (time: number) => new Date(time + shanghai).toISOString().slice(0, 10);
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The feedback clock of a complaint: working days without holidays, which is all a screen has to show here. */
export function feedbackClock({ now }: World, { receivedAt, departmentIds, answeredAt }: WorldComplaint) {
  const allowed = departmentIds.length > 1 ? 10 : 5;
  const explanation = [{ date: dayOf(Date.parse(receivedAt)), kind: 'START', count: 0 }];
  let time = Date.parse(receivedAt);
  for (let counted = 0; counted < allowed;) {
    time += oneDay;
    const date = dayOf(time);
    if (!isWeekend(date)) counted++;
    const kind = isWeekend(date) ? 'WEEKEND' : counted === allowed ? 'DUE' : 'COUNTED';
    explanation.push({ date, kind, count: isWeekend(date) ? 0 : counted });
  }
  const due = explanation.at(-1)?.date ?? '';
  const dueAt = `${due}T15:59:59.000Z`;
  const today = dayOf((answeredAt ? new Date(answeredAt) : now()).getTime());
  const between = (from: string, to: string) => {
    let days = 0;
    for (let at = Date.parse(from) + oneDay; at <= Date.parse(to); at += oneDay)
      if (!isWeekend(new Date(at).toISOString().slice(0, 10))) days++;
    return days;
  };
  const late = today > due;
  const remaining = late ? -between(due, today) : between(today, due);
  const state = answeredAt ? (late ? 'MISSED' : 'MET') : late ? 'OVERDUE' : 'RUNNING';
  return {
    name: 'FEEDBACK',
    title: { zh: '投诉反馈', en: 'Feedback' },
    words: {
      zh: '情况较复杂，需要调查、核实的，应当自接到投诉之日起 5 个工作日内反馈；涉及多个科室的，10 个工作日内反馈。',
      en: 'A complaint that has to be looked into is answered within 5 working days of receipt; within 10 where several departments are concerned.',
    },
    article: { zh: '医疗机构投诉管理办法', en: 'Measures for Complaints in Medical Institutions' },
    verified: 'SECONDARY',
    startedAt: receivedAt,
    dueAt,
    provisional: false,
    state,
    remaining,
    unit: 'WORKING_DAYS',
    warned: late ? 80 : remaining <= 1 ? 80 : remaining * 2 <= allowed ? 50 : 0,
    calendarVersion: '2026.1',
    explanation,
  };
}
