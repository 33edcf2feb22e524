// Signs in and out from the front page. It stands in a file because the page runs no code of its own.

const form = document.querySelector('form');
const told = document.querySelector('[role=alert]');

/** Posts to a route of `/auth`, and answers what is to be told when it was refused. */
async function send(/** @type {string} */ address, /** @type {object} */ body) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return undefined;
  const answer = await response.json().catch(() => undefined);
  const { message, extensions } = answer?.errors?.[0] ?? {};
  return [extensions?.sentence?.zh, message].filter(Boolean).join(' · ') || String(response.status);
}

form?.addEventListener('submit', async (submitted) => {
  submitted.preventDefault();
  const button = form.querySelector('button');
  if (!button || !told) return;
  button.disabled = true;
  told.textContent = '';
  try {
    const refusal = await send(form.action, Object.fromEntries(new FormData(form)));
    if (refusal === undefined) location.replace(form.dataset['then'] ?? '/');
    told.textContent = refusal ?? '';
  } catch {
    told.textContent = '无法连接 · There is no connection';
  }
  button.disabled = false;
});
