// Signs in and out from the front page, step by step. It stands in a file because the page runs no code of its own.

/** @typedef {{ next?: string, challenge?: string, secret?: string, uri?: string, recoveryCodes?: string[], token?: string }} Step */

const first = document.querySelector('form');
const then = first?.dataset['then'] ?? '/';
/** The challenge, or the token of a link, that goes with the next step. @type {Step} */
let step = {};

/** @param {string} name @returns {HTMLElement | null} */
const stepOf = (name) => document.querySelector(`[data-step="${name}"]`);

/** Shows one step and hides the others. @param {Element | null} shown */
function show(shown) {
  for (const each of document.querySelectorAll('form, [data-step]')) each.toggleAttribute('hidden', each !== shown);
  document.querySelector('.sso')?.toggleAttribute('hidden', shown !== first || !document.querySelector('.sso a'));
  shown?.querySelector('input')?.focus();
}

/** Goes on with what was answered. @param {Step} answer */
function goOn(answer) {
  if (answer.recoveryCodes) return showCodes(answer.recoveryCodes);
  if (!answer.next) return location.replace(then);
  step = answer;
  const shown = stepOf(answer.next);
  const secret = shown?.querySelector('[data-secret]');
  if (secret) secret.textContent = (answer.secret ?? '').replace(/(.{4})(?=.)/g, '$1 ');
  if (answer.uri) shown?.querySelector('[data-uri]')?.setAttribute('href', answer.uri);
  show(shown);
}

/** Recovery codes are told once: nobody goes on before they say that they have them. @param {string[]} codes */
function showCodes(codes) {
  const shown = stepOf('CODES');
  const items = codes.map((code) => Object.assign(document.createElement('li'), { textContent: code }));
  shown?.querySelector('ol')?.replaceChildren(...items);
  shown?.querySelector('button')?.addEventListener('click', () => location.replace(then));
  show(shown);
}

/** Posts to a route of `/auth`. @param {string} address @param {object} body */
const post = (address, body) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What is told of a refusal. @param {number} status @param {any} answer */
function refusalOf(status, answer) {
  const { message, extensions } = answer?.errors?.[0] ?? {};
  return [extensions?.sentence?.zh, message].filter(Boolean).join(' · ') || String(status);
}

/** @param {HTMLFormElement} form */
async function submit(form) {
  const { again, ...fields } = Object.fromEntries(new FormData(form));
  if (again !== undefined && again !== fields['password']) return '两次输入的密码不一致 · The two are not alike';
  const { challenge, token } = step;
  const response = await post(form.action, { ...fields, ...(challenge && { challenge }), ...(token && { token }) });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) {
    const told = refusalOf(response.status, answer);
    // Later steps stay open for minutes only: after that one begins at the first.
    if (answer?.errors?.[0]?.extensions?.reason === 'CHALLENGE_GONE') begin(told);
    return told;
  }
  form.reset();
  if (form.dataset['step'] === 'RESET') begin('密码已设置，请登录 · The password is set. Sign in');
  else goOn(answer ?? {});
  return '';
}

/** Back to the first step. @param {string} told */
function begin(told) {
  step = {};
  show(first);
  const alert = first?.querySelector('[role=alert]');
  if (alert) alert.textContent = told;
}

for (const form of document.querySelectorAll('form'))
  form.addEventListener('submit', async (submitted) => {
    submitted.preventDefault();
    const [button, told] = [form.querySelector('button'), form.querySelector('[role=alert]')];
    if (!button || !told) return;
    button.disabled = true;
    told.textContent = '';
    try {
      const refusal = await submit(form);
      if (refusal && !form.hidden) told.textContent = refusal;
    } catch {
      told.textContent = '无法连接 · There is no connection';
    }
    button.disabled = false;
  });

/** Offers the providers of single sign-on, where there are any. */
async function offerProviders() {
  const place = document.querySelector('.sso');
  if (!place) return;
  const response = await fetch('/auth/sso');
  const providers = response.ok ? await response.json() : [];
  for (const { id, name } of providers) {
    const link = document.createElement('a');
    link.href = `/auth/sso/${encodeURIComponent(id)}?then=${encodeURIComponent(then)}`;
    link.textContent = name;
    place.append(link);
  }
  place.toggleAttribute('hidden', providers.length === 0 || first?.hidden === true);
}

/** What stands behind the `#`: a step to go on with after single sign-on, or the token of a link. */
async function arrive() {
  const said = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
  const [next, challenge, token] = [said.get('next'), said.get('challenge'), said.get('reset')];
  if (token) return goOn({ next: 'RESET', token });
  if (said.has('refused')) return begin('单点登录未成功，请重试 · Signing on elsewhere did not work. Try again');
  if (!next || !challenge) return;
  if (next !== 'ENROL') return goOn({ next, challenge });
  const response = await post('/auth/enrol', { challenge });
  if (response.ok) goOn(await response.json());
  else begin(refusalOf(response.status, await response.json().catch(() => undefined)));
}

void offerProviders().catch(() => undefined);
void arrive();
